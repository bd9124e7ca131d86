import { withPaths } from './paths.ts';

type Fields = { readonly [name: string]: unknown };

/** What AWS takes for a task that says nothing, in seconds; the engine would take 60. */
const TASK_SECONDS = 99_999_999;

/** The definition in words that the engine reads as AWS reads the original. */
export const asTheEngineReads = (definition: Fields): Fields =>
  ofMachine(withPaths(definition, (path) => path.replaceAll('$$.Execution.', () => '$$.Given.Execution.')) as Fields);

/** The context of an execution, as these paths look for it: the engine writes over `Execution`, anew in every branch. */
export const contextOf = (execution: Fields, machine: Fields) => ({
  Given: { Execution: execution },
  StateMachine: machine,
});

const ofMachine = ({ States, ...machine }: Fields): Fields => ({
  ...machine,
  States: Object.fromEntries(Object.entries(States as Fields).map(([name, state]) => [name, ofState(state as Fields)])),
});

function ofState(given: Fields): Fields {
  const state = withoutWholePath(given);
  const { Type, TimeoutSecondsPath, Choices, Catch, Branches, ItemProcessor } = state;
  return {
    ...(Type === 'Task' && TimeoutSecondsPath === undefined ? { TimeoutSeconds: TASK_SECONDS } : {}),
    ...state,
    ...(Choices ? { Choices: (Choices as readonly Fields[]).map(ofRule) } : {}),
    ...(Catch ? { Catch: (Catch as readonly Fields[]).map(withoutWholePath) } : {}),
    ...(Branches ? { Branches: (Branches as readonly Fields[]).map(ofMachine) } : {}),
    ...(ItemProcessor ? { ItemProcessor: ofMachine(ItemProcessor as Fields) } : {}),
  };
}

/** A result that takes the place of the whole input: the engine would put it below the name `$`. */
function withoutWholePath(fields: Fields): Fields {
  const { ResultPath, ...rest } = fields;
  return ResultPath === '$' || !('ResultPath' in fields) ? rest : fields;
}

/** A rule that asks whether something is not, or compares what may be of another type, in words that the engine has. */
function ofRule({ Next, ...rule }: Fields): Fields {
  const next = Next === undefined ? {} : { Next };
  const { And, Or, Not, Variable, ...test } = rule;
  if (And) return { And: (And as readonly Fields[]).map(ofRule), ...next };
  if (Or) return { Or: (Or as readonly Fields[]).map(ofRule), ...next };
  if (Not) return { Not: ofRule(Not as Fields), ...next };
  const [[operator, value] = ['', undefined]] = Object.entries(test).filter(([name]) => name !== 'Comment');
  if (operator.startsWith('Is'))
    return value === false ? { Not: { Variable, [operator]: true }, ...next } : { ...rule, ...next };
  const type = /^(String|Numeric|Boolean|Timestamp)/.exec(operator)?.[1];
  return { And: [{ Variable, [`Is${type}`]: true }, rule], ...next };
}
