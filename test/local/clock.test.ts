import { expect, it } from 'vitest';
import { VirtualClock } from '../../local/clock.ts';

const START = new Date('2026-12-04T12:00:00Z');
const later = (seconds: number) => new Date(START.getTime() + seconds * 1000);

it('does on the way what was put on it, in order, each at its time, and what that puts on it too', () => {
  const clock = new VirtualClock(START);
  const did: [string, number][] = [];
  const does = (what: string) => did.push([what, Math.floor((clock.now().getTime() - START.getTime()) / 1000)]);
  clock.after(60, () => does('second'));
  clock.after(20, () => {
    does('first');
    clock.after(20, () => does('put on by the first'));
  });
  clock.after(300, () => does('beyond'));
  clock.after(30, () => does('called off'))();
  expect(clock.moveTo(later(120))).toBe(true);
  expect(did).toEqual([
    ['first', 20],
    ['put on by the first', 40],
    ['second', 60],
  ]);
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(later(120).getTime());
});

it('waits only for what is left of the time when it was moved near to something', async () => {
  const clock = new VirtualClock(START);
  const done = new Promise<void>((resolve) => void clock.after(3600, resolve));
  clock.moveTo(later(3599.9));
  await done;
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(later(3600).getTime());
  expect(clock.now().getTime()).toBeLessThan(later(3605).getTime());
});

it('does nothing where it would go back', () => {
  const clock = new VirtualClock(START);
  let did = 0;
  clock.after(0.01, () => {
    did += 1;
  });
  expect(clock.moveTo(later(-1))).toBe(false);
  expect(did).toBe(0);
});
