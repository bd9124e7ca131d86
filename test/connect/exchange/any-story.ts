import * as fc from 'fast-check';
import type { Channel } from '../../../local/connect/exchange/configuration.ts';
import { decide } from '../../../local/connect/exchange/decide.ts';
import type { ExchangeEffect } from '../../../local/connect/exchange/effects.ts';
import type { ExchangeEvent } from '../../../local/connect/exchange/events.ts';
import { type Exchange, emptyExchange, type Place } from '../../../local/connect/exchange/exchange.ts';
import type { RoutingStep } from '../../../local/connect/exchange/routing-criteria.ts';
import { agent, at, centre, profile, serves } from './a-centre.ts';

const CONTACTS = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'];
export const AGENTS = ['ana', 'bo', 'cy'];
const opened = centre(
  [
    profile('calls', [serves('trips'), serves('crisis', 2)]),
    profile(
      'both',
      [serves('trips', 1, 10), serves('trips', 2, 0, 'CHAT'), serves('crisis', 1)],
      [
        { channel: 'VOICE', contacts: 1 },
        { channel: 'CHAT', contacts: 2, crossChannel: 'ROUTE_ANY_CHANNEL' },
      ],
    ),
  ],
  [
    agent('ana', 'calls', { proficiencies: [{ name: 'Language', value: 'lt', level: 3 }] }),
    agent('bo', 'both', { afterContactWorkSeconds: 15 }),
    agent('cy', 'both', { autoAccept: true }),
  ],
);
const lithuanian: RoutingStep = {
  Expression: {
    AttributeCondition: {
      Name: 'Language',
      Value: 'lt',
      ProficiencyLevel: 3,
      ComparisonOperator: 'NumberGreaterOrEqualTo',
    },
  },
  Expiry: { DurationInSeconds: 25 },
};

const contact = fc.constantFrom(...CONTACTS);
const anAgent = fc.constantFrom(...AGENTS);
const place: fc.Arbitrary<Place> = fc.constantFrom(
  { queue: 'trips' },
  { queue: 'trips' },
  { queue: 'crisis' },
  { agent: 'bo' },
);
const enqueued = fc.record({
  event: fc.constant('enqueued' as const),
  contact,
  channel: fc.constantFrom<Channel>('VOICE', 'VOICE', 'CHAT'),
  place,
  priority: fc.constantFrom(1, 5, 5),
  agedSeconds: fc.constantFrom(0, 0, 30),
  steps: fc.constantFrom<readonly RoutingStep[]>([], [], [lithuanian]),
});
const others = fc.oneof(
  fc.record({
    event: fc.constantFrom('dequeued' as const, 'joined' as const, 'held' as const, 'resumed' as const),
    contact,
  }),
  fc.record({ event: fc.constantFrom('declined' as const, 'cleared' as const), contact, agent: anAgent }),
  fc.record({ event: fc.constant('accepted' as const), contact, agent: anAgent }),
  fc.record({
    event: fc.constant('ended' as const),
    contact,
    by: fc.constantFrom('agent' as const, 'customer' as const, 'flow' as const),
  }),
  fc.record({
    event: fc.constant('statusSet' as const),
    agent: anAgent,
    status: fc.constantFrom('Available', 'Available', 'Lunch', 'Offline'),
  }),
);
/** What usually happens next to some contact that is there, so that stories get somewhere. */
const onwards = fc.record({
  event: fc.constant('onwards' as const),
  which: fc.nat(20),
  gladly: fc.constantFrom(true, true, false),
});
export const story = fc.array(
  fc.record({
    after: fc.constantFrom(0, 1, 4, 9, 25),
    what: fc.oneof(
      { weight: 3, arbitrary: enqueued },
      { weight: 4, arbitrary: others },
      { weight: 6, arbitrary: onwards },
    ),
  }),
  { minLength: 10, maxLength: 35, size: 'max' },
);
export type Told = (typeof story extends fc.Arbitrary<infer S> ? S : never)[number];

function eventOf({ what }: Told, state: Exchange, now: Date): ExchangeEvent {
  if (what.event === 'enqueued') return { ...what, enqueuedAt: now };
  if (what.event !== 'onwards') return what;
  const all = nextOf(state, what.gladly);
  return all[what.which % Math.max(1, all.length)] ?? { event: 'timerFired', id: 'none' };
}

function nextOf(state: Exchange, gladly: boolean): readonly ExchangeEvent[] {
  const contacts = [...state.contacts.values()].flatMap(({ id, stage }): ExchangeEvent[] => {
    if (stage.is === 'waiting') return [];
    if (stage.is === 'offered') return [{ event: gladly ? 'accepted' : 'declined', contact: id, agent: stage.agent }];
    if (stage.is === 'accepted') return gladly ? [{ event: 'joined', contact: id }] : [];
    return [
      gladly
        ? { event: 'ended', contact: id, by: 'agent' }
        : { event: stage.is === 'onHold' ? 'resumed' : 'held', contact: id },
    ];
  });
  const agents = [...state.agents].flatMap(([arn, { status, uncleared }]): ExchangeEvent[] => [
    ...uncleared.map(({ contact: id }) => ({ event: 'cleared', contact: id, agent: arn }) as const),
    ...(status === 'Available' ? [] : [{ event: 'statusSet', agent: arn, status: 'Available' } as const]),
  ]);
  return [...contacts, ...agents];
}

export interface Step {
  readonly before: Exchange;
  readonly event: ExchangeEvent;
  readonly now: Date;
  readonly after: Exchange;
  readonly effects: readonly ExchangeEffect[];
}

/** Plays a random story with its timers; answers every decision. */
export function play(told: readonly Told[]): readonly Step[] {
  const steps: Step[] = [];
  const timers = new Map<string, Date>();
  let second = 0;
  const take = (event: ExchangeEvent, now: Date) => {
    const before = steps.at(-1)?.after ?? emptyExchange;
    const { state, effects } = decide(before, event, now);
    for (const effect of effects) if (effect.effect === 'timer') timers.set(effect.id, effect.at);
    steps.push({ before, event, now, after: state, effects });
  };
  take(opened, at(0));
  for (const who of AGENTS) take({ event: 'statusSet', agent: who, status: 'Available' }, at(0));
  for (const each of told) {
    second += each.after;
    for (;;) {
      const due = [...timers].sort(([, a], [, b]) => a.getTime() - b.getTime())[0];
      if (!due || due[1] > at(second)) break;
      timers.delete(due[0]);
      take({ event: 'timerFired', id: due[0] }, due[1]);
    }
    take(eventOf(each, steps.at(-1)?.after ?? emptyExchange, at(second)), at(second));
  }
  return steps;
}
