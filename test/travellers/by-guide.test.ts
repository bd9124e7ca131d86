import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KeptAgent } from '../../lambdas/agents/kept-agent.ts';
import { keepAgentOfContact, putAgent } from '../../lambdas/agents/store.ts';
import { changeByGuide } from '../../lambdas/travellers/change-by-guide.ts';
import { changeTraveller } from '../../lambdas/travellers/change-traveller.ts';
import { findByGuide } from '../../lambdas/travellers/find-by-guide.ts';
import { keepTraveller } from '../../lambdas/travellers/keep-traveller.ts';
import { mergeByGuide, nameBoth } from '../../lambdas/travellers/merge-by-guide.ts';
import { person } from '../../lambdas/travellers/person.ts';
import { profileOf } from '../../lambdas/travellers/profile-store.ts';
import { cardsOf } from '../../lambdas/travellers/store.ts';
import { OneTableHere } from '../one-table.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const agent = (userName: string, role: KeptAgent['role']): KeptAgent => ({
  arn: `arn:${userName}`,
  ...{ userName, firstName: userName, lastName: 'A', role, team: 'T', departments: [], skills: [] },
});
const here = new OneTableHere();
const desk = () => ({ table: here.table, days: 90 });
let people = 0;
let rasa = { traveller: '', number: '' };

async function somebody(name = 'Rasa') {
  people += 1;
  const number = `+3706000${String(people).padStart(4, '0')}`;
  const told = person.parse({ name, familyName: 'P', language: 'lt', phones: [number] });
  await keepTraveller(here.table, told, { as: 'operator' }, NOW);
  return { traveller: (await cardsOf(here.table, number))[0]?.traveller ?? '', number };
}
const read = (traveller: string) => profileOf(here.table, traveller);

beforeAll(async () => {
  await here.open();
  for (const [contact, who] of [
    ['seat', agent('ruta', 'seat')],
    ['lead', agent('jurga', 'teamLead')],
    ['money', agent('darius', 'finance')],
  ] as const) {
    await putAgent(here.table, who);
    await keepAgentOfContact(here.table, { contact, agent: who.arn }, NOW, 90);
  }
});
beforeEach(async () => {
  rasa = await somebody();
});
afterAll(() => here.close());

const change = (does: string, value: string, more: object = {}) =>
  changeByGuide(
    desk(),
    { contact: 'seat', traveller: rasa.traveller, version: '0', does, value, ...more },
    () => [],
    NOW,
  );

describe('a change to a record through a guide', () => {
  it('is done as the agent who has the contact', async () => {
    expect(await change('add phone', '+370 612 (34) 567')).toEqual({
      outcome: 'done',
      says: 'The number is on the record.',
    });
    expect(await read(rasa.traveller)).toMatchObject({ phones: [{}, { number: '+37061234567' }], version: 1 });
    const [kept] = (await here.items(`TRAVELLER#${rasa.traveller}`)).filter(({ sk }) => sk === 'PROFILE');
    expect(kept?.['happened']).toMatchObject({ by: 'agent', who: 'arn:ruta' });
  });

  it('is not done to a record that somebody else changed since it was seen, and says how it is now', async () => {
    const email = { does: 'add email', address: 'rasa@example.com' } as const;
    await changeTraveller(here.table, rasa.traveller, email, { as: 'operator' }, () => [], NOW);
    expect(await change('remove phone', rasa.number)).toEqual({
      outcome: 'changed',
      version: '1',
      says: `Somebody else has changed the record meanwhile. It says now: ${rasa.number}, rasa@example.com; the account is open. If this still holds, do it again.`,
    });
    expect(await read(rasa.traveller)).toMatchObject({ phones: [{ number: rasa.number }], version: 1 });
    expect(await change('remove phone', rasa.number, { version: '1' })).toMatchObject({ outcome: 'done' });
  });

  it('needs nothing seen to note something, or to freeze: neither takes anything from anybody', async () => {
    expect(await change('note', 'likes windows', { version: '9' })).toMatchObject({ outcome: 'done' });
    expect(await change('hold', 'now', { version: null, contact: 'money' })).toMatchObject({ outcome: 'done' });
    expect(await change('hold', 'now')).toEqual({
      outcome: 'refused',
      says: expect.stringMatching(/^The account has been frozen already/),
    });
    expect(await change('release', '0512', { version: '2' })).toEqual({
      outcome: 'refused',
      says: expect.stringMatching(/^That is not the departure date/),
    });
  });

  it.each([
    ['no number', 'add phone', '12', /^Write the number with its country code/],
    ['no address', 'add email', 'rasa', /^Write an e-mail address/],
    ['no words', 'note', ' ', /^Give the note\.$/],
    ['no proof', 'release', '12', /^Give the proof as 4 to 6 digits\.$/],
    ['nothing chosen', '', '+37061234567', /^Choose what to add or to remove\.$/],
    ['what agents do not do', 'set pin', '1234', /^Choose what to add or to remove\.$/],
  ])('is refused in words with %s, and writes nothing', async (_, does, value, says) => {
    const before = await here.items();
    expect(await change(does, value)).toEqual({ outcome: 'refused', says: expect.stringMatching(says) });
    expect(await here.items()).toEqual(before);
  });

  it('is not finance’s to do, nor anybody’s without a record', async () => {
    expect(await change('add phone', '+37061234567', { contact: 'money' })).toMatchObject({ outcome: 'forbidden' });
    expect(await change('note', 'x', { traveller: 'none' })).toMatchObject({ outcome: 'refused' });
  });
});

