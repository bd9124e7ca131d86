import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { obey } from '../../lambdas/agents/obey.ts';
import { withoutTwins } from '../../lambdas/agents/rules.ts';
import { keepAgentOfContact } from '../../lambdas/agents/store.ts';
import { demoAgents } from '../../local/demo/agents.ts';
import { OneTableHere } from '../one-table.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const arn = (id: string) => `arn:aws:connect:eu-central-1:111122223333:instance/i/agent/${id}`;
const ruta = {
  arn: arn('ruta'),
  ...{ userName: 'ruta', firstName: 'Rūta', lastName: 'Kazlauskienė', role: 'seat', team: 'Neris' },
  departments: [],
  skills: [{ name: 'language', value: 'lt', level: 5 }],
};
const vida = { ...ruta, arn: arn('vida'), userName: 'vida', firstName: 'Vida', role: 'management' };

let here: OneTableHere;
const order = (asked: unknown, now = NOW) => obey(here.table, { do: asked }, now);
const imported = (...agents: readonly unknown[]) => order({ does: 'import', agents });
const names = async () =>
  ((await order({ does: 'list' })) as { agents: { userName: string }[] }).agents.map(({ userName }) => userName);

beforeAll(async () => {
  here = new OneTableHere();
  await here.open();
});
afterAll(() => here.close());

describe('importing who works here (S91)', () => {
  it('keeps them once, however often they are told', async () => {
    expect(await imported(ruta, vida)).toEqual({ read: 2, written: 2, unchanged: 0, rejected: [] });
    expect(await imported(ruta, vida)).toEqual({ read: 2, written: 0, unchanged: 2, rejected: [] });
    expect(await imported({ ...ruta, team: 'Vilnia' }, vida)).toMatchObject({ written: 1, unchanged: 1 });
    expect(await order({ does: 'show', userName: 'RUTA' })).toEqual({ ...ruta, team: 'Vilnia' });
    expect(await names()).toEqual(['ruta', 'vida']);
  });

  it('gives a user name that comes with another user to that one alone', async () => {
    await imported({ ...vida, arn: arn('vida-2') });
    expect(await order({ does: 'show', userName: 'vida' })).toMatchObject({ arn: arn('vida-2') });
    expect(await names()).toEqual(['ruta', 'vida']);
  });

  it.each([
    ['no object', 'ruta', 'agent', /^Write each agent as an object/],
    ['a role that there is not', { ...ruta, role: 'pilot' }, 'role', /^A role is seat, teamLead, /],
    ['spaces in the user name', { ...ruta, userName: 'r u' }, 'userName', /no spaces/],
    [
      'a level of six',
      { ...ruta, skills: [{ name: 'language', value: 'lt', level: 6 }] },
      'skills.0.level',
      /from 1 to 5/,
    ],
    ['a field that there is not', { ...ruta, rôle: 'seat' }, 'agent', /^There is no such field: rôle\.$/],
    ['no team', { ...ruta, team: ' ' }, 'team', /^Give the team\.$/],
    [
      'a department that there is not',
      { ...ruta, departments: ['seat'] },
      'departments.0',
      /^Give departments as a list/,
    ],
    ['half an ARN', { ...ruta, arn: 'arn:aws:connect' }, 'arn', /^Give the ARN of the user/],
    ['no user at all', { ...ruta, arn: undefined }, 'arn', /users are made in Connect/],
  ])('rejects %s by place, field and reason, and keeps the others', async (_, wrong, field, reason) => {
    const report = await imported(wrong, { ...vida, arn: arn('vida-2') });
    expect(report).toMatchObject({ read: 2, written: 0, unchanged: 1 });
    expect(report).toMatchObject({ rejected: [{ line: 1, field, reason: expect.stringMatching(reason) }] });
  });

  it('rejects the later of two who have one name, and says where the first is', async () => {
    expect(await imported(ruta, { ...vida, userName: 'Ruta' })).toMatchObject({
      rejected: [{ line: 2, field: 'userName', reason: 'Entry 1 has the same user name.' }],
    });
    expect(await imported(ruta, { ...vida, arn: ruta.arn })).toMatchObject({
      rejected: [{ line: 2, field: 'arn', reason: 'Entry 1 is the same user.' }],
    });
  });

  it('can be tried first, for people who are no users yet, and then writes nothing', async () => {
    const before = await here.items();
    expect(await order({ does: 'check', agents: [...demoAgents, { role: 'seat' }] })).toMatchObject({
      read: demoAgents.length + 1,
      rejected: expect.arrayContaining([expect.objectContaining({ line: demoAgents.length + 1, field: 'userName' })]),
    });
    expect(await here.items()).toEqual(before);
  });
});

describe('an order that is none', () => {
  it.each([
    ['nothing', undefined],
    ['what we do not do', { does: 'sing' }],
    ['no list', { does: 'import', agents: 'ruta' }],
    ['too many', { does: 'import', agents: Array.from({ length: 501 }, () => ruta) }],
    ['nobody', { does: 'show' }],
    ['no contact', { does: 'who has', contact: '' }],
  ])('is told so in a sentence: %s', async (_, asked) => {
    expect(await order(asked)).toEqual({
      wrong: [{ field: expect.any(String), reason: expect.stringMatching(/\.$/) }],
    });
  });
});

describe('who has a contact', () => {
  beforeEach(() => imported(ruta));
  const has = (contact: string, now = NOW) => order({ does: 'who has', contact }, now);

  it('is the agent who took it last', async () => {
    await keepAgentOfContact(here.table, { contact: 'c1', agent: ruta.arn }, NOW, 90);
    expect(await has('c1')).toMatchObject({ userName: 'ruta', role: 'seat' });
    await keepAgentOfContact(here.table, { contact: 'c1', agent: arn('vida-2') }, NOW, 90);
    expect(await has('c1')).toMatchObject({ userName: 'vida' });
  });

  it('is nobody for a contact that nobody took, or that is forgotten, whether it is deleted yet or not', async () => {
    await keepAgentOfContact(here.table, { contact: 'c2', agent: ruta.arn }, NOW, 90);
    const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
    expect(await has('c2', days(89))).toMatchObject({ userName: 'ruta' });
    expect(await has('c2', days(90))).toEqual({ refused: 'No agent is known to have had this contact.' });
    expect(await has('c9')).toHaveProperty('refused');
  });
});

it('keeps of every list each name and each user once, the first, and rejects all others', () => {
  const few = fc.constantFrom('a', 'A', 'b', 'c');
  const listed = fc
    .array(fc.record({ userName: few, arn: fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }) }))
    .map((all) => all.map((agent, index) => ({ line: index + 1, agent })));
  fc.assert(
    fc.property(listed, (all) => {
      const { agents, rejected } = withoutTwins(all);
      const kept = agents.map(({ agent }) => agent.userName.toLowerCase());
      const users = agents.flatMap(({ agent }) => agent.arn ?? []);
      expect(new Set(kept).size).toBe(kept.length);
      expect(new Set(users).size).toBe(users.length);
      expect([...agents, ...rejected].map(({ line }) => line).sort((a, b) => a - b)).toEqual(
        all.map(({ line }) => line),
      );
    }),
  );
});
