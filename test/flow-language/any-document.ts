import * as fc from 'fast-check';
import type { Action, FlowDocument, Transitions } from '../../contact-flows/flow-language/document.ts';

/** A block that only leads on: its targets in the order in which they are written. */
export const block = (Identifier: string, Transitions: Transitions, change: Partial<Action> = {}): Action => ({
  Identifier,
  Type: 'MessageParticipant',
  Parameters: { Text: 'Hello' },
  Transitions,
  ...change,
});

export const flowOf = (...Actions: readonly Action[]): FlowDocument => ({
  Version: '2019-10-30',
  StartAction: Actions[0]?.Identifier ?? '',
  Actions,
});

export const keys = (...targets: readonly string[]): Transitions => ({
  Conditions: targets.map((NextAction, index) => ({
    NextAction,
    Condition: { Operator: 'Equals', Operands: [`${index}`] },
  })),
});

/** Signs and words that have a meaning of their own in Mermaid, Markdown or HTML, among words of any script. */
export const anyWords = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom('end', 'a"]', '#35;', ';', '`x`', '<b>', '<br/>', 'a\nend\n', 'direction LR', '%%{init}%%', '-->|x|'),
  fc.constantFrom(
    'subgraph',
    '1. one',
    '- one',
    '{{x}}',
    'style a:#b;',
    '再见',
    'Привет',
    'مرحبا',
    '👩‍✈️',
    '\u0000',
    '\ud800',
  ),
);

/** Any document whose branches all lead somewhere: loops, joins and blocks that nothing leads to included. */
export const anyDocument: fc.Arbitrary<FlowDocument> = fc
  .array(
    fc.record({
      words: anyWords,
      type: fc.constantFrom('MessageParticipant', 'GetParticipantInput', 'Compare', 'TransferContactToQueue', 'New'),
      next: fc.option(fc.nat()),
      conditions: fc.array(fc.nat(), { maxLength: 4 }),
      errors: fc.uniqueArray(
        fc.tuple(fc.constantFrom('NoMatchingError', 'NoMatchingCondition', 'NewError'), fc.nat()),
        {
          selector: ([error]) => error,
        },
      ),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((drafts) => {
    const name = (index: number): string => {
      const at = index % drafts.length;
      return at % 3 === 0 ? `${drafts[at]?.words} ${at}` : `${drafts[at % 2]?.words} - ${drafts[at]?.words} ${at}`;
    };
    return flowOf(
      ...drafts.map(({ words, type, next, conditions, errors }, index) =>
        block(
          name(index),
          {
            ...(next === null ? {} : { NextAction: name(next) }),
            Errors: errors.map(([ErrorType, target]) => ({ ErrorType, NextAction: name(target) })),
            Conditions: conditions.map((target, key) => ({
              NextAction: name(target),
              Condition: { Operator: 'Equals', Operands: [`${words} ${key}`] },
            })),
          },
          { Type: type, Parameters: { Text: words, ComparisonValue: words } },
        ),
      ),
    );
  });

/** Every pair of blocks that a transition joins. */
export const pairsOf = ({ Actions }: FlowDocument): readonly (readonly [from: string, to: string])[] =>
  Actions.flatMap(({ Identifier, Transitions: { NextAction, Conditions = [], Errors = [] } }) =>
    [NextAction, ...[...Conditions, ...Errors].map((branch) => branch.NextAction)]
      .filter((to) => to !== undefined)
      .map((to) => [Identifier, to] as const),
  );
