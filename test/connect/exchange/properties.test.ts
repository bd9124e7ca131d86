import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Channel } from '../../../local/connect/exchange/configuration.ts';
import { decide } from '../../../local/connect/exchange/decide.ts';
import type { ExchangeEffect } from '../../../local/connect/exchange/effects.ts';
import type { ExchangeEvent } from '../../../local/connect/exchange/events.ts';
import { type Exchange, emptyExchange, type Place } from '../../../local/connect/exchange/exchange.ts';
import { line, position } from '../../../local/connect/exchange/line.ts';
import type { RoutingStep } from '../../../local/connect/exchange/routing-criteria.ts';
import { agent, at, centre, profile, serves } from './a-centre.ts';

const CONTACTS = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'];
const AGENTS = ['ana', 'bo', 'cy'];
const CAPACITY: { readonly [profile: string]: { readonly [channel in Channel]?: number } } = {
  calls: { VOICE: 1 },
  both: { VOICE: 1, CHAT: 2 },
};
const PROFILE: { readonly [agent: string]: string } = { ana: 'calls', bo: 'both', cy: 'both' };

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
const story = fc.array(
  fc.record({
    after: fc.constantFrom(0, 1, 4, 9, 25),
    what: fc.oneof({ weight: 2, arbitrary: enqueued }, { weight: 5, arbitrary: others }),
  }),
  { maxLength: 60 },
);
type Told = (typeof story extends fc.Arbitrary<infer S> ? S : never)[number];
const eventOf = ({ what }: Told, now: Date): ExchangeEvent =>
  what.event === 'enqueued' ? { ...what, enqueuedAt: now } : what;

interface Step {
  readonly before: Exchange;
  readonly event: ExchangeEvent;
  readonly now: Date;
  readonly after: Exchange;
  readonly effects: readonly ExchangeEffect[];
}

/** Plays a random story with its timers; answers every decision. */
function play(told: readonly Told[]): readonly Step[] {
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
    take(eventOf(each, at(second)), at(second));
  }
  return steps;
}

const holds = (check: (steps: readonly Step[]) => void) =>
  fc.assert(
    fc.property(story, (told) => check(play(told))),
    { numRuns: 1000, seed: 20261123 },
  );

test('the stories reach everything that can happen', () => {
  const reached = new Map<string, number>();
  holds((steps) => {
    for (const { effect } of steps.flatMap(({ effects }) => effects))
      reached.set(effect, (reached.get(effect) ?? 0) + 1);
  });
  const effects = [
    'offer',
    'offerWithdrawn',
    'accepted',
    'connected',
    'missed',
    'requeued',
    'ended',
    'cleared',
    'statusChanged',
  ];
  for (const effect of effects) expect(reached.get(effect), effect).toBeGreaterThan(500);
});

test('a contact is offered to one agent at a time', () => {
  holds((steps) => {
    const ringsAt = new Map<string, string>();
    for (const { effects } of steps)
      for (const effect of effects) {
        if (effect.effect === 'offer') {
          expect(ringsAt.get(effect.contact)).toBeUndefined();
          ringsAt.set(effect.contact, effect.agent);
        }
        if (effect.effect === 'offerWithdrawn' || effect.effect === 'missed' || effect.effect === 'accepted') {
          expect(ringsAt.get(effect.contact)).toBe(effect.agent);
          if (effect.effect !== 'accepted') ringsAt.delete(effect.contact);
        }
        if (effect.effect === 'ended') ringsAt.delete(effect.contact);
      }
  });
});

test('no agent is above his capacity, and at most one rings at him', () => {
  holds((steps) => {
    for (const { after } of steps)
      for (const who of AGENTS) {
        const has = [...after.contacts.values()].filter(({ stage }) => stage.is !== 'waiting' && stage.agent === who);
        expect(has.filter(({ stage }) => stage.is === 'offered').length).toBeLessThanOrEqual(1);
        const slots = [...has, ...(after.agents.get(who)?.uncleared ?? [])];
        const calls = slots.filter(({ channel }) => channel === 'VOICE').length;
        const chats = slots.filter(({ channel }) => channel === 'CHAT').length;
        expect(calls).toBeLessThanOrEqual(1);
        expect(chats).toBeLessThanOrEqual(CAPACITY[PROFILE[who] ?? '']?.CHAT ?? 0);
      }
  });
});

