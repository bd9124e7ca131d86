import { describe, expect, it } from 'vitest';
import { findAgent } from '../../lambdas/agents/find-agent.ts';
import type { KeptAgent } from '../../lambdas/agents/kept-agent.ts';

const ruta: KeptAgent = {
  ...{ arn: 'arn:ruta', userName: 'ruta', firstName: 'Rūta', lastName: 'K', role: 'seat', team: 'Neris' },
  ...{ departments: [], skills: [] },
};

/** Asks with what Connect says each time that it is asked. */
async function asks(answers: readonly (string | undefined)[], asked: object = { contact: 'c1' }) {
  const kept: object[] = [];
  const paused: number[] = [];
  let times = 0;
  const answer = await findAgent(
    asked,
    async () => {
      times += 1;
      return answers[times - 1];
    },
    async (arn) => (arn === ruta.arn ? ruta : undefined),
    async (has) => void kept.push(has),
    async (ms) => void paused.push(ms),
  );
  return { answer, kept, paused, times };
}

describe('who has a contact, where the whisper could not tell', () => {
  it('is asked of Connect, and kept with the contact', async () => {
    expect(await asks(['arn:ruta'])).toMatchObject({
      answer: { outcome: 'known' },
      kept: [{ contact: 'c1', agent: 'arn:ruta' }],
      paused: [],
    });
  });
  it('is looked for again while Connect does not know yet, ever less often', async () => {
    expect(await asks([undefined, undefined, 'arn:ruta'])).toMatchObject({
      answer: { outcome: 'known' },
      paused: [250, 500],
    });
  });
  it.each([
    ['nobody has it', [undefined, undefined, undefined, undefined], 4],
    ['nobody imported them', ['arn:stranger'], 1],
  ])('is nobody where %s: nothing is written', async (_, answers, times) => {
    expect(await asks(answers)).toMatchObject({ answer: { outcome: 'unknownAgent' }, kept: [], times });
  });
  it('is not asked where nobody says which contact', async () => {
    expect(await asks(['arn:ruta'], { contact: '', kept: 'none' })).toMatchObject({
      answer: { outcome: 'unknownAgent' },
      times: 0,
    });
  });
});
