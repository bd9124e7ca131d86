import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { type CrisisDesk, operate } from '../../lambdas/crisis/operate.ts';
import { crisisVersion } from '../../lambdas/crisis/store.ts';
import { tellPage } from '../../lambdas/crisis/tell-page.ts';
import { inboxOf } from '../../lambdas/notices/store.ts';
import { booked } from '../bookings/booked.ts';
import { SETTINGS } from '../notices/a-traveller.ts';
import { OneTableHere } from '../one-table.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());

const NOW = new Date('2026-12-04T12:00:00Z');
const pages = { page: 'https://example.com/crisis/' };
const begun: string[] = [];
const desk = (): CrisisDesk => ({
  table: here.table,
  pages,
  granted: { concurrentCalls: 10, emailsPerDay: 200 },
  planning: {
    settings: SETTINGS,
    rates: { 'sns-LT': 10, 'sns-US': 10, email: 10 },
    prices: { LT: 0.05, US: 0.01, email: 0.0001 },
    recipients: 'any',
  },
  playbook: async (name, version) => void begun.push(`${name} ${version}`),
  pause: async () => undefined,
});
const caseDesk = () => ({
  table: here.table,
  random: Math.random,
  zone: 'Europe/Vilnius',
  holidays: new Set<string>(),
});
const does = (order: object, now = NOW) => operate(desk(), order, now) as Promise<Record<string, unknown>>;
const scope = (change: object = {}) => ({ places: ['Oslo'], from: '2026-12-05', to: '2026-12-07', ...change });
const start = (name: string, change: object = {}) =>
  does({ does: 'start', name, scope: scope(), within24h: true, ...change });

/** Everything that the playbook does, page by page. */
async function tellAll(name: string, version: number, now = NOW): Promise<number> {
  const crisis = await crisisVersion(here.table, name, version);
  if (!crisis) throw new Error('There is none');
  for (let page = 0; ; ) {
    const told = await tellPage(caseDesk(), crisis, page, { settings: SETTINGS, pages }, now);
    page = told.page;
    if (told.done) return page;
  }
}
const texts = async (number: string) => (await inboxOf(here.table, number, NOW)).map(({ text }) => text);

