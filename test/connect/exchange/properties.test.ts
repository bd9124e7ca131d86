import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExchangeContact } from '../../../local/connect/exchange/exchange.ts';
import { line, position } from '../../../local/connect/exchange/line.ts';
import { AGENTS, play, type Step, story } from './any-story.ts';

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
  for (const effect of effects) expect(reached.get(effect), effect).toBeGreaterThan(100);
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
        expect(chats).toBeLessThanOrEqual(who === 'ana' ? 0 : 2);
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
      expect([...after.contacts.keys()].sort().join()).toBe([...inside].sort().join());
    }
  });
});

test('a contact keeps its priority, its age and its turn until it is enqueued again', () => {
  holds((steps) => {
    const kept = ({ priority, enqueuedAt, agedSeconds, turn, stepsFrom }: ExchangeContact) =>
      [priority, enqueuedAt.getTime(), agedSeconds, turn, stepsFrom.getTime()].join();
    for (const { event, before, after } of steps)
      for (const [id, contact] of before.contacts) {
        const later = after.contacts.get(id);
        if (later && !(event.event === 'enqueued' && event.contact === id) && kept(later) !== kept(contact))
          expect(later).toEqual(contact);
      }
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
      if (free && hers.length > 0) expect(hers).toEqual([]);
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
        expect(positions.join()).toBe(there.map((_, index) => index + 1).join());
        expect(
          line(after, where)
            .map(({ id }) => position(after, id))
            .join(),
        ).toBe(positions.join());
      }
  });
});
