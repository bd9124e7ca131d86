import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { keepPaymentStep } from '../../../lambdas/agents/payment-store.ts';
import { keepAgentOfContact } from '../../../lambdas/agents/store.ts';
import { keepTried } from '../../../lambdas/agents/tried.ts';
import { countGuess } from '../../../lambdas/bookings/guesses.ts';
import { keepBooking } from '../../../lambdas/bookings/store.ts';
import type { CaseCommand } from '../../../lambdas/cases/command.ts';
import { keepTakenMail } from '../../../lambdas/cases/mail/taken-mail.ts';
import type { Report } from '../../../lambdas/cases/report.ts';
import { reportCase } from '../../../lambdas/cases/report-case.ts';
import { takeCaseStep } from '../../../lambdas/cases/take-case-step.ts';
import { keepDispositionOf } from '../../../lambdas/insights/disposition-store.ts';
import { keepScore } from '../../../lambdas/insights/keep-survey.ts';
import { keepContact } from '../../../lambdas/insights/store.ts';
import { putTripScore } from '../../../lambdas/insights/trip-survey.ts';
import { NOBODY } from '../../../lambdas/notices/nobody.ts';
import type { Notice } from '../../../lambdas/notices/notice.ts';
import { putNotice } from '../../../lambdas/notices/put-notice.ts';
import { replyWrites } from '../../../lambdas/notices/reply-store.ts';
import type { OrderCommand } from '../../../lambdas/orders/command.ts';
import type { OrderActor } from '../../../lambdas/orders/rules/authority.ts';
import { keepConsultationOf } from '../../../lambdas/orders/store.ts';
import { beginOrder, takeStep } from '../../../lambdas/orders/take-step.ts';
import { travellerKey } from '../../../lambdas/platform/table.ts';
import { keepCasePromise } from '../../../lambdas/promises/case-promise.ts';
import { makePromise } from '../../../lambdas/promises/make-promise.ts';
import { promiseStep } from '../../../lambdas/promises/order-promise.ts';
import { changeTraveller } from '../../../lambdas/travellers/change-traveller.ts';
import type { Command } from '../../../lambdas/travellers/command.ts';
import { keepTraveller } from '../../../lambdas/travellers/keep-traveller.ts';
import { mergeTravellers } from '../../../lambdas/travellers/merge-travellers.ts';
import { person } from '../../../lambdas/travellers/person.ts';
import type { Table, Writes } from '../../../lambdas/travellers/profile-store.ts';
import { cardsOf, rememberLanguage } from '../../../lambdas/travellers/store.ts';
import { keepHappening } from '../../../lambdas/travellers/timeline/keep-happening.ts';
import { told } from '../../../lambdas/travellers/timeline/told.ts';
import { callbackWrites } from '../../../lambdas/waiting/callback-store.ts';
import type { OneTableHere } from '../../one-table.ts';
import { DESK, FINANCE, LEAD, PLANNER, RUTA, TODAY } from '../../orders/a-chain.ts';
import { callbackLike } from '../../waiting/a-callback.ts';
import { trip } from '../any-profile.ts';

export const NOW = new Date('2026-12-04T12:00:00Z');
export const SHARED = '+37060010099';

/** Somebody of whom the table has one of everything. */
export interface Somebody {
  readonly name: string;
  readonly familyName: string;
  readonly number: string;
  /** A number of theirs that they do not use any more. */
  readonly former: string;
  /** The number of the record that became a part of theirs. */
  readonly second: string;
  readonly address: string;
  /** Two digits that tell what is theirs from what is the other's. */
  readonly nth: string;
}

export const ERIKA: Somebody = {
  ...{ name: 'Erika', familyName: 'Musterova', number: '+37060010001', former: '+37060010003' },
  ...{ second: '+37060010005', address: 'erika.musterova@example.com', nth: '11' },
};
export const TOMAS: Somebody = {
  ...{ name: 'Tomas', familyName: 'Bitinas', number: '+37060010002', former: '+37060010004' },
  ...{ second: '+37060010006', address: 'tomas@example.org', nth: '22' },
};

