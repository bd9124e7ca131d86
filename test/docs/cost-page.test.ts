import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ASSUMED } from '../../bin/cost/assumptions.ts';
import { costGiven } from '../../bin/cost/given.ts';
import { callLines, minutesOf, noticeLines, ourLines, sum } from '../../bin/cost/lines.ts';
import { costPage, oursOf1000Calls } from '../../bin/cost/page.ts';
import { OURS_PER_1000_CALLS } from '../../lib/deployment/prices.ts';
import { USAGE_PRICES } from '../../lib/deployment/usage-prices.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'cost.md'), 'utf8');
const given = await costGiven();
const { units, memory } = given;

describe('docs/cost.md', () => {
  it('is what was counted, the prices and the formulas make of it; npm run cost writes it', () => {
    expect(page).toBe(costPage(given));
  });

  it('has a page, a Region and a month for every price', () => {
    for (const { usd, source, region, asOf } of Object.values(USAGE_PRICES)) {
      expect(usd).toBeGreaterThanOrEqual(0);
      expect(source).toMatch(/^aws\.amazon\.com\/[a-z0-9-]+\/(?:[a-z-]+\/)*pricing(?:\/[a-z-]+)?$/);
      expect([region, asOf]).toEqual(['us-east-1', expect.stringMatching(/^20\d\d-\d\d$/)]);
    }
  });

  it('is of enough that was played, for averages to mean something', () => {
    expect(units.call.played).toBeGreaterThanOrEqual(20);
    expect(units.order.played).toBeGreaterThanOrEqual(5);
    expect(units.notice.told.played).toBeGreaterThanOrEqual(200);
  });

  it('agrees with what deploy check says of 1,000 calls, to ten cents', () => {
    expect(Math.abs(oursOf1000Calls(given) - OURS_PER_1000_CALLS)).toBeLessThan(0.05);
  });
});

describe('what is added up', () => {
  it('is in proportion to how many there are, and to how long functions run', () => {
    expect(sum(ourLines(units.call, 2000, memory))).toBeCloseTo(2 * sum(ourLines(units.call, 1000, memory)), 6);
    const time = (ms: number) =>
      ourLines(units.call, 1, memory, ms).find(({ what }) => what === 'function time')?.usd ?? 0;
    expect(time(400)).toBeCloseTo(4 * time(100), 12);
  });

  it('of a call is its minutes first of all', () => {
    const [minutes] = callLines(units.call, 1000);
    expect(minutes?.usd).toBeCloseTo(minutesOf(units.call) * 1000 * 0.038, 6);
    expect(minutes?.usd).toBeGreaterThan(100 * sum(ourLines(units.call, 1000, memory)));
  });

  it('of a notice has a step of the playbook for every page of travellers', () => {
    const steps = (travellers: number) =>
      noticeLines(units.notice, travellers, memory).find(({ what }) => what === 'state transition')?.quantity ?? 0;
    const { tripsAPage, stepsAPage } = ASSUMED;
    expect(steps(200_000) - steps(100_000)).toBe((100_000 / tripsAPage.value) * stepsAPage.value);
  });
});
