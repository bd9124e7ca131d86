import type { Callback } from '../../lambdas/waiting/callback.ts';

/** A callback of which only `known` matters. */
export const callbackLike = (known: Partial<Callback>): Callback => ({
  ...{ person: '+37061234567', matter: 'general', asked: '2026-12-04T11:59:00.000Z', kind: 'queued', state: 'open' },
  ...{ number: '+37061234567', language: 'en', at: '2026-12-04T11:50:00.000Z', brief: 'unknown', calls: 0, over: [] },
  ...{ until: '2026-12-07T12:00:00.000Z', version: 1, ...known },
});
