import { POLLY_VOICES } from '../../contact-flows/flow-language/polly-voices.ts';
import type { Effect, EndReason } from './block.ts';
import type { Data, Values } from './contact.ts';

/** One line of a call as people and programs read it. */
export type CallEvent = { readonly at: string; readonly who: 'system' | 'caller' | 'agent' | 'queue' | 'flow' } & (
  | { readonly event: 'dialled'; readonly from: string; readonly to: string }
  | { readonly event: 'prompt'; readonly says: string; readonly language: string; readonly hears?: 'agent' }
  | { readonly event: 'listening'; readonly seconds: number }
  | { readonly event: 'pressed'; readonly presses: string }
  | { readonly event: 'said'; readonly says: string }
  | { readonly event: 'silence' }
  | { readonly event: 'asked'; readonly contract: string; readonly outcome: string; readonly ms: number }
  | { readonly event: 'attribute'; readonly name: string; readonly value: string }
  | {
      readonly event: 'queued';
      readonly queue: string;
      readonly position: number;
      /** The expected wait, from and to; null while nothing is known to forecast it from. */
      readonly lowSeconds: number | null;
      readonly highSeconds: number | null;
    }
  | { readonly event: 'view'; readonly view: string; readonly data: Data }
  | { readonly event: 'transferred'; readonly to: string }
  | { readonly event: 'callback'; readonly queue: string; readonly afterSeconds: number }
  | { readonly event: 'task'; readonly name: string }
  | { readonly event: 'offered'; readonly agent: string }
  | { readonly event: 'accepted'; readonly agent: string }
  | { readonly event: 'missed'; readonly agent: string }
  | { readonly event: 'joined'; readonly agent: string }
  | { readonly event: 'held'; readonly state: string }
  | { readonly event: 'recording'; readonly state: 'paused' | 'resumed' }
  | { readonly event: 'answered' }
  | { readonly event: 'unanswered' }
  | { readonly event: 'ended'; readonly reason: string }
);

type WithoutTime<E> = E extends CallEvent ? Omit<E, 'at'> : never;

/** A line before it has its time. */
export type Happening = WithoutTime<CallEvent>;

/** Something said, with the language of the voice; `hears` says who hears it, where that is not the customer. */
export const promptTold = (
  { says, voice }: { readonly says: string; readonly voice: string },
  hears: 'agent' | undefined,
): Happening => ({
  ...{ who: 'system', event: 'prompt', says, language: POLLY_VOICES[voice] ?? 'und' },
  ...(hears ? { hears } : {}),
});

/** The line listens, or a page is shown. */
export const awaitedTold = (effect: Extract<Effect, { effect: 'listen' | 'view' }>): Happening =>
  effect.effect === 'listen'
    ? { who: 'system', event: 'listening', seconds: effect.seconds }
    : { who: 'system', event: 'view', view: effect.view, data: effect.data };

/** What is kept on the contact, each attribute by itself. */
export const attributesTold = (values: Values): readonly Happening[] =>
  Object.entries(values).map(([name, value]) => ({ who: 'flow', event: 'attribute', name, value }));

const ENDED_BY: { readonly [reason in EndReason]?: 'caller' | 'agent' | 'system' } = {
  CUSTOMER_DISCONNECT: 'caller',
  AGENT_DISCONNECT: 'agent',
  API: 'system',
};

/** It is over, and who ended it. */
export const endedTold = (reason: EndReason): Happening => ({
  who: ENDED_BY[reason] ?? 'flow',
  event: 'ended',
  reason,
});
