import { expect, it } from 'vitest';
import type { Case } from '../../lambdas/cases/case.ts';
import { ringFor } from '../../lambdas/cases/telling/ring.ts';

const of = (number: string, kind: Case['kind'] = 'refund') =>
  ({ case: number, kind, way: 'form', arrived: '2026-12-04T12:00:00.000Z', about: 'Please', state: 'open' }) as Case;
const opened = (
  about: Case,
  at = '2026-12-04T12:20:00.000Z',
  department: 'finance' | 'planner' | 'teamLead' = 'finance',
) => ({ what: 'case.opened', at, case: about.case, version: '1', with: department }) as const;

/** A bell that keeps what it was asked for, and fails as often as is said. */
function aBell(failures = 0) {
  const rung: string[] = [];
  let left = failures;
  const startTask = async ({ token }: { readonly token: string }) => {
    if (left-- > 0) throw new Error('Connect is busy');
    rung.push(token);
    return 'a contact';
  };
  return { rung, bell: { contacts: { startTask }, workFlow: async () => 'flow' } };
}

it('a surge of cases asks for the bell of an hour once a department, which leaves Connect for those in danger', async () => {
  const { rung, bell } = aBell();
  for (let n = 0; n < 40; n += 1) await ringFor(bell, opened(of(`${n}`)), of(`${n}`));
  for (const n of [1, 2]) await ringFor(bell, opened(of(`${n}`), undefined, 'planner'), of(`${n}`));
  for (const n of [1, 2]) await ringFor(bell, opened(of(`${n}`), '2026-12-04T13:00:00.000Z'), of(`${n}`));
  expect(rung).toEqual(['cases finance 2026-12-04T12', 'cases planner 2026-12-04T12', 'cases finance 2026-12-04T13']);
});

it('each person in danger rings by themselves', async () => {
  const { rung, bell } = aBell();
  for (const n of ['1', '2']) await ringFor(bell, opened(of(n, 'rescue'), undefined, 'teamLead'), of(n, 'rescue'));
  expect(rung).toEqual(['case 1 v1', 'case 2 v1']);
});

it('a bell that did not ring is asked for again by the next case', async () => {
  const { rung, bell } = aBell(1);
  await expect(ringFor(bell, opened(of('1')), of('1'))).rejects.toThrow('busy');
  await ringFor(bell, opened(of('2')), of('2'));
  expect(rung).toEqual(['cases finance 2026-12-04T12']);
});
