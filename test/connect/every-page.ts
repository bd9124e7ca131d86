import { QUESTION_PARAMETER } from '../../contact-flows/flow-language/ask.ts';
import { MANAGED_VIEWS } from '../../contact-flows/flow-language/views/managed.ts';
import { questions } from '../../lib/questions.ts';
import { AnswerBook } from '../../local/connect/answers.ts';
import { BenchInstance } from '../../local/connect/bench-instance.ts';
import type { DataMap, Fault, InstanceFlow, Values } from '../../local/connect/contact.ts';
import type { Walked } from '../../local/connect/interpreter.ts';
import type { Session } from '../../local/connect/session.ts';

/** What is chosen where a guide waits: an outcome of what was asked, or something done on a page. */
type Choice = { readonly outcome: string } | { readonly action: string; readonly result: DataMap };

/** A guide that went one way as far as it was chosen. */
export interface Gone {
  readonly attributes: Values;
  readonly choices: readonly Choice[];
  readonly session: Session;
  readonly walked: readonly Walked[];
  /** Where it stands and what could be chosen there; nothing where it is over. */
  readonly stands: { readonly block: string; readonly options: readonly Choice[] } | undefined;
}

/** Runs a guide by these choices, with blocks that break; every function answers with words in each of its fields. */
export function gone(
  flow: InstanceFlow,
  attributes: Values,
  choices: readonly Choice[],
  faults: readonly Fault[] = [],
) {
  const left = [...choices];
  const walked: Walked[] = [];
  let asks: readonly Choice[] | undefined;
  const answers = new AnswerBook();
  const ask: AnswerBook['ask'] = (_, effect, reply) => {
    const name = effect.effect === 'invoke' ? effect.parameters[QUESTION_PARAMETER] : '';
    const contract = questions.find(({ question }) => question === name);
    const outcomes = Object.keys(contract?.answers ?? {}).map((outcome) => ({ outcome }));
    const chosen = left.shift();
    if (!chosen || !('outcome' in chosen)) asks = outcomes;
    else reply({ input: 'answered', answer: answerOf(contract, chosen.outcome, attributes), seconds: 0 });
  };
  const bench = new BenchInstance({
    ...{ flows: new Map([[flow.arn, flow]]), at: new Date('2026-12-04T12:00:00Z'), seed: '', facts: {} },
    answers: Object.assign(answers, { ask }),
    walked: (ways) => walked.push(...ways),
  });
  const session = bench.contact({ channel: 'CHAT', attributes });
  session.contact = { ...session.contact, relatedContactId: 'c1', faults };
  session.run(flow.arn);
  while (left.length > 0 && session.page) {
    const chosen = left.shift();
    if (chosen && 'action' in chosen) session.act(chosen.action, chosen.result);
  }
  const block = session.place?.block ?? '';
  const options = asks ?? optionsOn(session);
  return {
    attributes,
    choices,
    session,
    walked,
    stands: session.isOver ? undefined : { block, options },
  } satisfies Gone;
}

type Contract = (typeof questions)[number] | undefined;

/** An account is open or frozen as the attributes of the same name say. */
const answerOf = (contract: Contract, outcome: string, { account = 'open' }: Values) => {
  const shape = (contract?.answers as { readonly [o: string]: { readonly shape: object } } | undefined)?.[outcome]
    ?.shape;
  const listed = (...ids: readonly string[]) => ids.map((Id) => ({ Heading: Id, Description: 'a line', Id }));
  // On the desk problems and rules stand on the list of orders too; a card has no such lines, and the choice leads to an order then.
  const orders = listed('by number', 'new', 'counts', 'cases', 'rules', '1234566');
  const cases = listed('by number', 'new', '12345674');
  const said: { readonly [field: string]: unknown } = {
    facts: [],
    sections: [],
    account,
    orders,
    cases,
    actions: ['Approve'],
  };
  return {
    outcome,
    ...Object.fromEntries(Object.keys(shape ?? {}).map((field) => [field, said[field] ?? `the ${field}`])),
  };
};

/** Every button of the page, what its view may raise without one, and a button that there is not. */
function optionsOn({ page }: Session): readonly Choice[] {
  if (!page) return [];
  const raised: readonly string[] = MANAGED_VIEWS[page.view as keyof typeof MANAGED_VIEWS];
  return [
    ...page.actions.map(({ action, result }) => ({ action, result: { ...result, FormData: TYPED } })),
    ...raised.map((action) => ({ action, result: { actionName: 'no such button', FormData: TYPED } })),
  ];
}

/** What is filled in on every form. */
export const TYPED = { asked: 'typed', where: 'typed', value: 'typed', does: 'note', number: 'typed', name: 'typed' };

/** Who an agent is may be asked in rounds: how many there were. */
const roundsBefore = (option: Choice, choices: readonly Choice[]): number =>
  'outcome' in option && ['known', 'unknownAgent'].includes(option.outcome)
    ? choices.filter((choice) => 'outcome' in choice && choice.outcome === 'known').length
    : 0;

/** Every way of a guide that choices lead to: each choice at each block once. */
export function everyWay(flow: InstanceFlow, attributes: Values): readonly Gone[] {
  const all: Gone[] = [];
  const seen = new Set<string>();
  const open: (readonly Choice[])[] = [[]];
  for (let choices = open.shift(); choices; choices = open.shift()) {
    const way = gone(flow, attributes, choices);
    all.push(way);
    for (const option of way.stands?.options ?? []) {
      const payment = way.session.contact.frames.at(-1)?.flowAttributes['payment'];
      const key = JSON.stringify([way.stands?.block, option, roundsBefore(option, choices), payment]);
      if (seen.has(key)) continue;
      seen.add(key);
      open.push([...choices, option]);
    }
  }
  return all;
}