test('nobody is lost: who was enqueued is there until it has ended or a flow has taken it out', () => {
  holds((steps) => {
    const inside = new Set<string>();
    for (const { event, effects, before, after } of steps) {
      if (event.event === 'enqueued') inside.add(event.contact);
      if (event.event === 'dequeued' && before !== after) inside.delete(event.contact);
      for (const effect of effects) if (effect.effect === 'ended') inside.delete(effect.contact);
      expect(new Set(after.contacts.keys())).toEqual(inside);
    }
  });
});

test('a contact keeps its priority, its age and its turn until it is enqueued again', () => {
  holds((steps) => {
    for (const { event, before, after } of steps)
      for (const [id, { priority, enqueuedAt, turn, stepsFrom }] of before.contacts)
        if (after.contacts.has(id) && !(event.event === 'enqueued' && event.contact === id))
          expect(after.contacts.get(id)).toMatchObject({ priority, enqueuedAt, turn, stepsFrom });
  });
});

test('nobody younger of the same queue, channel and priority is offered before an older one whom that agent may have', () => {
  holds((steps) => {
    for (const { after, effects, now } of steps) {
      const offered = effects.flatMap((effect) => (effect.effect === 'offer' ? [effect] : []));
      for (const { contact: id, agent: who } of offered) {
        const given = after.contacts.get(id);
        const place = JSON.stringify(given?.place);
        for (const passed of after.contacts.values()) {
          if (!given || passed.stage.is !== 'waiting' || JSON.stringify(passed.place) !== place) continue;
          if (passed.channel !== given.channel || passed.priority !== given.priority) continue;
          if (after.agents.get(who)?.uncleared.some((slot) => slot.contact === passed.id)) continue;
          const asksForLithuanian = passed.steps.length > 0 && now.getTime() < passed.stepsFrom.getTime() + 25_000;
          if (asksForLithuanian && who !== 'ana') continue;
          const age = (each: typeof passed) => each.enqueuedAt.getTime() - each.agedSeconds * 1000;
          const helper = who !== 'ana' && place.includes('trips') && given.channel === 'VOICE';
          if (helper && now.getTime() < passed.enqueuedAt.getTime() + 10_000) continue;
          expect(age(given)).toBeLessThanOrEqual(age(passed));
        }
      }
    }
  });
});

test('no one waits for whom an idle agent without any contact could have been rung', () => {
  holds((steps) => {
    for (const { after, before } of steps) {
      if (before === after) continue;
      const ana = after.agents.get('ana');
      const free =
        ana?.status === 'Available' &&
        ana.nextStatus === undefined &&
        ana.uncleared.length === 0 &&
        ![...after.contacts.values()].some(({ stage }) => stage.is !== 'waiting' && stage.agent === 'ana');
      const hers = [...after.contacts.values()].filter(
        ({ stage, channel, place: where }) => stage.is === 'waiting' && channel === 'VOICE' && 'queue' in where,
      );
      if (free) expect(hers).toEqual([]);
    }
  });
});

test('the same events have the same result, and leave the state that they were given as it was', () => {
  fc.assert(
    fc.property(story, (told) => {
      const first = play(told);
      const frozen = structuredClone(first.map(({ before }) => before));
      expect(play(told)).toEqual(first);
      expect(first.map(({ before }) => before)).toEqual(frozen);
    }),
    { numRuns: 1000, seed: 20261123 },
  );
});

test('positions are 1 to n without gaps, in every place', () => {
  holds((steps) => {
    for (const { after } of steps)
      for (const where of [{ queue: 'trips' }, { queue: 'crisis' }, { agent: 'bo' }]) {
        const there = [...after.contacts.values()].filter(
          ({ place: own, stage }) =>
            JSON.stringify(own) === JSON.stringify(where) && (stage.is === 'waiting' || stage.is === 'offered'),
        );
        const positions = there.map(({ id }) => position(after, id) ?? 0).sort((a, b) => a - b);
        expect(positions).toEqual(there.map((_, index) => index + 1));
        expect(line(after, where).map(({ id }) => position(after, id))).toEqual(positions);
      }
  });
});