describe('finding a record', () => {
  const find = (number: string, name = '') => findByGuide(here.table, { contact: 'seat', number, name }, NOW);

  it('is by number, and by name where several use it', async () => {
    expect(await find(rasa.number)).toEqual({ outcome: 'found', traveller: rasa.traveller });
    expect(await find('+37069999999')).toMatchObject({
      outcome: 'refused',
      says: expect.stringMatching(/^Nobody whom we know uses/),
    });
    expect(await find('nonsense')).toMatchObject({
      outcome: 'refused',
      says: expect.stringMatching(/^Write the number with its country/),
    });
    expect(await find(rasa.number, 'Ona')).toMatchObject({
      outcome: 'refused',
      says: expect.stringMatching(/^Nobody called Ona uses/),
    });
  });
});

describe('merging', () => {
  const both = (number: string, contact = 'lead') =>
    nameBoth(desk(), { contact, traveller: rasa.traveller, number, name: null }, NOW);
  const merge = (other: string, versions: object = {}, contact = 'lead') =>
    mergeByGuide(
      desk(),
      { ...{ contact, traveller: rasa.traveller, version: '0', other, otherVersion: '0' }, ...versions },
      NOW,
    );

  it('names both first, and then makes them one', async () => {
    const twin = await somebody('Rasutė');
    expect(await both(twin.number)).toEqual({
      outcome: 'both',
      ...{ other: twin.traveller, otherVersion: '0' },
      keeps: `Rasa P, no tier, 0 trips, ${rasa.number}`,
      goes: `Rasutė P, no tier, 0 trips, ${twin.number}`,
    });
    expect(await merge(twin.traveller)).toMatchObject({
      outcome: 'done',
      says: expect.stringMatching(/^The two records are one: Rasa P/),
    });
    expect(await read(twin.traveller)).toMatchObject({ traveller: rasa.traveller });
    expect(await both(twin.number)).toEqual({ outcome: 'refused', says: 'That is the record on the card.' });
  });

  it('is not done to records that somebody else changed since they were seen', async () => {
    const twin = await somebody('Rasutė');
    for (const seen of [{ version: '1' }, { otherVersion: '1' }])
      expect(await merge(twin.traveller, seen)).toMatchObject({ outcome: 'changed', version: '0' });
    expect(await read(twin.traveller)).toMatchObject({ traveller: twin.traveller });
  });

  it('is refused to a seat, both in naming and in doing, and where one is frozen', async () => {
    const twin = await somebody('Rasutė');
    expect(await both(twin.number, 'seat')).toMatchObject({ outcome: 'forbidden' });
    expect(await merge(twin.traveller, {}, 'seat')).toMatchObject({ outcome: 'forbidden' });
    await changeTraveller(here.table, twin.traveller, { does: 'hold' }, { as: 'operator' }, () => [], NOW);
    expect(await merge(twin.traveller, { otherVersion: '1' })).toMatchObject({
      outcome: 'refused',
      says: expect.stringMatching(/frozen/),
    });
    expect(await both('12')).toMatchObject({ outcome: 'refused', says: expect.stringMatching(/^Write the number/) });
  });
});
