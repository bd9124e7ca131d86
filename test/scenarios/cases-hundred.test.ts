import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { letter } from '../cases/mail/letters.ts';
import { numberOn, opens, pageId } from './filled-in.ts';
import { LiveCall } from './live-call.ts';
import { RunningCentre } from './running-centre.ts';

const ANA = '+12025550123';
let centre: RunningCentre;
beforeEach(async () => {
  centre = new RunningCentre();
  await centre.start('--at', '2026-12-04T12:00:00Z');
});
afterEach((context) => centre.remove(context));

/** How the numbers of others begin. */
const OTHERS = '+4420794600';
/** Of each way. */
const TWENTY = Array.from({ length: 20 }, (_, n) => n);
/** So many of each way at one moment, always: as many functions as one machine runs within a caller’s patience. */
const LANES = 3;
const posts = (path: string, body: string | URLSearchParams | Uint8Array) =>
  fetch(`${centre.url}${path}`, { method: 'POST', body: body as never });

/** Keys that it is a refund, and answers the number that was said; nothing where a busy machine did not answer in time, and they got to a person. */
async function ringsOnce(): Promise<string | undefined> {
  const call = await LiveCall.dial(centre.url, ANA, ['4', '1', '1']);
  const happened = (event: string) => call.events.filter((each) => each['event'] === event).length;
  // The menu that says how their cases stand may stand before the keys: they go on until theirs is taken in.
  await vi.waitFor(() => expect(happened('listening') >= 4 || happened('queued') > 0).toBe(true), { timeout: 60_000 });
  await call.hangUp();
  const said = call.events.map(({ says }) => says).join(' ');
  return /\b\d(?: \d){7}\b/.exec(said)?.[0].replaceAll(' ', '');
}

/** One attempt by each way; answers the number of the case that they were told, where that way tells it at once. */
const WAYS: { readonly [way: string]: (n: number) => Promise<string | undefined> } = {
  phone: async () => {
    for (let call = 1; call <= 3; call += 1) {
      const heard = await ringsOnce();
      if (heard) return heard;
    }
    return undefined;
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
const filled = (form: string, phone = ANA, departs = '2026-12-07') =>
  new URLSearchParams({ form, name: 'Ana Silva', phone, departs, kind: 'refund', about: 'Paid twice.' });

/** Others come before, as many at once: then the functions that read and write are there, and the first of the hundred really race. */
const others = () =>
  Promise.all(
    ['/form/en', '/form/chat/en'].flatMap((path) =>
      Array.from({ length: LANES }, async (_, n) => {
        const body = filled(pageId(await opens(centre.url, path)), `${OTHERS}${20 + n}`, `2026-12-0${n + 1}`);
        return numberOn(await opens(centre.url, path, { method: 'POST', body }));
      }),
    ),
  );

it('a hundred attempts over five ways, side by side, are one case, at the place of the first, and everybody is told its number', async () => {
  const before = await others();
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
  // What could not be written beside so many others comes again behind its pause.
  expect((await centre.run('clock', '--to', 'PT10M')).exit).toBe(0);
  const listed = (await centre.run('cases', 'list', '--json'))
    .lines()
    .filter((each) => !before.includes(String(each['case'])));
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
  const counts = Object.fromEntries(
    Object.entries(Object.groupBy(contacts, ({ way }) => way)).map(([way, of]) => [way, of?.length]),
  );
  const twenty = Object.fromEntries(Object.keys(WAYS).map((way) => [way, TWENTY.length]));
  // Who rang once more, as a busy machine did not answer in time, may have been written down the first time too.
  expect(counts['phone']).toBeGreaterThanOrEqual(TWENTY.length);
  expect({ ...counts, phone: TWENTY.length }).toEqual(twenty);
  const [first] = contacts.map(({ at }) => at).sort();
  expect(shown?.arrived).toBe(first);
  // Whoever writes is answered with the number too; a machine answers a machine no more than a few times a day.
  const answers = (await centre.run('inbox', '--json'))
    .lines()
    .filter(({ template, to }) => template === 'case-opened' && !String(to).startsWith(OTHERS));
  for (const channel of ['sms', 'email']) {
    const own = answers.filter((each) => each['channel'] === channel);
    expect([channel, own.length > 0]).toEqual([channel, true]);
    for (const { text } of own) expect(text).toContain(number);
  }
});
