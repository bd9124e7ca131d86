import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asAgent } from '../../lambdas/agents/as-agent.ts';
import { agentBehind } from '../../lambdas/agents/behind-guide.ts';
import { role } from '../../lambdas/agents/contract.ts';
import type { KeptAgent } from '../../lambdas/agents/kept-agent.ts';
import { obey } from '../../lambdas/agents/obey.ts';
import { refusalOf } from '../../lambdas/agents/rules/rights.ts';
import { keepAgentOfContact, putAgent } from '../../lambdas/agents/store.ts';
import { keepContact } from '../../lambdas/insights/store.ts';
import { OneTableHere } from '../one-table.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const ruta: KeptAgent = {
  arn: 'arn:ruta',
  ...{ userName: 'ruta', firstName: 'Rūta', lastName: 'Kazlauskienė', role: 'seat', team: 'Neris' },
  ...{ departments: [], skills: [] },
};
const here = new OneTableHere();
beforeAll(async () => {
  await here.open();
  await putAgent(here.table, ruta);
  await keepAgentOfContact(here.table, { contact: 'c1', agent: ruta.arn }, NOW, 90);
});
afterAll(() => here.close());

const never = async () => {
  throw new Error('Nobody waits here.');
};

describe('the agent behind a guide', () => {
  it('is who has the contact that Connect relates it to, and the one that the flow kept only where there is none', async () => {
    expect(await agentBehind(here.table, { contact: 'c1', kept: 'c9' }, NOW, never)).toEqual(ruta);
    expect(await agentBehind(here.table, { contact: '', kept: 'c1' }, NOW, never)).toEqual(ruta);
    expect(await agentBehind(here.table, { contact: null, kept: 'none' }, NOW, never)).toBeUndefined();
    expect(await agentBehind(here.table, { contact: 'c9', kept: 'c1' }, NOW, async () => {})).toBeUndefined();
  });

  it('is who Connect says has it where the whisper could not tell, as long as that is kept', async () => {
    const told = { contactId: 'c3', channel: 'VOICE', initiationMethod: 'INBOUND', initiatedAt: NOW.toISOString() };
    const connected = { ...told, agentArn: ruta.arn, connectedAt: NOW.toISOString() };
    await keepContact(here.table, told, 90);
    const connects = async (ms: number) => {
      if (ms === 400) await keepContact(here.table, connected, 90);
    };
    expect(await agentBehind(here.table, { contact: 'c3' }, NOW, connects)).toEqual(ruta);
    const later = new Date('2027-03-05T12:00:00Z');
    expect(await agentBehind(here.table, { contact: 'c3' }, later, async () => {})).toBeUndefined();
  });

  it('is waited for while the whisper still tells who accepted', async () => {
    const told = (ms: number) =>
      ms < 400 ? Promise.resolve() : keepAgentOfContact(here.table, { contact: 'c2', agent: ruta.arn }, NOW, 90);
    expect(await agentBehind(here.table, { contact: 'c2' }, NOW, told)).toEqual(ruta);
  });
});

describe('a deed', () => {
  const desk = () => ({ table: here.table, days: 90 });

  it('that a post may not is refused in words and kept, and not done (S92)', async () => {
    const asked = { contact: 'c1', traveller: 't1' };
    expect(await asAgent(desk(), asked, 'merge records', NOW, never)).toEqual({
      outcome: 'forbidden',
      says: 'You may not merge records. Ask a team lead or management. It is kept that you tried.',
    });
    const tried = { at: NOW.toISOString(), agent: 'arn:ruta', userName: 'ruta', role: 'seat', deed: 'merge records' };
    expect(await obey(here.table, { do: { does: 'tried' } }, NOW)).toEqual({
      tried: [{ ...tried, contact: 'c1', traveller: 't1' }],
    });
    expect(await obey(here.table, { do: { does: 'tried', month: '2026-11' } }, NOW)).toEqual({ tried: [] });
    expect(await obey(here.table, { do: { does: 'tried', month: 'May' } }, NOW)).toMatchObject({
      wrong: [{ reason: 'Give the month as YYYY-MM, such as 2026-12.' }],
    });
  });

  it('that a post may is done as the agent, on the contact', async () => {
    const does = async ({ userName }: KeptAgent, contact: string) => `${userName} on ${contact}`;
    expect(await asAgent(desk(), { contact: 'c1' }, 'write a note', NOW, does)).toBe('ruta on c1');
  });

  it('belongs to some posts: to freeze, to note and to look to all, to merge to few', () => {
    const may = (deed: Parameters<typeof refusalOf>[1]) =>
      role.options.filter((post) => refusalOf(post, deed) === undefined);
    for (const deed of ['freeze an account', 'write a note', 'see the card', 'say how it ended'] as const)
      expect(may(deed)).toEqual(role.options);
    for (const deed of ['release an account', 'send a ticket', 'change a contact point'] as const)
      expect(may(deed)).toEqual(['seat', 'teamLead', 'planner', 'frontDesk', 'management']);
    expect(may('write a message rule')).toEqual(['seat', 'teamLead', 'planner', 'frontDesk', 'management']);
    for (const deed of [
      'merge records',
      'change a message rule that was on already',
      'switch a message rule on',
      'pause a message rule',
    ] as const)
      expect(may(deed)).toEqual(['teamLead', 'management']);
    expect(refusalOf('finance', 'write a consultation sheet')).toMatch(
      /^You may not write a consultation sheet\. Ask a seat, a team lead, a planner, the front desk or management\./,
    );
  });
});
