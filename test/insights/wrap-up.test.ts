import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptAgent } from '../../lambdas/agents/kept-agent.ts';
import { keepAgentOfContact, putAgent } from '../../lambdas/agents/store.ts';
import { readDisposition, sayDisposition } from '../../lambdas/insights/rules/disposition.ts';
import { wrapUp } from '../../lambdas/insights/wrap-up.ts';
import { OneTableHere } from '../one-table.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const ruta: KeptAgent = {
  arn: 'arn:ruta',
  ...{ userName: 'ruta', firstName: 'Rūta', lastName: 'Kazlauskienė', role: 'finance', team: 'Office' },
  ...{ departments: [], skills: [] },
};
const solved = { driver: 'Order status', resolved: 'Yes' };

describe('how a contact ended', () => {
  it('is what it was about and whether it is resolved; nothing follows where nobody says so', () => {
    expect(readDisposition(solved)).toEqual({ driver: 'Order status', resolved: true, followUp: false });
    const said = {
      driver: 'Order status',
      resolved: false,
      followUp: true,
      summary: 'Waits.',
      notes: 'Call on Monday.',
    };
    expect(sayDisposition(said)).toBe('order status, not resolved, something is to follow: "Waits. Call on Monday."');
    expect(sayDisposition({ driver: 'Order status', resolved: true, followUp: false })).toBe('order status, resolved');
  });

  it.each([
    ['nothing chosen', {}, /^Choose the driver/],
    [
      'nobody knows whether it is resolved',
      { driver: 'Order status', resolved: '' },
      /^Choose whether it is resolved\.$/,
    ],
    [
      'something that follows and nobody says what',
      { ...solved, followUp: 'Yes' },
      /^Write in the notes what is to follow/,
    ],
    ['a long summary', { ...solved, summary: 'x'.repeat(1001) }, /^Shorten the summary to 1000 characters\.$/],
    ['long notes', { ...solved, notes: 'x'.repeat(1001) }, /^Shorten the notes to 1000 characters\.$/],
  ])('is refused in words where there is %s', (_, filled, refused) => {
    expect(readDisposition(filled)).toEqual({ refused: expect.stringMatching(refused) });
  });
});

describe('keeping it', () => {
  const here = new OneTableHere();
  beforeAll(async () => {
    await here.open();
    await putAgent(here.table, ruta);
    await keepAgentOfContact(here.table, { contact: 'c1', agent: ruta.arn }, NOW, 90);
  });
  afterAll(() => here.close());
  const ends = (filled: object, now = NOW) =>
    wrapUp({ table: here.table, days: 90 }, { contact: 'c1', traveller: 't1', ...filled }, now);
  const kept = async () => (await here.items('CONTACT#c1')).filter(({ sk }) => sk === 'DISPOSITION');

  it('is with the contact as long as that is kept, and tells the traveller’s timeline', async () => {
    expect(await ends(solved)).toMatchObject({ outcome: 'done' });
    expect(await kept()).toMatchObject([
      {
        ...{ contact: 'c1', agent: 'arn:ruta', traveller: 't1', expires: NOW.getTime() / 1000 + 90 * 86_400 },
        disposition: { driver: 'Order status', resolved: true, followUp: false },
        happened: { what: 'contact.wrapped-up', travellers: ['t1'], about: 'order status, resolved' },
      },
    ]);
  });

  it('changes nothing when it is told again, and is replaced by another word', async () => {
    const later = new Date(NOW.getTime() + 1000);
    await ends(solved, later);
    expect(await kept()).toMatchObject([{ at: NOW.toISOString() }]);
    await ends({ ...solved, resolved: 'No' }, later);
    expect(await kept()).toMatchObject([{ at: later.toISOString(), disposition: { resolved: false } }]);
  });

  it('is on no timeline where nobody was recognised', async () => {
    await ends({ ...solved, traveller: 'none' }, new Date(NOW.getTime() + 2000));
    expect(await kept()).toMatchObject([{ happened: { travellers: [] } }]);
  });
});