const agency = (table: Table) => ({ table, zone: 'Europe/Vilnius', holidays: new Set<string>(), random: Math.random });
const write = (table: Table, writes: Writes) =>
  table.client.send(new TransactWriteCommand({ TransactItems: [...writes] }));

/** The id of their record. */
export async function idOf({ table }: OneTableHere, { number }: Somebody): Promise<string> {
  const [card] = await cardsOf(table, number);
  if (!card) throw new Error('There is no record of theirs');
  return card.traveller;
}

/**
 * Writes one of everything about both, as those do who write it: they share a number and a booking, and nothing of theirs is open. Then
 * tells what happened, as the relay does.
 */
export async function fill(here: OneTableHere): Promise<void> {
  for (const one of [ERIKA, TOMAS]) await enrol(here.table, one);
  await keepBooking(here.table, await bookingOf([ERIKA, TOMAS], 'BOTH12'), NOW);
  for (const one of [ERIKA, TOMAS]) await fillOf(here, one);
  const { table } = here;
  const ids = [await idOf(here, ERIKA), await idOf(here, TOMAS)];
  await write(table, [
    putTripScore(table.name, { booking: 'demo BOTH12 2026-11-01', score: 5, travellers: ids, by: 'sms' }, 90, NOW),
  ]);
  await write(table, replyOf(table.name, SHARED, 'both', ids, '5'));
  for (const { pk, sk, happened } of await here.items()) {
    const read = told.safeParse({ ...(happened as object), key: { pk, sk } });
    if (read.success) await keepHappening(table, read.data, NOW);
  }
}

async function enrol(table: Table, { name, familyName, number, second, address }: Somebody): Promise<void> {
  const known = { name, familyName, language: 'lt', institution: 'Nordwind' };
  await keepTraveller(
    table,
    person.parse({ ...known, phones: [number, SHARED], emails: [address] }),
    { as: 'operator' },
    NOW,
  );
  await keepTraveller(table, person.parse({ ...known, phones: [second] }), { as: 'operator' }, NOW);
  const [[kept], [gone]] = await Promise.all([cardsOf(table, number), cardsOf(table, second)]);
  await mergeTravellers(table, kept?.traveller ?? '', gone?.traveller ?? '', { as: 'operator', who: 'ona' }, NOW);
}

const past = {
  departs: '2026-11-01T07:40',
  departsAt: '2026-11-01T05:40:00Z',
  arrives: '2026-11-01T08:35',
  arrivesAt: '2026-11-01T07:35:00Z',
};

const bookingOf = async (people: readonly Somebody[], locator: string) => {
  const { booking: _, ...segment } = trip(past);
  return {
    ...{ system: 'demo', locator, starts: '2026-11-01', segments: [segment] },
    travellers: people.map(({ name, familyName, address }) => ({
      ...{ name, familyName, phone: SHARED, email: address, language: 'lt' },
    })),
  };
};

