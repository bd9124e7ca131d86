import { dateIn } from '../calendar/local-time.ts';
import type { Happening } from '../platform/happening.ts';
import { transact } from '../platform/transaction.ts';
import { profileOf, type Table } from '../travellers/profile-store.ts';
import type { Opening, OrderCommand } from './command.ts';
import type { Order } from './order.ts';
import { type OrderRead, orderOf, orderWrites } from './orders-store.ts';
import type { OrderActor } from './rules/authority.ts';
import type { Stepped } from './rules/changes.ts';
import { decideOrder } from './rules/decide.ts';
import { type NextStep, nextStepOf, workOf } from './rules/next-step.ts';
import { openedOrder } from './rules/opening.ts';

/** Where orders are kept, and the agency's calendar: its zone (IANA) and holidays (YYYY-MM-DD). */
export interface OrderDesk {
  readonly table: Table;
  readonly zone: string;
  readonly holidays: ReadonlySet<string>;
}

/** What became of a step: the order as it is now with its next step, or a sentence that refuses it; `changed` where somebody was faster. */
export type StepTaken =
  | { readonly order: Order; readonly next?: NextStep; readonly says: string }
  | { readonly refused: string; readonly changed?: Order };

/** Which order, as who commands saw it: its version, and whose it is where that is known. */
export interface Seen {
  readonly order: string;
  readonly version: number;
  readonly traveller?: string | undefined;
}

/**
 * Takes one step of an order: order, history, record and call cards change in one transaction, or nothing does. Two round trips where
 * the traveller is known. Whoever saw another version than there is now is told so, and nothing is done.
 */
export const takeStep = (
  desk: OrderDesk,
  seen: Seen,
  command: OrderCommand,
  actor: OrderActor,
  now: Date,
): Promise<StepTaken> =>
  transact<StepTaken>(desk.table.client, async () => {
    const before = await orderOf(desk.table, seen.order, seen.traveller);
    if (!before) return { writes: [], result: { refused: `There is no order ${seen.order}.` } };
    if (before.order.version !== seen.version)
      return {
        writes: [],
        result: { refused: 'Somebody else has changed this order meanwhile.', changed: before.order },
      };
    const outcome = decideOrder(before.order, command, actor, knownOf(desk, before, now), now);
    if ('refused' in outcome) return { writes: [], result: outcome };
    return written(desk, before, outcome, command.does, actor, now);
  });

/** Begins an order with the first step of its history (S72). `number` gives a number that nobody has yet. */
export const beginOrder = (
  desk: OrderDesk,
  opening: Opening,
  actor: OrderActor,
  number: () => string,
  now: Date,
): Promise<StepTaken> =>
  transact<StepTaken>(desk.table.client, async () => {
    const profile = await profileOf(desk.table, opening.traveller);
    if (!profile) return { writes: [], result: { refused: 'Find the record of the traveller first.' } };
    const known = { today: dateIn(desk.zone, now), frozenSince: profile.hold?.since };
    const outcome = openedOrder(number(), { ...opening, traveller: profile.traveller }, actor, known, now);
    if ('refused' in outcome) return { writes: [], result: outcome };
    return written(desk, { order: outcome.order, profile }, outcome, 'begin', actor, now);
  });

const knownOf = ({ zone }: OrderDesk, { profile }: OrderRead, now: Date) => ({
  today: dateIn(zone, now),
  frozenSince: profile.hold?.since,
});

/** `read` is the order as it was; of a new one, itself. */
function written(desk: OrderDesk, read: OrderRead, stepped: Stepped, does: string, actor: OrderActor, now: Date) {
  const { order, says, before } = stepped;
  const { profile } = read;
  const at = now.toISOString();
  const dayOf = (one: Order) => dateIn(desk.zone, new Date(one.since));
  const nextOf = (one: Order) => nextStepOf(one, dayOf(one), desk.holidays);
  const [next, had] = [nextOf(order), does === 'begin' ? undefined : nextOf(read.order)];
  const isNews = does === 'begin' || does === 'approve' || order.stage !== read.order.stage;
  const { version, stage } = order;
  const line = { order: order.order, version, at, ...actor, does, says, stage, ...(before ? { before } : {}) };
  const happened: Happening = {
    what: `order.${does.replaceAll(' ', '-')}`,
    at,
    travellers: [profile.traveller],
    order: order.order,
    stage,
    version: String(version),
    waits: next?.does ?? 'over',
    ...(isNews ? { news: does === 'approve' ? 'approved' : stage, seat: order.creator.agent } : {}),
    // A traveller at the desk changes nothing but the hurry: the planner is rung all the same (S78).
    ...(next && (isOther(next, had) || does === 'ask to assign') ? handedOn(next) : {}),
    ...(does === 'returned' || does === 'edit' || does === 'sign' ? { returns: returnOf(order) } : {}),
  };
  const result: StepTaken = { order, says, ...(next ? { next } : {}) };
  const writes = orderWrites(desk.table.name, { order, profile }, dayOf(order), line, next, happened);
  return { writes, result };
}

/** Whether somebody else has it now, or something else comes next: then they are told. */
const isOther = (next: NextStep, had: NextStep | undefined): boolean =>
  next.does !== had?.does || workOf(next) !== workOf(had);

const handedOn = ({ does, with: department, agent }: NextStep): { readonly [fact: string]: string } => ({
  next: does,
  with: department,
  ...(agent === undefined ? {} : { whose: agent }),
});

/** The day on which the traveller came back, or is to: `none` where nobody knows. */
const returnOf = (order: Order): string =>
  ('returned' in order ? order.returned?.on : undefined) ?? order.fields.returns ?? 'none';
