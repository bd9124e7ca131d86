import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Walked } from '../../local/connect/interpreter.ts';
import { coverage } from '../connect/walked.ts';
import { beginsChat, participant } from './chat-page.ts';
import { DesksOf } from './desks.ts';
import { RunningCentre } from './running-centre.ts';
import { worstCase } from './worst-case.ts';

const centre = new RunningCentre();
const desks = new DesksOf(centre);
const OURS = ['Chat inbound', 'Chat to a person', 'Chat queue'];
const LANGUAGES = ['en', 'lt', 'zh', 'fa'] as const;
beforeAll(() => centre.start('--at', '2026-12-04T09:00:00Z'));
afterAll(async () => {
  await desks.goHome();
  await centre.remove();
}, 120_000);

async function look() {
  const { walked } = (await (await fetch(`${centre.url}/walked`)).json()) as { walked: readonly Walked[] };
  return coverage(
    centre.flows().filter(({ name }) => OURS.includes(name)),
    walked,
  );
}

const passes = (seconds: number) => desks.send('POST', '/clock', { to: `PT${seconds}S` });

let typed = 0;
type Fails = ReturnType<typeof worstCase>;
/** Somebody nobody knows begins a chat in a language while these blocks fail. */
async function begins(language: string, about = 'My hotel is full', fails: Fails = []) {
  typed += 1;
  await desks.send('PUT', '/chats/next', { faults: fails });
  const fields = { name: 'Lee', phone: `+4420794${String(60000 + typed)}`, about };
  const page = await beginsChat(centre.url, fields, language);
  // Connect takes a few chats a second.
  await passes(1);
  return page;
}
const chats = async (...one: Parameters<typeof begins>) => participant(await begins(...one));
/** Two minutes and some seconds go by: whoever waits reads how it stands. */
const waits = () => passes(125);
/** Chats in each language one after the other, reads what is told at once and behind a wait, and leaves. */
async function inEach(about?: string, fails?: Fails, before = async () => {}): Promise<readonly (readonly string[])[]> {
  const all: (readonly string[])[] = [];
  for (const language of LANGUAGES) {
    await before();
    const chat = await chats(language, about, fails);
    const lines = async () => (await chat.read()) ?? [];
    await expect.poll(async () => (await lines()).length).toBeGreaterThanOrEqual(2);
    await waits();
    await expect.poll(async () => (await lines()).length).toBeGreaterThanOrEqual(3);
    all.push(await lines());
    await chat.ask('disconnect', {});
  }
  return all;
}
/** In how many languages the line at that place was read. */
const words = (lines: readonly (readonly string[])[], at: number) => new Set(lines.map((each) => each[at])).size;

/** Lets as much fail on further chats as leads where nobody was; whoever chats reads something all the same (S41). */
async function breaks(about?: string, before = async () => {}): Promise<void> {
  for (const _ of ['first', 'second', 'third', 'fourth']) {
    for (const language of LANGUAGES) {
      await before();
      const seen = await look();
      const fails = OURS.flatMap((flow) => worstCase(seen, flow));
      if (fails.length === 0) continue;
      const chat = await chats(language, about, fails);
      // Whoever nobody can answer has read so, and their chat is over.
      await expect.poll(async () => (await chat.read())?.length ?? 'over').not.toBe(0);
      await waits();
      await chat.ask('disconnect', {});
    }
  }
}
describe('a wait on a chat is told as it is, in four languages, whatever fails', () => {
  it('nobody is there', async () => {
    const lines = await inEach();
    expect(lines[0]?.[1]).toMatch(/^Nobody is at their desk right now/);
    expect(lines[0]?.[2]).toMatch(/^You are still in line/);
    expect([words(lines, 1), words(lines, 2)]).toEqual([4, 4]);
    await breaks();
  }, 120_000);

  it('danger is in front', async () => {
    const danger = 'Help! We are stranded, right now';
    const lines = await inEach(danger);
    expect(lines[0]?.[1]).toMatch(/^You are put in front/);
    expect(words(lines, 1)).toBe(4);
    await breaks(danger);
  }, 120_000);

  it('where the queue is full, another team is asked; where that is full too, the case is answered', async () => {
    const [first, both] = [1, 2].map((count) =>
      ['queue - to the queue', 'second team - to queue surge']
        .slice(0, count)
        .map((block) => ({ flow: 'Chat to a person', block, error: 'QueueAtCapacity' })),
    );
    expect((await inEach(undefined, first))[0]?.join(' ')).toContain('We are trying another.');
    for (const language of LANGUAGES) {
      const page = await begins(language, undefined, both);
      expect(page.html).toMatch(/class="number" dir="ltr">\d{8}</);
    }
    // What they read is told before a page can be there to read it: how far they came is seen in the flow.
    const said = () => look().then(({ missing }) => missing.filter(({ from }) => from.startsWith('nobody - say')));
    await expect.poll(said).toEqual([]);
  }, 120_000);

  it('somebody is free', async () => {
    const free = async () => {
      await desks.goHome();
      await desks.is('ruta', 'Available');
    };
    const lines = await inEach(undefined, undefined, free);
    expect(lines[0]?.[1]).toBe('A person will be with you in a moment.');
    expect(words(lines, 1)).toBe(4);
    await breaks(undefined, free);
    await desks.goHome();
  }, 120_000);

  it('everybody talks, and then many wait', async () => {
    await desks.talking('ruta', '+442079460000', ['0']);
    const range = await inEach();
    expect(range[0]?.[1]).toMatch(/^A person should answer here in \d+ to \d+ minutes/);
    expect(range[0]?.[2]).toMatch(/^A person should answer here in \d+ to \d+ more minutes/);
    expect([words(range, 1), words(range, 2)]).toEqual([4, 4]);
    const unmeasured = { flow: 'Chat to a person', block: 'the wait - queue metrics', error: 'NoMatchingError' };
    const cannotSay = await inEach(undefined, [unmeasured]);
    expect(cannotSay[0]?.[1]).toMatch(/^We cannot say how long it takes/);
    expect(words(cannotSay, 1)).toBe(4);
    await breaks();
    for (let count = 0; count < 15; count += 1) await (await desks.dial('+442079460000', ['0', '0'])).until('queued');
    await passes(1200);
    const long = await inEach();
    expect(long[0]?.[1]).toMatch(/It will take more than \d+ minutes/);
    expect(long[0]?.[2]).toMatch(/it will take more than \d+ more minutes/);
    expect([words(long, 1), words(long, 2)]).toEqual([4, 4]);
    await breaks();
    await desks.goHome();
  }, 180_000);

  it('so nearly every way of these flows was gone', async () => {
    const { ways, walked, missing } = await look();
    const names = missing.map(({ flow, from, by }) => `${flow}: ${from} by ${by}`).join('\n');
    expect(walked / ways, names).toBeGreaterThanOrEqual(0.95);
  });
});