async function fillOf(here: OneTableHere, one: Somebody): Promise<void> {
  const { table } = here;
  const { name, familyName, number, former, address, nth } = one;
  const traveller = await idOf(here, one);
  const full = `${name} ${familyName}`;
  const change = async (command: Command) => {
    await changeTraveller(table, traveller, command, { as: 'sms' }, () => [], NOW);
    const record = { TableName: table.name, Key: travellerKey(traveller), ConsistentRead: true };
    const { Item: { pk, sk, happened } = {} } = await table.client.send(new GetCommand(record));
    await keepHappening(table, told.parse({ ...happened, key: { pk, sk } }), NOW);
  };
  await change({ does: 'add phone', number: former });
  await change({ does: 'remove phone', number: former });
  for (const to of [number, SHARED, address]) await change({ does: 'consent', to, class: 'operational', given: false });
  await change({ does: 'set pin', pin: '4711' });
  await change({ does: 'treat', what: `a seat for ${full}`, why: `${full} asked` });
  await change({ does: 'note', text: `${full} called from ${number}` });
  await keepBooking(table, await bookingOf([one], `OWN1${nth}`), NOW);
  await rememberLanguage(table, former, 'en', NOW);
  await contactsOf(table, one, traveller);
  await ordersOf(table, one, traveller);
  await casesOf(table, one, traveller);
  await messagesOf(table, one, traveller);
  await keepConsultationOf(table, {
    ...{ traveller, contact: `call-${nth}`, agent: RUTA.agent, agentName: RUTA.name, at: NOW.toISOString() },
    asked: `${full} wants the sea`,
  });
  for (const value of [number, address]) await countGuess(table, { by: 'number', value }, NOW);
  const tried = { at: NOW.toISOString(), agent: RUTA.agent, userName: 'ruta', role: 'seat', deed: 'merge records' };
  await keepTried(table, { ...tried, contact: `call-${nth}`, traveller }, 90);
  const done = { state: 'done' as const, over: [`call-${nth}`], brief: `${name}, no trip ahead.` };
  await write(table, callbackWrites(table, callbackLike({ ...done, person: traveller, traveller, number })));
  await write(table, callbackWrites(table, callbackLike({ ...done, person: number, number })));
}

async function contactsOf(table: Table, { number, nth, name }: Somebody, traveller: string): Promise<void> {
  const contact = {
    ...{ channel: 'VOICE', initiationMethod: 'INBOUND', initiatedAt: '2026-12-01T10:00:00.000Z' },
    ...{ disconnectedAt: '2026-12-01T10:05:00.000Z', recordedAt: '2026-12-01T10:06:00.000Z', waitSeconds: 20 },
  };
  await keepContact(table, { ...contact, contactId: `call-${nth}`, customerNumber: SHARED, traveller }, 90);
  await keepContact(table, { ...contact, contactId: `early-${nth}`, customerNumber: number }, 90);
  await keepAgentOfContact(table, { contact: `call-${nth}`, agent: RUTA.agent }, NOW, 90);
  const asked = { contact: `call-${nth}`, initialContact: '', previousContact: '', traveller, score: '5' } as const;
  await keepScore(table, asked, 90, NOW);
  const disposition = { driver: 'Booking', resolved: true, followUp: false, summary: `${name} was glad` };
  await keepDispositionOf(table, { contact: `call-${nth}`, agent: RUTA.agent, traveller, disposition }, NOW, 90);
  const step = { contact: `call-${nth}`, at: NOW.toISOString(), agent: RUTA.agent, userName: 'ruta' };
  await keepPaymentStep(table, { ...step, does: 'begin', recording: 'paused' }, 90);
  await makePromise(table, { contact: `call-${nth}`, queue: 'General', low: 60, high: 120 }, NOW);
}

async function ordersOf(table: Table, { name, familyName, number, nth }: Somebody, traveller: string): Promise<void> {
  const desk = agency(table);
  const order = { '11': '1234566', '22': '7654323' }[nth] ?? '';
  const full = `${name} ${familyName}`;
  const opening = {
    traveller,
    currency: 'EUR',
    fields: { asked: `the sea for ${full}`, actedFor: full, where: number },
  };
  await beginOrder(desk, opening, RUTA, () => order, NOW);
  const planner = { agent: PLANNER.agent, name: PLANNER.name };
  const steps: readonly (readonly [OrderCommand, OrderActor])[] = [
    [{ does: 'assign', planner }, LEAD],
    [{ does: 'add item', item: 'i1', what: `hotel for ${full}`, quantity: 2, price: 10_050, currency: 'EUR' }, PLANNER],
    [
      { does: 'edit', fields: { notes: `call ${number}`, booking: 'demo BOTH12 2026-11-01', departs: '2026-11-01' } },
      PLANNER,
    ],
    [
      { does: 'record expense', line: 'e1', amount: 9000, currency: 'EUR', supplier: 'Hotel Bryggen', why: full },
      PLANNER,
    ],
    [{ does: 'hand to front desk', frontDesk: { agent: DESK.agent, name: DESK.name } }, PLANNER],
    [{ does: 'sign' }, DESK],
    [{ does: 'approve' }, FINANCE],
    [{ does: 'receive', line: 'r1', amount: 20_100, currency: 'EUR', why: `card of ${full}`, on: TODAY }, FINANCE],
    [{ does: 'refund', line: 'f1', amount: 100, currency: 'EUR', why: `to ${full}`, on: TODAY }, FINANCE],
    [{ does: 'returned', on: TODAY }, RUTA],
    [{ does: 'close', summary: `${full} was glad` }, RUTA],
  ];
  let version = 1;
  for (const [command, actor] of steps) {
    const taken = await takeStep(desk, { order, version }, command, actor, NOW);
    if ('refused' in taken) throw new Error(`${command.does}: ${taken.refused}`);
    version = taken.order.version;
  }
  await promiseStep(table, { order, does: 'approve', expected: '2026-12-07' }, NOW);
}

