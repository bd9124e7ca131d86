import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Heap } from '../../local/connect/heap.ts';
import { VirtualTimeline } from '../../local/connect/timeline.ts';

const START = new Date('2026-01-05T12:00:00Z');
const timeline = () => {
  const time = new VirtualTimeline(START);
  const did: string[] = [];
  const at = (seconds: number, name: string) =>
    time.after(seconds, () => did.push(`${name} at ${(time.now().getTime() - START.getTime()) / 1000}`));
  return { time, did, at };
};

describe('virtual time', () => {
  it('does what is due in order of time, and what is due together in the order in which it was put there', () => {
    const { time, did, at } = timeline();
    at(3, 'c');
    at(1, 'a');
    at(3, 'd');
    at(2, 'b');
    at(0, 'now');
    while (time.step());
    expect(did).toEqual(['now at 0', 'a at 1', 'b at 2', 'c at 3', 'd at 3']);
    expect(time.step()).toBe(false);
  });

  it('does not do what was called off, and no time passes for it', () => {
    const { time, did, at } = timeline();
    at(1, 'a')();
    at(9, 'late')();
    const off = at(2, 'b');
    at(2, 'c');
    off();
    off();
    while (time.step());
    expect([did, time.now()]).toEqual([['c at 2'], new Date(START.getTime() + 2000)]);
  });

  it('moves to a moment, does all that is due until then and what that brings, and stands there', () => {
    const { time, did, at } = timeline();
    time.after(1, () => at(1, 'brought'));
    at(4, 'then');
    at(4.001, 'later');
    time.moveTo(new Date(START.getTime() + 4000));
    expect([did, time.now().getTime() - START.getTime()]).toEqual([['brought at 2', 'then at 4'], 4000]);
    time.moveTo(START);
    expect(time.now().getTime() - START.getTime()).toBe(4000);
  });
});

describe('a heap', () => {
  it('gives back whatever is put in, the first first', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -9, max: 9 }))), (steps) => {
        const heap = new Heap<number>((one, other) => one < other);
        const model: number[] = [];
        for (const step of steps) {
          if (step === null) expect(heap.take()).toBe(model.shift());
          else {
            heap.put(step);
            model.push(step);
            model.sort((a, b) => a - b);
          }
          expect(heap.first).toBe(model[0]);
        }
      }),
    );
  });
});
