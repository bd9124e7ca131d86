import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Notice } from '../../lambdas/notices/notice.ts';
import type { MessageClass } from '../../lambdas/travellers/consent.ts';
import { agreeable, aNotice } from '../notices/a-notice.ts';
import { FaultyCentre } from './a-centre.ts';

/** A centre for the tests of one file, at eight in the evening in Vilnius: it is day from New York to Hawaii. */
export function anEvening() {
  const here = new FaultyCentre();
  let name = '';
  beforeAll(async () => {
    await here.open();
    await here.write([], [agreeable()]);
    await here.centre.moveTo(new Date('2026-12-04T19:00:00Z'));
  });
  afterAll(() => here.remove());
  beforeEach(() => {
    name = randomUUID();
    here.provider = 'works';
  });
  return {
    here,
    /** What tells the notices of this test from all others: their occasions and texts begin so. */
    name: () => name,
    /** Notices of this test, all to one number; `part` tells some of them from the rest. */
    some: (type: MessageClass, count: number, change: Partial<Notice> = {}, part = ''): Notice[] =>
      Array.from({ length: count }, (_, n) =>
        aNotice(type, { occasion: `${name} ${part}${n}`, text: `${name} ${part}${n}`, ...change }),
      ),
    /** What providers took of this test, and how many different messages were among it. */
    taken: () => ({ all: here.taken(name).length, different: new Set(here.taken(name)).size }),
  };
}