async function casesOf(table: Table, one: Somebody, traveller: string): Promise<void> {
  const { name, familyName, number, address, nth } = one;
  const full = `${name} ${familyName}`;
  const report: Report = {
    ...{ way: 'email', id: `mail-${nth}`, kind: 'refund', about: `${full} paid twice`, at: NOW.toISOString() },
    ...{
      language: 'lt',
      traveller,
      phone: number,
      email: address,
      messageId: `1@${nth}`,
      signed: `${full}, ${number}`,
    },
  };
  const desk = agency(table);
  const { case: known } = await reportCase(desk, report, NOW);
  await reportCase(desk, { ...report, way: 'sms', id: `sms-${nth}` }, NOW);
  // Somebody typed their number on a form and proved nothing: it stands apart from the record, under the number.
  const { case: apart } = await reportCase(
    desk,
    { ...report, way: 'form', id: `form-${nth}`, traveller: undefined, isUnproved: true },
    NOW,
  );
  await keepTakenMail(table, { mail: `ses-${nth}`, at: NOW.toISOString(), did: 'case opened', case: known.case }, 90);
  const darius = { ...FINANCE, department: 'finance' } as const;
  for (const { case: number, version } of [known, apart]) {
    const steps: readonly CaseCommand[] = [
      { does: 'offer', says: `a voucher for ${full}`, amount: 5000, currency: 'EUR' },
      { does: 'resolve', says: `${full} gets it back`, tell: 'message' },
    ];
    let seen = version;
    for (const command of steps) {
      const taken = await takeCaseStep(table, { case: number, version: seen }, command, darius, NOW);
      if ('refused' in taken) throw new Error(`${command.does}: ${taken.refused}`);
      seen = taken.case.version;
    }
    await keepCasePromise(table, number, 'Europe/Vilnius', NOW);
  }
}

async function messagesOf(table: Table, one: Somebody, traveller: string): Promise<void> {
  const { name, number, address, nth } = one;
  const notice = (change: Partial<Notice>): Writes[number] =>
    putNotice(
      table.name,
      {
        ...{ template: 'booked', class: 'operational', traveller, occasion: nth, channel: 'sms', to: number },
        ...{ language: 'en', text: `Hello ${name}`, parts: 1, due: NOW.toISOString(), rank: '1-2', pool: 'sns-LT' },
        ...{ state: 'sent', at: NOW.toISOString() },
        ...change,
      },
      90,
    );
  await write(table, [
    notice({}),
    notice({ to: SHARED }),
    notice({ to: address, channel: 'email', subject: name, pool: 'email' }),
    notice({ traveller: NOBODY, template: 'help', text: 'What can be written here' }),
  ]);
  await write(table, replyOf(table.name, number, `own-${nth}`, [traveller], `Greetings, ${name}`));
}

const replyOf = (tableName: string, from: string, id: string, travellers: readonly string[], text: string): Writes =>
  replyWrites(
    tableName,
    { from, text, id, at: NOW.toISOString(), did: 'work', travellers: [...travellers] },
    undefined,
    { confirmed: {}, tasks: [], answers: [] },
    90,
  );
