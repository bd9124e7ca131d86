import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POSTS } from '../../lambdas/agents/rules/posts.ts';
import type { RIGHTS } from '../../lambdas/agents/rules/rights.ts';
import { STEP_LABELS as CASE_LABELS } from '../../lambdas/cases/words.en.ts';
import { STEP_LABELS as ORDER_LABELS } from '../../lambdas/orders/words.en.ts';
import { World } from '../malformed/a-world.ts';
import { unnamed } from './in-connect.ts';
import { readRights, rightsPage } from './page.ts';
import { type Right, ROLES, rights } from './rights.ts';

const written = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'rights.md'), 'utf8');
const page = readRights(written);
type Role = (typeof ROLES)[number];
type Asked = readonly [entry: string, parameters: { readonly [name: string]: string }];

/** How each deed is asked for; what it needs is left out or out of date where it may be, so that nothing is done and all is decided. */
const DEEDS: { readonly [D in keyof typeof RIGHTS]: () => Asked } = {
  'see the card': () => ['travellers/agent', { question: 'the caller’s card' }],
  'write a note': () => ['travellers/agent', { question: 'change the record', does: 'note', value: ' ' }],
  'say how it ended': () => ['insights/agent', { question: 'how it ended' }],
  'freeze an account': () => ['travellers/agent', { question: 'change the record', does: 'hold', value: '' }],
  'plan a callback': () => ['waiting/agent', { question: 'call back at', day: 'never' }],
  'cancel a callback': () => ['waiting/agent', { question: 'cancel their callbacks' }],
  'release an account': () => ['travellers/agent', { question: 'change the record', does: 'release', value: '' }],
  'write a consultation sheet': () => ['orders/agent', { question: 'keep the consultation' }],
  'work on orders': () => ['orders/agent', { question: 'take the step', step: 'none', order: ids.order, version: '0' }],
  'begin an order': () => ['orders/agent', { question: 'begin an order' }],
  'count orders': () => ['orders/agent', { question: 'how many orders', from: '2026-12-01', to: '2026-12-04' }],
  'work on cases': () => ['cases/agent', { question: 'take the step of the case', step: 'none', case: ids.open }],
  'begin a case': () => ['cases/agent', { question: 'begin a case', kind: 'none' }],
  'send a ticket': () => ['bookings/agent', { question: 'send the ticket for them', by: 'email' }],
  'change a contact point': () => ['travellers/agent', { question: 'change the record', does: 'add phone', value: '' }],
  'write a message rule': () => ['notices/agent', { question: 'keep the message rule', rule: '+new' }],
  'change a message rule that was on already': () => [
    'notices/agent',
    { question: 'keep the message rule', rule: 'Snow' },
  ],
  'switch a message rule on': () => [
    'notices/agent',
    { question: 'switch the message rule', rule: 'Snow', version: '0', to: 'on' },
  ],
  'pause a message rule': () => [
    'notices/agent',
    { question: 'switch the message rule', rule: 'Snow', version: '0', to: 'paused' },
  ],
  'merge records': () => [
    'travellers/agent',
    { question: 'merge the records', version: '0', other: 'nobody', otherVersion: '0' },
  ],
};
/** How it is kept that somebody tried. */
const KEPT_AS = { 'by guide': '', 'with an order': ' (order)', 'with a case': ' (case)' };
/** The case with which a step can be taken, as far as its state goes. */
const CASE_FOR: { readonly [step: string]: string } = {
  ...{ confirm: 'rescue', 'send help': 'rescue', answer: 'asked', told: 'resolved', care: 'rescued' },
};

