import { contextRefused, pathsIn } from './paths.ts';

type Fields = { readonly [name: string]: unknown };

const IN_OUT = ['Type', 'Comment', 'QueryLanguage', 'InputPath', 'OutputPath'];
const ON = ['Next', 'End'];
const TRIED = ['Retry', 'Catch', 'ResultSelector', 'ResultPath', ...ON];
const MACHINE = ['Comment', 'QueryLanguage', 'StartAt', 'States'];

/** What the engine does right, by the type of the state: another field would be passed over in silence. */
const FIELDS: { readonly [type: string]: readonly string[] } = {
  Task: [...IN_OUT, 'Resource', 'Parameters', 'TimeoutSeconds', 'TimeoutSecondsPath', ...TRIED],
  Parallel: [...IN_OUT, 'Branches', 'Parameters', ...TRIED],
  Map: [...IN_OUT, 'ItemsPath', 'ItemSelector', 'ItemProcessor', 'MaxConcurrency', 'MaxConcurrencyPath', ...TRIED],
  Pass: [...IN_OUT, 'Result', 'ResultPath', 'Parameters', ...ON],
  Wait: [...IN_OUT, 'Seconds', 'Timestamp', 'SecondsPath', 'TimestampPath', ...ON],
  Choice: [...IN_OUT, 'Choices', 'Default'],
  Succeed: IN_OUT,
  Fail: ['Type', 'Comment', 'QueryLanguage', 'Error', 'Cause', 'ErrorPath', 'CausePath'],
};
const RETRIER = [
  'Comment',
  'ErrorEquals',
  'IntervalSeconds',
  'MaxAttempts',
  'BackoffRate',
  'MaxDelaySeconds',
  'JitterStrategy',
];
const CATCHER = ['Comment', 'ErrorEquals', 'Next', 'ResultPath'];

/** What of a definition the engine would get wrong without a word, a sentence each. */
export const refusals = (definition: Fields): readonly string[] => [
  ...strangers('the machine', definition, [...MACHINE, 'Version', 'TimeoutSeconds']),
  ...ofStates(definition),
];

const ofStates = ({ States }: Fields): readonly string[] =>
  Object.entries((States ?? {}) as { readonly [name: string]: Fields }).flatMap(([name, state]) =>
    ofState(name, state),
  );

function ofState(name: string, state: Fields): readonly string[] {
  const known = FIELDS[String(state['Type'])];
  if (!known) return [`${name}: states of type ${state['Type']}`];
  const { Branches = [], ItemProcessor, Retry = [], Catch = [], Choices = [], ...own } = state;
  const { ItemSelector, ...outsideOfItems } = own;
  return [
    ...strangers(name, state, known),
    ...(Retry as readonly Fields[]).flatMap((one) => strangers(`${name}, Retry`, one, RETRIER)),
    ...(Catch as readonly Fields[]).flatMap((one) => strangers(`${name}, Catch`, one, CATCHER)),
    ...[state, ...(Catch as readonly Fields[])].flatMap(({ ResultPath }) => resultPath(name, ResultPath)),
    ...(Choices as readonly Fields[]).flatMap((rule) => ofRule(name, rule)),
    ...['ErrorPath', 'CausePath']
      .filter((field) => !/^\$/.test(String(state[field] ?? '$')))
      .map((field) => `${name}: ${field}`),
    ...('Result' in state && !state['Result'] ? [`${name}: a Result that is ${JSON.stringify(state['Result'])}`] : []),
    ...pathsIn([outsideOfItems, Choices]).flatMap((path) => contextRefused(name, path, false)),
    ...pathsIn([ItemSelector]).flatMap((path) => contextRefused(name, path, true)),
    ...(Branches as readonly Fields[]).flatMap((branch) => [
      ...strangers(`${name}, branch`, branch, MACHINE),
      ...ofStates(branch),
    ]),
    ...(ItemProcessor ? ofItems(name, ItemProcessor as Fields) : []),
  ];
}

function ofItems(name: string, processor: Fields): readonly string[] {
  const { Mode = 'INLINE' } = (processor['ProcessorConfig'] ?? {}) as { Mode?: string };
  return [
    ...(Mode === 'INLINE' ? [] : [`${name}: a Map of mode ${Mode}`]),
    ...strangers(`${name}, items`, processor, [...MACHINE, 'ProcessorConfig']),
    ...ofStates(processor),
  ];
}

/** The engine's wildcards know more signs than those of AWS. */
function ofRule(name: string, rule: Fields): readonly string[] {
  const parts = (['And', 'Or', 'Not'] as const).flatMap(
    (one) => (rule[one] ?? []) as Fields | readonly Fields[],
  ) as readonly Fields[];
  const pattern = rule['StringMatches'];
  return [
    ...(typeof pattern === 'string' && /[?[\]{}()!+@|\\]/.test(pattern) ? [`${name}: StringMatches ${pattern}`] : []),
    ...parts.flatMap((part) => ofRule(name, part)),
  ];
}

const resultPath = (name: string, path: unknown): readonly string[] =>
  typeof path === 'string' && path !== '$' && !/^\$\.[^'"]+$/.test(path) ? [`${name}: the ResultPath ${path}`] : [];

function strangers(where: string, fields: Fields, known: readonly string[]): readonly string[] {
  const language = fields['QueryLanguage'] ?? 'JSONPath';
  return [
    ...(language === 'JSONPath' ? [] : [`${where}: the query language ${language}`]),
    ...Object.keys(fields)
      .filter((field) => !known.includes(field))
      .map((field) => `${where}: ${field}`),
  ];
}
