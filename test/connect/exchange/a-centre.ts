import type {
  Channel,
  Concurrency,
  Configuration,
  ProfileQueue,
  RoutingProfile,
  User,
} from '../../../local/connect/exchange/configuration.ts';
import { decide } from '../../../local/connect/exchange/decide.ts';
import type { ExchangeEffect } from '../../../local/connect/exchange/effects.ts';
import type { Enqueued, ExchangeEvent } from '../../../local/connect/exchange/events.ts';
import { type Exchange, emptyExchange } from '../../../local/connect/exchange/exchange.ts';

/** An instant, by seconds after the centre has opened. */
export const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 23, 8, 0, 0) + seconds * 1000);

export const serves = (queue: string, priority = 1, delaySeconds = 0, channel: Channel = 'VOICE'): ProfileQueue => ({
  queue,
  channel,
  priority,
  delaySeconds,
});

export const profile = (
  arn: string,
  queues: readonly ProfileQueue[],
  concurrency: readonly Concurrency[] = [{ channel: 'VOICE', contacts: 1 }],
): RoutingProfile => ({ arn, queues, concurrency });

export const agent = (arn: string, routingProfile: string, change: Partial<User> = {}): User => ({
  arn,
  userName: arn,
  firstName: 'Ana',
  lastName: 'Ito',
  routingProfile,
  proficiencies: [],
  afterContactWorkSeconds: 0,
  ...change,
});

/** A centre with the queues `trips` and `crisis`, the second holding three at most. */
export const centre = (profiles: readonly RoutingProfile[], users: readonly User[]): ExchangeEvent => {
  const configuration: Configuration = {
    queues: [
      { arn: 'trips', name: 'Trips' },
      { arn: 'crisis', name: 'Crisis', maxContacts: 3 },
    ],
    profiles,
    users,
  };
  return { event: 'configured', configuration };
};

/** The centre that most tests need: everyone serves trips by telephone. */
export const telephones = (...users: readonly (string | User)[]): ExchangeEvent =>
  centre(
    [profile('calls', [serves('trips')])],
    users.map((user) => (typeof user === 'string' ? agent(user, 'calls') : user)),
  );

/** A call for trips that arrives at the given second. */
export const call = (contact: string, second: number, change: Partial<Enqueued> = {}): ExchangeEvent => ({
  event: 'enqueued',
  contact,
  channel: 'VOICE',
  place: { queue: 'trips' },
  priority: 5,
  agedSeconds: 0,
  enqueuedAt: at(second),
  steps: [],
  ...change,
});

export const status = (who: string, to = 'Available'): ExchangeEvent => ({
  event: 'statusSet',
  agent: who,
  status: to,
});

export interface Story {
  readonly state: Exchange;
  /** What was done outside, by the second; timers left out. */
  readonly log: readonly string[];
}

/** Plays events at their seconds, with every timer that falls due in between; the last number is when it ends. */
export function play(...steps: readonly (readonly [number, ...ExchangeEvent[]])[]): Story {
  let state = emptyExchange;
  const log: string[] = [];
  const timers = new Map<string, Date>();
  const take = (event: ExchangeEvent, now: Date) => {
    const decision = decide(state, event, now);
    state = decision.state;
    for (const effect of decision.effects)
      if (effect.effect === 'timer') timers.set(effect.id, effect.at);
      else log.push(`${(now.getTime() - at(0).getTime()) / 1000} ${told(effect)}`);
  };
  for (const [second, ...events] of steps) {
    for (;;) {
      const due = [...timers].sort(([, a], [, b]) => a.getTime() - b.getTime())[0];
      if (!due || due[1] > at(second)) break;
      timers.delete(due[0]);
      take({ event: 'timerFired', id: due[0] }, due[1]);
    }
    for (const event of events) take(event, at(second));
  }
  return { state, log };
}

function told(effect: Exclude<ExchangeEffect, { effect: 'timer' }>): string {
  switch (effect.effect) {
    case 'statusChanged':
      return `${effect.agent}: ${effect.from} -> ${effect.to}`;
    case 'requeued':
      return `requeued ${effect.contact}`;
    case 'ended':
      return `ended ${effect.contact} by ${effect.by}${effect.agent ? ` with ${effect.agent}` : ''}`;
    case 'missed':
      return `${effect.how} ${effect.contact} ${effect.agent}`;
    default:
      return `${effect.effect} ${effect.contact} ${effect.agent}`;
  }
}

/** Only the offers of a story, as `second contact agent`. */
export const offers = ({ log }: Story): readonly string[] =>
  log.filter((line) => line.includes(' offer ')).map((line) => line.replace(' offer', ''));