describe('a crisis', () => {
  beforeAll(async () => {
    await keepBooking(here.table, booked('AAAAAA', ['Rasa', 'Jonas'], '2026-12-05', '+37060000001'), NOW);
    await keepBooking(here.table, booked('BBBBBB', ['Ona'], '2026-12-07', '+37060000002'), NOW);
    await keepBooking(here.table, booked('CCCCCC', ['Rasa'], '2026-12-06', '+37060000001'), NOW);
    await keepBooking(here.table, booked('DDDDDD', ['Ida'], '2026-12-08', '+37060000003'), NOW);
  });

  it('is planned on what is there, and nothing is written', async () => {
    const before = await here.items();
    expect(await does({ does: 'plan', scope: scope() })).toMatchObject({
      affected: 3,
      byDepartureDay: { '2026-12-05': 2, '2026-12-07': 1 },
      messages: 2,
      within24h: true,
      skipped: {},
      concurrentCalls: { needed: expect.any(Number), granted: 10 },
      emailQuota: { needed: 0, granted: 200 },
    });
    expect(await here.items()).toEqual(before);
  });

  it('that cannot be told within 24 hours is begun only where that is accepted', async () => {
    expect(await start('late', { within24h: false })).toMatchObject({
      refused: expect.stringContaining('Accept that it is late'),
    });
    expect(await does({ does: 'status' })).toEqual({ refused: 'There was no crisis so far.' });
  });

  it('is begun once; another cannot be begun while it runs', async () => {
    const says = { en: { what: 'Fog over Oslo.', steps: 'Stay at home.' } };
    expect(await start('fog', { says })).toMatchObject({ version: 1, is: 'changed' });
    expect(await start('fog', { says: {} })).toMatchObject({ version: 1, is: 'as before' });
    expect(await start('ice')).toEqual({ refused: 'The crisis fog runs. End it first, or update it.' });
    expect((await crisisVersion(here.table, 'fog', 1))?.says).toEqual(says);
    // Whoever was cut off before the playbook began orders again, and it begins.
    expect(begun).toEqual(['fog 1', 'fog 1']);
  });

  it('tells everybody whom it touches once, each number once, and nobody else', async () => {
    await tellAll('fog', 1);
    await tellAll('fog', 1);
    expect(await texts('+37060000001')).toEqual([
      'Wayline: Fog over Oslo. What to do, and your rights: https://example.com/crisis/en.html Please call only if you travel within 3 days.',
    ]);
    expect(await texts('+37060000002')).toHaveLength(1);
    expect(await texts('+37060000003')).toEqual([]);
    expect(await does({ does: 'status' })).toMatchObject({
      ...{ name: 'fog', state: 'running', version: 1, written: true, trips: 3 },
      told: { sent: 0, pending: 2 },
    });
  });

  it('tells news of it to the same people, and its end', async () => {
    const says = { en: { what: 'Oslo opens at noon.', steps: 'Go to the airport.' } };
    expect(await does({ does: 'update', name: 'fog', says })).toMatchObject({ version: 2, is: 'changed' });
    await tellAll('fog', 2);
    expect(await does({ does: 'end', name: 'fog' })).toMatchObject({ version: 3, state: 'over' });
    expect(await does({ does: 'end', name: 'fog' })).toMatchObject({ version: 3, is: 'as before' });
    await tellAll('fog', 3);
    const [, news, over] = await texts('+37060000001');
    expect(news).toContain('Oslo opens at noon.');
    expect(over).toContain('is over');
    expect(await does({ does: 'update', name: 'fog', says })).toEqual({ refused: 'The crisis fog does not run.' });
    expect(await start('fog')).toEqual({ refused: 'There was a crisis fog, and it is over. Choose another name.' });
  });

  it('that is a drill tells nobody who is not marked for it, and those it sends nothing', async () => {
    expect(await start('drill', { drill: true })).toMatchObject({ is: 'changed' });
    const before = (await here.items('INBOX#')).length;
    await tellAll('drill', 1);
    expect((await here.items('INBOX#')).length).toBe(before);
    expect(await does({ does: 'end', name: 'drill' })).toMatchObject({ state: 'over' });
  });

  it.each([
    ['nothing is named', { scope: { from: '2026-12-05', to: '2026-12-07' } }, 'at least one of them'],
    ['the days are the wrong way round', { scope: scope({ from: '2026-12-08' }) }, 'before the first'],
    ['a day is none', { scope: scope({ to: '2026-13-01' }) }, 'YYYY-MM-DD'],
    ['a region is none', { scope: scope({ regions: ['Atlantis'] }) }, 'Name a region'],
    ['the name is none', { name: 'Big Fog!' }, 'small letters'],
    ['too much is said', { says: { en: { what: 'x'.repeat(161), steps: 'y' } } }, '160 letters at most'],
    ['nothing is to be done', { says: { en: { what: 'x', steps: ' ' } } }, 'what to do now'],
  ])('is refused where %s, and what was there stays', async (_, change, says) => {
    const before = await here.items('CRISIS');
    const order = { does: 'start', name: 'bad', scope: scope(), within24h: true, ...change };
    expect(await does(order)).toMatchObject({ wrong: [{ reason: expect.stringContaining(says) }] });
    expect(await here.items('CRISIS')).toEqual(before);
  });
});

it('two who start at one moment start one', async () => {
  const answers = await Promise.all(['storm', 'flood', 'storm'].map((name) => start(name)));
  const changed = answers.filter(({ is }) => is === 'changed');
  expect(changed).toHaveLength(1);
  expect(answers.filter(({ refused, is }) => refused !== undefined || is === 'as before')).toHaveLength(2);
});
