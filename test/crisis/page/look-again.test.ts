import { expect, it } from 'vitest';
import { lookAgain } from '../../../lambdas/crisis/page/look-again.ts';
import { aCrisis } from './a-crisis.ts';

const NOW = new Date('2026-12-04T12:20:00.000Z');

async function startedBy(crisis: Parameters<typeof lookAgain>[1], now = NOW) {
  const starts: unknown[] = [];
  const start = async (...asked: unknown[]) => {
    starts.push(asked);
    return 'made' as const;
  };
  await lookAgain({ start }, crisis, now);
  return starts;
}

it('a page is looked at again at the next full hour, under one name however often it is asked, while a crisis runs', async () => {
  const expected = ['crisis-page-2026-12-04T13', new Date('2026-12-04T13:00:00Z'), { does: 'keep' }];
  expect(await startedBy(aCrisis())).toEqual([[...expected, NOW]]);
  const onTheHour = new Date('2026-12-04T12:00:00Z');
  expect(await startedBy(aCrisis(), onTheHour)).toEqual([[...expected, onTheHour]]);
});

it.each([
  ['no crisis was there', undefined],
  ['it is over', aCrisis({ state: 'over' })],
  ['it is a drill', aCrisis({ drill: true })],
])('it is not where %s', async (_, crisis) => {
  expect(await startedBy(crisis)).toEqual([]);
});
