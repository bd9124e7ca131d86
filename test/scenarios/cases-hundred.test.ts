import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { letter } from '../cases/mail/letters.ts';
import { numberOn, opens, pageId } from './filled-in.ts';
import { LiveCall } from './live-call.ts';
import { RunningCentre } from './running-centre.ts';

const ANA = '+12025550123';
const centre = new RunningCentre();
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

/** Of each way. */
const TWENTY = Array.from({ length: 20 }, (_, n) => n);
/** So many of each way at one moment, always: as many functions as one machine runs within a caller’s patience. */
const LANES = 3;
const posts = (path: string, body: string | URLSearchParams | Uint8Array) =>
  fetch(`${centre.url}${path}`, { method: 'POST', body: body as never });

/** One attempt by each way; answers the number of the case that they were told, where that way tells it at once. */
const WAYS: { readonly [way: string]: (n: number) => Promise<string | undefined> } = {
  phone: async () => {
    const call = await LiveCall.dial(centre.url, ANA, ['4', '1', '1']);
    const said = () => call.events.map(({ says }) => says).join(' ');
    // The menu that says how their cases stand may stand before the keys: they go on until theirs is taken in.
    const listened = () => call.events.filter(({ event }) => event === 'listening').length;
    await vi.waitFor(() => expect([listened() >= 4, said()]).toEqual([true, expect.anything()]), { timeout: 60_000 });
    const heard = /\b\d(?: \d){7}\b/.exec(said())?.[0];
    await call.hangUp();
    return heard?.replaceAll(' ', '');
  },
  form: async () => {
    const form = pageId(await opens(centre.url, '/form/en'));
    return numberOn(await opens(centre.url, '/form/en', { method: 'POST', body: filled(form) }));
  },
  chat: async () => {
    const form = pageId(await opens(centre.url, '/form/chat/en'));
    return numberOn(await opens(centre.url, '/form/chat/en', { method: 'POST', body: filled(form) }));
  },
  sms: async (n) => {
    const text = `Problem: please refund flight ${n}, charged twice`;
    expect((await posts('/replies', JSON.stringify({ from: ANA, text, id: `sms-${n}` }))).ok).toBe(true);
    return undefined;
  },
  email: async (n) => {
    const written = Buffer.from(letter('alternative')).toString('latin1');
    const hers = written
      .replaceAll(/rasa@example\.com/gi, 'ana@example.com')
      .replaceAll('RASA24', 'ANA2NY')
      .replace(/CAJ1x\+refund/g, `hundred-${n}`);
    expect((await posts('/mails?return-path=ana@example.com', Buffer.from(hers, 'latin1'))).status).toBe(202);
    return undefined;
  },
};
const filled = (form: string) =>
  new URLSearchParams({
    form,
    name: 'Ana Silva',
    phone: ANA,
    departs: '2026-12-07',
    kind: 'refund',
    about: 'Paid twice.',
  });

it('a hundred attempts over five ways, side by side, are one case, at the place of the first, and everybody is told its number', async () => {
  const told: { way: string; told: string | undefined }[] = [];
  const lane = async (way: string, tries: (n: number) => Promise<string | undefined>, left: number[]) => {
    for (let n = left.pop(); n !== undefined; n = left.pop()) told.push({ way, told: await tries(n) });
  };
  await Promise.all(
    Object.entries(WAYS).flatMap(([way, tries]) => {
      const left = [...TWENTY];
      return Array.from({ length: LANES }, () => lane(way, tries, left));
    }),
  );
  await centre.run('clock');
  const listed = (await centre.run('cases', 'list', '--json')).lines();
  expect(listed).toHaveLength(1);
  const number = String(listed[0]?.['case']);
  for (const way of ['phone', 'form', 'chat'])
    expect([way, told.filter((each) => each.way === way).map((each) => each.told)]).toEqual([
      way,
      TWENTY.map(() => number),
    ]);
  const [shown] = (await centre.run('cases', 'show', number, '--json')).lines() as unknown as readonly {
    arrived: string;
    contacts: readonly { way: string; at: string }[];
  }[];
  const contacts = shown?.contacts ?? [];
  expect(
    Object.fromEntries(
      Object.entries(Object.groupBy(contacts, ({ way }) => way)).map(([way, of]) => [way, of?.length]),
    ),
  ).toEqual(Object.fromEntries(Object.keys(WAYS).map((way) => [way, TWENTY.length])));
  const [first] = contacts.map(({ at }) => at).sort();
  expect(shown?.arrived).toBe(first);
  // Whoever writes is answered with the number too; a machine answers a machine no more than a few times a day.
  const answers = (await centre.run('inbox', '--json')).lines().filter(({ template }) => template === 'case-opened');
  for (const channel of ['sms', 'email']) {
    const own = answers.filter((each) => each['channel'] === channel);
    expect([channel, own.length > 0]).toEqual([channel, true]);
    for (const { text } of own) expect(text).toContain(number);
  }
});
