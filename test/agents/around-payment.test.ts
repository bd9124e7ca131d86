import { describe, expect, it } from 'vitest';
import { takePayment } from '../../lambdas/agents/around-payment.ts';
import type { KeptAgent } from '../../lambdas/agents/kept-agent.ts';
import type { PaymentStep } from '../../lambdas/agents/payment-store.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const ruta: KeptAgent = {
  ...{ arn: 'arn:ruta', userName: 'ruta', firstName: 'Rūta', lastName: 'K', role: 'seat', team: 'Neris' },
  ...{ departments: [], skills: [] },
};
type Around = Parameters<typeof takePayment>[1];

/** What becomes of a payment on the second contact of a chain. */
async function asks(asked: object, change: Partial<Around> = {}) {
  const kept: PaymentStep[] = [];
  const told: (readonly string[])[] = [];
  const around: Around = {
    agentBehind: async () => ruta,
    describe: async () => ({ channel: 'VOICE', initial: 'c1' }),
    recording: async (...says) => told.push(says) > 0,
    keep: async (step) => void kept.push(step),
    clock: '14:00',
    ...change,
  };
  const answer = await takePayment({ contact: 'c2', does: 'begin', ...asked }, around, NOW);
  return { answer, kept, told };
}

describe('a payment on a call', () => {
  it('pauses and resumes the contact by the first of its chain, and keeps who said so', async () => {
    expect(await asks({ recorded: 'yes' })).toMatchObject({
      answer: { outcome: 'begun' },
      told: [['pause', 'c2', 'c1']],
      kept: [{ contact: 'c2', agent: 'arn:ruta', does: 'begin', recording: 'paused' }],
    });
    expect(await asks({ does: 'end', recorded: 'yes' })).toMatchObject({
      answer: { outcome: 'ended' },
      told: [['resume', 'c2', 'c1']],
      kept: [{ recording: 'resumed' }],
    });
  });

  const fails = async () => {
    throw new Error('throttled');
  };
  it.each([
    ['Connect refuses on a call that is recorded', { recorded: 'yes' }, { recording: async () => false }],
    ['Connect does not answer', { recorded: 'yes' }, { recording: fails }],
    ['Connect does not answer, whether it is recorded or not', {}, { describe: fails }],
    ['there is no such contact', {}, { describe: async () => undefined }],
  ])('warns where %s: no number may be said, and that is kept', async (_, asked, change) => {
    const { answer, kept } = await asks(asked, change);
    expect(answer).toMatchObject({ outcome: 'refused', says: expect.stringMatching(/let no card number be said/) });
    expect(kept).toMatchObject([{ recording: 'as it was' }]);
    expect(await asks({ ...asked, does: 'end' }, change)).toMatchObject({
      answer: { outcome: 'refused', says: expect.stringMatching(/stays paused/) },
    });
  });

  it('has nothing to pause on a call that no flow records, nor on a task', async () => {
    for (const change of [
      { recording: async () => false },
      { describe: async () => ({ channel: 'TASK', initial: 'c2' }) },
    ])
      expect(await asks({ recorded: '' }, change)).toMatchObject({
        answer: { outcome: 'begun', says: expect.stringMatching(/^Nothing is recorded/) },
        kept: [{ recording: 'none' }],
      });
  });

  it('is nothing for agents whom nobody knows', async () => {
    expect(await asks({}, { agentBehind: async () => undefined })).toMatchObject({
      answer: { outcome: 'unknownAgent' },
      told: [],
      kept: [],
    });
  });
});