/** Of one traveller: an order, and a case in each state. */
const ids = { order: '', open: '', asked: '', resolved: '', rescue: '', rescued: '' };
let world: World;
beforeAll(async () => {
  world = await World.open();
  await world.atDesks(ROLES);
  ids.order = (world.known['order'] ?? [])[0] ?? '';
  const as = (question: string, more: object) =>
    world.asks('cases/agent', { question, ...about('teamLead'), ...more }) as Promise<{
      readonly [field: string]: string;
    }>;
  const begins = async (kind: string) =>
    (await as('begin a case', { kind, about: `what ${kind} is about` }))['case'] ?? '';
  const takes = async (of: string, step: keyof typeof CASE_LABELS, more: object) =>
    expect(
      await as('take the step of the case', { case: of, version: '1', step: CASE_LABELS[step], ...more }),
    ).toMatchObject({ outcome: 'done' });
  [ids.open, ids.rescue] = [await begins('claim'), await begins('rescue')];
  [ids.asked, ids.resolved, ids.rescued] = [
    await begins('change'),
    await begins('complaint'),
    await begins('accident'),
  ];
  await takes(ids.asked, 'ask', { says: 'Which day?' });
  await takes(ids.resolved, 'resolve', { says: 'All is well.', tell: 'call' });
  await takes(ids.rescued, 'resolve', { says: 'They are safe.', tell: 'call' });
  const rule = { rule: '+new', name: 'Snow', base: 'departure', days: '3', class: 'operational', en: 'It snows.' };
  const lead = (question: string, more: object) =>
    world.asks('notices/agent', { question, ...about('teamLead'), ...more });
  expect(await lead('keep the message rule', rule)).toMatchObject({ outcome: 'done' });
  expect(await lead('whom a message rule would reach', { rule: 'Snow' })).toMatchObject({ outcome: 'preview' });
  const shown = (await lead('the message rule', { rule: 'Snow' })) as { readonly version: string };
  expect(await lead('switch the message rule', { rule: 'Snow', version: shown.version, to: 'on' })).toMatchObject({
    outcome: 'done',
  });
});
afterAll(() => world.close());

const about = (role: Role) => ({ contact: `of ${role}`, traveller: (world.known['traveller'] ?? [])[0] });
const stateOf = (of: string): string => CASE_FOR[of] ?? 'open';

/** How a deed of the page is asked for. */
function doorOf(kind: string, deed: string): Asked {
  if (kind === 'by guide') return DEEDS[deed as keyof typeof DEEDS]();
  if (kind === 'with an order') {
    const step = ORDER_LABELS[deed as keyof typeof ORDER_LABELS];
    return ['orders/agent', { question: 'take the step', order: ids.order, version: '0', step }];
  }
  const step = CASE_LABELS[deed as keyof typeof CASE_LABELS];
  return [
    'cases/agent',
    { question: 'take the step of the case', case: ids[stateOf(deed) as keyof typeof ids], version: '0', step },
  ];
}

const departmentOf = async (number: string): Promise<string> =>
  String((await world.items(`CASE#${number}`)).find(({ sk }) => sk === 'CASE')?.['department']);

/** Everything but what is kept of tries. */
const kept = async () => (await world.items()).filter(({ pk }) => !pk.startsWith('TRIED#'));

it('docs/rights.md is as `npm run rights` writes it, and says every right', () => {
  expect(written).toBe(rightsPage());
  expect(page).toEqual(rights());
  expect(unnamed()).toEqual([]);
});

/** Whether the page refuses it to a post; a step that departments take with their own cases, to those who do not have this one. */
async function isRefused({ with: kind, deed, may }: Right, role: Role): Promise<boolean> {
  if (kind !== 'with a case' || may[role] !== 'own') return may[role] === 'no';
  return (await departmentOf(doorOf(kind, deed)[1]['case'] ?? '')) !== role;
}

describe.each(page)('$with: $deed', (right) => {
  const { with: kind, deed, may } = right;
  const tries = async (role: Role) => {
    const [entry, parameters] = doorOf(kind, deed);
    world.seen();
    const answer = await world.asks(entry, { ...about(role), ...parameters });
    return answer as { readonly outcome: string; readonly says?: string };
  };

  it('is refused to whom the page refuses it, with whom to ask; it is kept that they tried, and nothing else', async () => {
    const before = await kept();
    for (const role of ROLES) {
      if (!(await isRefused(right, role))) continue;
      const answer = await tries(role);
      const says = expect.stringMatching(/^You may not .*\. Ask .*\. It is kept that you tried\.$/);
      expect([role, answer]).toEqual([role, { outcome: 'forbidden', says }]);
      for (const each of ROLES.filter((other) => kind !== 'with a case' && other !== role))
        expect([each, answer.says?.includes(POSTS[each])]).toEqual([each, may[each] !== 'no']);
      expect(world.seen().writes).toBe(1);
      const tried = (await world.items('TRIED#')).filter((each) => each['role'] === role);
      expect(tried.filter((each) => each['deed'] === `${deed}${KEPT_AS[kind]}`)).toHaveLength(1);
    }
    expect(await kept()).toEqual(before);
  });

  it('is open to everybody else', async () => {
    for (const role of ROLES) {
      if (await isRefused(right, role)) continue;
      const { outcome, says = '' } = await tries(role);
      expect([role, outcome]).toEqual([role, expect.not.stringMatching(/^(forbidden|unknownAgent|unavailable)$/)]);
      expect([role, says]).toEqual([role, expect.not.stringMatching(/You may not|There is no (case|order|rule)/)]);
    }
  });
});
