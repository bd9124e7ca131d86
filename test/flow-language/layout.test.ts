import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowDocument } from '../../contact-flows/flow-language/document.ts';
import { layOut } from '../../contact-flows/flow-language/layout.ts';
import { render } from '../../contact-flows/flow-language/render.ts';
import { mainInbound } from '../../contact-flows/travellers/main-inbound.ts';
import { anyDocument, block, flowOf, keys, pairsOf } from './any-document.ts';

interface Position {
  readonly x: number;
  readonly y: number;
}

/** Where the blocks of the flow stand in the designer. */
function placed(document: FlowDocument): (identifier: string) => Position {
  const blocks = layOut(document).Metadata?.['ActionMetadata'] as { [identifier: string]: { position: Position } };
  return (identifier) => blocks[identifier]?.position ?? { x: Number.NaN, y: Number.NaN };
}

const WIDTH = 240;
const heightIn = ({ Actions }: FlowDocument) => {
  const branches = new Map(
    Actions.map(({ Identifier, Transitions: { Conditions = [], Errors = [] } }) => [
      Identifier,
      Conditions.length + Errors.length,
    ]),
  );
  return (identifier: string) => 100 + 40 * (branches.get(identifier) ?? 0);
};

/** A branch leads only to a block that stands behind its own, so nothing leads back. */
const withoutWaysBack = anyDocument.map((document) => {
  const places = new Map(document.Actions.map(({ Identifier }, index) => [Identifier, index]));
  return flowOf(
    ...document.Actions.map((action, index) => {
      const ahead = (to: string | undefined): boolean => to !== undefined && (places.get(to) ?? 0) > index;
      const { NextAction, Conditions = [], Errors = [] } = action.Transitions;
      return block(action.Identifier, {
        ...(NextAction !== undefined && ahead(NextAction) ? { NextAction } : {}),
        Conditions: Conditions.filter((branch) => ahead(branch.NextAction)),
        Errors: Errors.filter((branch) => ahead(branch.NextAction)),
      });
    }),
  );
});

/** Every block but the first is led to by exactly one, which stands ahead of it. */
const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 20 }).map((draws) => {
  const parents = [-1, ...draws.map((draw, index) => draw % (index + 1))];
  const branches = (index: number) => parents.flatMap((parent, child) => (parent === index ? [`b${child}`] : []));
  return flowOf(...parents.map((_, index) => block(`b${index}`, keys(...branches(index)))));
});

describe('a flow that is laid out', () => {
  it('is the same flow otherwise, and the same every time', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const kept = { ...document, Metadata: { name: 'kept' } };
        const { Metadata, ...rest } = layOut(kept);
        expect(rest).toEqual(document);
        expect(Metadata).toMatchObject({ name: 'kept', entryPointPosition: { x: 0, y: 0 } });
        expect(Object.keys(Metadata?.['ActionMetadata'] ?? {}).toSorted()).toEqual(
          document.Actions.map(({ Identifier }) => Identifier).toSorted(),
        );
        expect(layOut(structuredClone(kept))).toEqual(layOut(kept));
      }),
    );
  });

  it('has no two blocks over each other, and no position that Connect could refuse', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const at = placed(document);
        const height = heightIn(document);
        const boxes = document.Actions.map(({ Identifier }) => ({ ...at(Identifier), height: height(Identifier) }));
        for (const [index, one] of boxes.entries()) {
          expect(Number.isSafeInteger(one.x) && Number.isSafeInteger(one.y) && one.x >= 0 && one.y >= 0).toBe(true);
          for (const other of boxes.slice(index + 1))
            expect(
              Math.abs(one.x - other.x) >= WIDTH || one.y + one.height <= other.y || other.y + other.height <= one.y,
            ).toBe(true);
        }
      }),
    );
  });

  it('reads from left to right where nothing leads back', () => {
    fc.assert(
      fc.property(withoutWaysBack, (document) => {
        const at = placed(document);
        const reached = new Set([document.StartAction]);
        for (const [from, to] of pairsOf(document)) if (reached.has(from)) reached.add(to);
        for (const [from, to] of pairsOf(document))
          if (reached.has(from)) expect(at(to).x).toBeGreaterThanOrEqual(at(from).x + WIDTH);
      }),
    );
  });

  it('has branches one column to the right, below each other as they are written', () => {
    fc.assert(
      fc.property(tree, (document) => {
        const at = placed(document);
        const column = at('b1').x - at('b0').x;
        for (const { Identifier, Transitions } of document.Actions) {
          const targets = (Transitions.Conditions ?? []).map(({ NextAction }) => NextAction);
          for (const [index, to] of targets.entries()) {
            expect(at(to).x).toBe(at(Identifier).x + column);
            expect(at(to).y).toBeGreaterThanOrEqual(
              index === 0 ? at(Identifier).y : at(targets[index - 1] ?? '').y + 100,
            );
          }
        }
      }),
    );
  });

  it('has what simply follows on one line, conditions ahead of errors, and the unreachable at the bottom', () => {
    const document = flowOf(
      block('first', { NextAction: 'second', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'second' }] }),
      block('second', { NextAction: 'third' }),
      block('lost', { NextAction: 'third' }),
      block('also lost', {}),
      block(
        'third',
        {
          NextAction: 'failed',
          Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: 'failed' }],
          ...keys('one', 'third', 'two'),
        },
        { Type: 'GetParticipantInput' },
      ),
      ...['failed', 'one', 'two'].map((name) => block(name, {})),
    );
    const at = placed(document);
    expect(['first', 'second', 'third', 'one', 'two', 'failed'].map(at)).toEqual([
      { x: 200, y: 0 },
      { x: 520, y: 0 },
      { x: 840, y: 0 },
      { x: 1160, y: 0 },
      { x: 1160, y: 140 },
      { x: 1160, y: 280 },
    ]);
    expect(['lost', 'also lost'].map(at)).toEqual([
      { x: 200, y: 420 },
      { x: 520, y: 420 },
    ]);
  });

  it('keeps branches below each other where one of them is pushed to a later column', () => {
    const document = flowOf(
      block('menu', keys('one', 'shared', 'detour')),
      block('one', {}),
      block('shared', {}),
      block('detour', { NextAction: 'shared' }),
    );
    expect(['one', 'shared', 'detour'].map(placed(document))).toEqual([
      { x: 520, y: 0 },
      { x: 840, y: 140 },
      { x: 520, y: 280 },
    ]);
  });
});

describe('the main line, laid out', () => {
  const document = render(mainInbound, (reference) => reference.name);

  it('leads back only to ask or to hear again', () => {
    const at = placed(document);
    const back = pairsOf(document).filter(([from, to]) => at(to).x <= at(from).x);
    expect(back.length).toBeGreaterThan(0);
    for (const [, to] of back)
      expect(to).toMatch(/menu|language of|ask who is calling|by FlowAttributes|^nobody|^person|^emergency/);
  });

  it('costs less than 100 characters a block of the 256,000 that Connect takes', () => {
    const more = JSON.stringify(layOut(document)).length - JSON.stringify(document).length;
    expect(more / document.Actions.length).toBeLessThan(100);
  });
});
