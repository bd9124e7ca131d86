import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptAgent } from '../../lambdas/agents/kept-agent.ts';
import { keepAgentOfContact, putAgent } from '../../lambdas/agents/store.ts';
import { newestConsultations } from '../../lambdas/orders/store.ts';
import { writeConsultation } from '../../lambdas/orders/write-consultation.ts';
import { keepTraveller } from '../../lambdas/travellers/keep-traveller.ts';
import { person } from '../../lambdas/travellers/person.ts';
import { cardsOf } from '../../lambdas/travellers/store.ts';
import { OneTableHere } from '../one-table.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const PHONE = '+37061234567';
const ruta: KeptAgent = {
  arn: 'arn:ruta',
  ...{ userName: 'ruta', firstName: 'Rūta', lastName: 'Kazlauskienė', role: 'seat', team: 'Neris' },
  ...{ departments: [], skills: [] },
};

describe('keeping it', () => {
  const here = new OneTableHere();
  let traveller = '';
  beforeAll(async () => {
    await here.open();
    await putAgent(here.table, ruta);
    await keepAgentOfContact(here.table, { contact: 'c1', agent: ruta.arn }, NOW, 90);
    const rasa = { name: 'Rasa', familyName: 'P', language: 'lt', phones: [PHONE] };
    await keepTraveller(here.table, person.parse(rasa), { as: 'operator' }, NOW);
    traveller = (await cardsOf(here.table, PHONE))[0]?.traveller ?? '';
  });
  afterAll(() => here.close());
  const write = (asked: object, now = NOW) =>
    writeConsultation({ table: here.table, days: 90 }, { contact: 'c1', traveller, ...asked }, now);

  it('keeps the same words on one contact once, and tells the timeline once', async () => {
    expect(await write({ asked: 'a quiet hotel' })).toMatchObject({ outcome: 'done' });
    expect(await write({ asked: 'a quiet hotel' }, new Date(NOW.getTime() + 1000))).toMatchObject({ outcome: 'done' });
    const kept = (await here.items('TRAVELLER#')).filter(({ sk }) => sk.startsWith('CONSULTATION#'));
    expect(kept).toMatchObject([
      {
        ...{ traveller, contact: 'c1', agent: 'arn:ruta', agentName: 'Rūta', at: NOW.toISOString() },
        happened: { what: 'consultation.written', at: NOW.toISOString(), travellers: [traveller], by: 'agent' },
      },
    ]);
  });

  it('gives back the newest first, of all records that are one person', async () => {
    await write({ asked: 'no early flights' }, new Date(NOW.getTime() + 60_000));
    await write({ asked: 'a seat at the window' }, new Date(NOW.getTime() + 86_400_000));
    const newest = await newestConsultations(here.table, [traveller, 'another'], 2);
    expect(newest.map(({ asked }) => asked)).toEqual(['a seat at the window', 'no early flights']);
  });

  it('is refused without a record, and writes nothing', async () => {
    const before = await here.items();
    expect(await write({ asked: 'x', traveller: 'none' })).toEqual({
      outcome: 'refused',
      says: 'Find the record of the caller first.',
    });
    expect(await here.items()).toEqual(before);
  });
});
