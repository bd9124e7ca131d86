import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { obey } from '../../lambdas/travellers/obey.ts';
import { OneTableHere } from '../one-table.ts';
import { NOW } from './any-profile.ts';

const here = new OneTableHere();
const RASA = '+37061234567';
const order = (asked: unknown) => obey(here.table, asked, () => [], NOW);
const does = (command: unknown, who: unknown = { number: RASA }) => order({ operator: 'ona', who, do: command });

beforeAll(async () => {
  await here.open();
  const person = { name: 'Rasa', familyName: 'Petraitytė', language: 'lt', phones: [RASA] };
  expect(await order({ operator: 'ona', do: { does: 'import', people: [person] } })).toMatchObject({ written: 1 });
});
afterAll(() => here.close());

describe('an order', () => {
  it.each([
    ['nothing', undefined, '', /./],
    ['no operator', { do: { does: 'import', people: [] } }, 'operator', /^Give your name\.$/],
    ['nobody', { operator: 'ona', do: { does: 'show' } }, 'who', /^Say whose record is meant/],
    ['half a record', { operator: 'ona', who: {}, do: { does: 'show' } }, 'who', /^Say whose record is meant/],
    [
      'what we do not do',
      { operator: 'ona', who: { number: RASA }, do: { does: 'sing' } },
      'do.does',
      /^Say what to do/,
    ],
    [
      'a proof of letters',
      { operator: 'ona', who: { number: RASA }, do: { does: 'release', proof: 'abc' } },
      'do.proof',
      /4 to 6 digits/,
    ],
    [
      'a PIN of two digits',
      { operator: 'ona', who: { number: RASA }, do: { does: 'set pin', pin: '12' } },
      'do.pin',
      /^A PIN has/,
    ],
    ['no list', { operator: 'ona', do: { does: 'import', people: 'Rasa' } }, 'do.people', /^Give people as a list/],
    [
      'too many',
      { operator: 'ona', do: { does: 'import', people: Array(1001).fill({}) } },
      'do.people',
      /^Give 1000 people at most/,
    ],
  ])('for %s is wrong, and says what to do', async (_, asked, field, reason) => {
    expect(await order(asked)).toMatchObject({ wrong: [{ field, reason: expect.stringMatching(reason) }] });
  });

  it('cannot say when it was given', async () => {
    const at = new Date(NOW.getTime() - 86_400_000).toISOString();
    await order({ operator: 'ona', now: at, who: { number: RASA }, do: { does: 'hold', now: at } });
    expect(await does({ does: 'show' })).toMatchObject({ hold: { since: NOW.toISOString(), by: 'operator' } });
  });

  it('says what it did, or that nothing was new, or why not', async () => {
    expect(await does({ does: 'rank', tier: 'gold' })).toMatchObject({ name: 'Rasa Petraitytė', did: 'tier' });
    expect(await does({ does: 'rank', tier: 'gold' })).toMatchObject({ did: 'nothing new' });
    expect(await does({ does: 'set pin', pin: '4711' })).toMatchObject({ refused: /has been frozen/ });
    expect(await does({ does: 'show' }, { traveller: 'nobody' })).toEqual({ refused: 'There is no record nobody.' });
    expect(await does({ does: 'merge', other: { number: '+442079460000' } })).toEqual({
      refused: 'Nobody whom we know uses +442079460000.',
    });
  });
});
