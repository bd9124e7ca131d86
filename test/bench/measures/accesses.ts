import { agentArnOfContact, allAgents } from '../../../lambdas/agents/store.ts';
import { triedIn } from '../../../lambdas/agents/tried.ts';
import { bookingsByDigits } from '../../../lambdas/bookings/by-digits.ts';
import { asDigits } from '../../../lambdas/bookings/rules.ts';
import { keepBooking } from '../../../lambdas/bookings/store.ts';
import { caseWithHistory } from '../../../lambdas/cases/cases-store.ts';
import { reportCase } from '../../../lambdas/cases/report-case.ts';
import { workOf } from '../../../lambdas/cases/work-list.ts';
import { startCrisis } from '../../../lambdas/crisis/lead.ts';
import { readMark } from '../../../lambdas/crisis/mark.ts';
import { statusOf } from '../../../lambdas/crisis/status.ts';
import { tripsOfDay } from '../../../lambdas/notices/daily/trips-of-day.ts';
import { dueIn } from '../../../lambdas/notices/feeding/due-notices.ts';
import { openMinutes } from '../../../lambdas/notices/feeding/minutes.ts';
import { allOwnRules } from '../../../lambdas/notices/own/store.ts';
import { inboxOf, writtenIn } from '../../../lambdas/notices/store.ts';
import { writeOnce } from '../../../lambdas/notices/write-once.ts';
import { begunOrders } from '../../../lambdas/orders/begun-orders.ts';
import { ordersAtStage } from '../../../lambdas/orders/orders-at-stage.ts';
import { newestConsultations } from '../../../lambdas/orders/store.ts';
import { workList } from '../../../lambdas/orders/work-list.ts';
import { begunPage } from '../../../lambdas/platform/begun-page.ts';
import { begunCasesPartition } from '../../../lambdas/platform/case-keys.ts';
import { promiseLines } from '../../../lambdas/promises/count-promises.ts';
import { membersOf } from '../../../lambdas/travellers/members.ts';
import { profileOf, type Table } from '../../../lambdas/travellers/profile-store.ts';
import { callFactsOf } from '../../../lambdas/travellers/store.ts';
import { newestEntries } from '../../../lambdas/travellers/timeline/store.ts';
import { openCallbacks, openCallbacksOf } from '../../../lambdas/waiting/callback-store.ts';
import { booked } from '../../bookings/booked.ts';
import { aNotice } from '../../notices/a-notice.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const MONTH = { from: '2026-12-01T00:00:00Z', to: '2027-01-01T00:00:00Z' };
const NUMBER = '+37060000001';
/** The problem that is there before anything is measured; what is measured goes to another desk. */
const SEEDED = 9999;

type Access = (table: Table, n: number) => Promise<unknown>;

/** What is asked of the table, by those functions that ask it; `n` makes what is written another each time. */
export const ACCESSES: { readonly [what: string]: Access } = {
  'a call arrives': (table) => callOf(table),
  'the record of a traveller': async (table) => profileOf(table, await travellerOf(table)),
  'a timeline': async (table) => newestEntries(table, { traveller: await travellerOf(table), absorbed: [] }, 20),
  'a locator is keyed': (table) => bookingsByDigits(table, asDigits('AAAAAA')),
  'trips that begin on a day': (table) =>
    tripsOfDay(table, { does: 'departs', day: '2026-12-05', shard: 0 }, undefined),
  'trips that ended on a day': (table) =>
    tripsOfDay(table, { does: 'returns', day: '2026-12-05', shard: 0 }, undefined),
  'what a number was sent': (table) => inboxOf(table, NUMBER, NOW),
  'a desk’s list of cases': (table) => workOf(table, 'finance', 25),
  'a case with its history': async (table) => caseWithHistory(table, await caseOfDesk(table)),
  'problems of a month': (table) => begunPage(table, begunCasesPartition, MONTH),
  'what a department has to go on with': (table) => workList(table, 'teamLead', 25),
  'orders of a month': (table) => begunOrders(table, MONTH),
  'orders that came to a stage on a day': (table) =>
    ordersAtStage(table, { stage: 'signed', day: '2026-12-04' }, undefined),
  'what a traveller asked for': async (table) => newestConsultations(table, [await travellerOf(table)], 5),
  'people of an institution': (table) => membersOf(table, 'Aurora'),
  'everything that was sent': (table) => writtenIn(table, { month: '2026-12' }, NOW),
  'what a pool has to send in a minute': async (table) =>
    (await dueIn(table, 'sns-US', NOW.toISOString().slice(0, 16)).next()).value,
  'minutes of a pool that are open': (table) => openMinutes(table, 'sns-US', NOW.toISOString().slice(0, 16)),
  'rules of our own people': (table) => allOwnRules(table),
  'how a crisis stands': (table) => statusOf(table, 'fog', 'Europe/Vilnius', NOW),
  'everybody who works here': (table) => allAgents(table),
  'who has a contact': (table) => agentArnOfContact(table, 'c1', NOW),
  'what agents tried in a month': (table) => triedIn(table, '2026-12'),
  'whether somebody is on the list': (table) => openCallbacksOf(table, [NUMBER, '+37060000002'], NOW),
  'who waits to be called': (table) => openCallbacks(table, NOW),
  'promises of a day': (table) => promiseLines(table, { from: '2026-12-04', to: '2026-12-04' }),
  'an import of a trip': (table, n) =>
    keepBooking(
      table,
      booked(`B${String(n).padStart(5, '0')}`, ['Jonas'], '2026-12-06', `+3706100${String(n).padStart(4, '0')}`),
      NOW,
    ),
  'a notice is written': (table, n) =>
    writeOnce(table, [{ ...aNotice('operational'), to: NUMBER, occasion: `bench ${n}` }], 90),
  'a problem is taken in': (table, n) => reportCase(caseDesk(table), report(n), NOW),
};

const callOf = (table: Table): ReturnType<typeof callFactsOf> => {
  const signal = AbortSignal.timeout(9000);
  return callFactsOf(table, NUMBER, () => readMark(table, signal), signal);
};
const travellerOf = async (table: Table): Promise<string> => (await callOf(table)).cards[0]?.traveller ?? '';
const caseOfDesk = async (table: Table): Promise<string> => (await workOf(table, 'finance', 1)).cases[0]?.case ?? '';
const caseDesk = (table: Table) => ({
  table,
  random: Math.random,
  zone: 'Europe/Vilnius',
  holidays: new Set<string>(),
});
const report = (n: number) =>
  ({
    way: 'form',
    id: `bench ${n}`,
    kind: n === SEEDED ? 'refund' : 'change',
    about: 'Please',
    at: NOW.toISOString(),
    language: 'en',
    phone: `+3706200${String(n).padStart(4, '0')}`,
  }) as const;

/** One of each kind, before others' items are there. */
export async function seed(table: Table): Promise<void> {
  await keepBooking(table, booked('AAAAAA', ['Rasa', 'Jonas'], '2026-12-05', NUMBER), NOW);
  await writeOnce(table, [{ ...aNotice('operational'), to: NUMBER }], 90);
  await reportCase(caseDesk(table), { ...report(SEEDED), phone: NUMBER }, NOW);
  await startCrisis(
    table,
    {
      name: 'fog',
      scope: { places: ['Oslo'], services: [], regions: [], from: '2026-12-05', to: '2026-12-07' },
      says: {},
    },
    NOW,
  );
}
