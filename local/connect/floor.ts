import { decide } from './exchange/decide.ts';
import type { ExchangeEffect } from './exchange/effects.ts';
import type { ExchangeEvent } from './exchange/events.ts';
import { type Exchange, emptyExchange } from './exchange/exchange.ts';
import { position } from './exchange/line.ts';
import { agentFacts, queueFacts } from './exchange/queue-facts.ts';
import type { Timeline } from './timeline.ts';

/** The exchange in motion: takes events one after the other, sets its timers, and hands on what is to be done. */
export class Floor {
  private exchange: Exchange = emptyExchange;
  private readonly timeline: Timeline;
  private readonly does: (effect: ExchangeEffect) => void;
  private readonly moved: () => void;
  private readonly timers = new Map<string, () => void>();

  /** `moved` is told behind every event. */
  constructor(timeline: Timeline, does: (effect: ExchangeEffect) => void, moved: () => void = () => {}) {
    this.timeline = timeline;
    this.does = does;
    this.moved = moved;
  }

  get state(): Exchange {
    return this.exchange;
  }

  /** `meanwhile` runs when the event is taken and before its effects are. */
  take(event: ExchangeEvent, meanwhile: () => void = () => {}): void {
    const { state, effects } = decide(this.exchange, event, this.timeline.now());
    this.exchange = state;
    meanwhile();
    for (const effect of effects) {
      if (effect.effect === 'timer') this.set(effect.id, effect.at);
      else this.does(effect);
    }
    this.moved();
  }

  position(contact: string): number | undefined {
    return position(this.exchange, contact);
  }

  facts(queue: string, now: Date) {
    return queueFacts(this.exchange, queue, now);
  }

  agentFacts(agent: string) {
    return agentFacts(this.exchange, agent);
  }

  private set(id: string, at: Date): void {
    this.timers.get(id)?.();
    const seconds = Math.max(0, (at.getTime() - this.timeline.now().getTime()) / 1000);
    const cancel = this.timeline.after(seconds, () => {
      this.timers.delete(id);
      this.take({ event: 'timerFired', id });
    });
    this.timers.set(id, cancel);
  }
}
