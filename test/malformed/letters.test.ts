import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseOf } from '../../lambdas/cases/cases-store.ts';
import { readMail } from '../../lambdas/cases/mail/read-mail.ts';
import { type MailDesk, takeMail } from '../../lambdas/cases/mail/take-mail.ts';
import { OneTableHere } from '../one-table.ts';
import { brokenLetters } from './broken-letters.ts';

/** How many are read, and how many of them come in at a real table: FUZZ=10000 is all. */
const LETTERS = 10_000;
const THROUGH = Number(process.env['FUZZ'] ?? 100);
/** The longest that a letter may keep the processor, in milliseconds: the queue waits meanwhile. */
const CPU_MS = 1500;
const NOW = new Date('2026-12-04T12:00:00Z');

const here = new OneTableHere();
let desk: MailDesk;
beforeAll(async () => {
  await here.open();
  desk = {
    ...{ table: here.table, zone: 'Europe/Vilnius', holidays: new Set<string>(), random: Math.random },
    ...{ address: 'wayline@dev.wayline.example', keepDays: 90 },
    notices: { zone: 'Europe/Vilnius', languages: ['en'], senders: {}, oneWay: [], keepDays: 90 },
  };
});
afterAll(() => here.close());

const letters = fc.sample(brokenLetters, { numRuns: LETTERS, seed: 20261204 });
const shown = (raw: Uint8Array, n: number) =>
  `letter ${n}: ${JSON.stringify(Buffer.from(raw).toString('latin1').slice(0, 600))}`;

async function cheaply<Answer>(work: () => Promise<Answer>, about: string): Promise<Answer> {
  const before = process.cpuUsage();
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000, about).toBeLessThan(CPU_MS);
  return answer;
}

it('reads whatever comes as an e-mail, soon, and as words that can be kept', async () => {
  const kinds = { text: 0, none: 0, nothing: 0 };
  for (const [n, raw] of letters.entries()) {
    const mail = await cheaply(() => readMail(raw), shown(raw, n));
    kinds[mail.isNone ? 'none' : mail.text === undefined ? 'nothing' : 'text'] += 1;
    for (const address of mail.from) expect(address, shown(raw, n)).toMatch(/^[^\s@<>"]{1,64}@[^\s@<>"]{1,250}$/);
    expect(mail.subject.length, shown(raw, n)).toBeLessThanOrEqual(300);
  }
  // Letters of which none could be read, or every one, were not broken.
  expect(Math.min(kinds.text, kinds.none, kinds.nothing), JSON.stringify(kinds)).toBeGreaterThan(50);
}, 300_000);

it(
  'takes each in, or says why not, and knows it again',
  async () => {
    const became: { [did: string]: number } = {};
    for (const [n, raw] of letters.slice(0, THROUGH).entries()) {
      const received = { id: `broken-${n}`, at: NOW.toISOString(), raw };
      const taken = await cheaply(() => takeMail(desk, received, NOW), shown(raw, n));
      became[taken.did] = (became[taken.did] ?? 0) + 1;
      if (taken.case !== undefined) expect(await caseOf(here.table, taken.case), shown(raw, n)).toBeDefined();
      expect(await takeMail(desk, received, NOW), shown(raw, n)).toEqual(taken);
    }
    expect(became['case opened'], JSON.stringify(became)).toBeGreaterThan(THROUGH / 10);
  },
  120_000 + THROUGH * 300,
);
