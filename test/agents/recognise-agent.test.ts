import { afterAll, beforeAll, expect, it } from 'vitest';
import type { KeptAgent } from '../../lambdas/agents/kept-agent.ts';
import { recogniseAgent } from '../../lambdas/agents/recognise-agent.ts';
import { agentOf, keepAgentOfContact, putAgent } from '../../lambdas/agents/store.ts';
import { OneTableHere } from '../one-table.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const ruta: KeptAgent = {
  arn: 'arn:ruta',
  ...{ userName: 'ruta', firstName: 'Rūta', lastName: 'Kazlauskienė', role: 'seat', team: 'Neris' },
  departments: [],
  skills: [],
};
const vida: KeptAgent = { ...ruta, arn: 'arn:vida', firstName: 'Vida', role: 'management' };

const here = new OneTableHere();
beforeAll(async () => {
  await here.open();
  await putAgent(here.table, ruta);
  await putAgent(here.table, vida);
});
afterAll(() => here.close());

const accepts = (agent: string, contact: string, now = NOW, also: object = {}) =>
  recogniseAgent(
    { agent, contact, ...also },
    (arn) => agentOf(here.table, arn),
    (has) => keepAgentOfContact(here.table, has, now, 90),
  );
const kept = (contact: string) => here.items(`CONTACT#${contact}`);

it('names the agent who takes a contact, and keeps both together as long as contacts are kept', async () => {
  expect(await accepts('arn:ruta', 'c1')).toEqual({ outcome: 'known', agentName: 'Rūta', role: 'seat' });
  expect(await kept('c1')).toEqual([
    {
      ...{ pk: 'CONTACT#c1', sk: 'AGENT', contact: 'c1', agent: 'arn:ruta', since: NOW.toISOString() },
      expires: NOW.getTime() / 1000 + 90 * 86_400,
    },
  ]);
});

it('writes once what Connect asks three times, and replaces whoever had the contact before', async () => {
  const later = new Date(NOW.getTime() + 5000);
  await accepts('arn:ruta', 'c2');
  expect(await accepts('arn:ruta', 'c2', later)).toMatchObject({ outcome: 'known' });
  expect(await kept('c2')).toMatchObject([{ agent: 'arn:ruta', since: NOW.toISOString() }]);
  await accepts('arn:vida', 'c2', later);
  expect(await kept('c2')).toMatchObject([{ agent: 'arn:vida', since: later.toISOString() }]);
});

it('keeps where a contact comes from and what it stands beside, where that is another one', async () => {
  await accepts('arn:ruta', 'c3', NOW, { initialContact: 'c3', relatedContact: '' });
  expect((await kept('c3'))[0]).not.toHaveProperty('initialContact');
  expect((await kept('c3'))[0]).not.toHaveProperty('relatedContact');
  await accepts('arn:ruta', 'c4', NOW, { initialContact: 'c0', relatedContact: 'c9' });
  expect(await kept('c4')).toMatchObject([{ initialContact: 'c0', relatedContact: 'c9' }]);
});

it('writes nothing for a user whom nobody imported', async () => {
  expect(await accepts('arn:stranger', 'c5')).toEqual({ outcome: 'unknownAgent' });
  expect(await kept('c5')).toEqual([]);
});
