import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TRIP_COLUMNS } from '../../local/demo/trips.ts';
import { Guided, linesOf, type Shown } from './guided.ts';
import { RunningCentre } from './running-centre.ts';

const centre = new RunningCentre();
const NAMES = ['ruta', 'jurga', 'vida'] as const;
let at = {} as { readonly [N in (typeof NAMES)[number]]: Guided };
beforeAll(async () => {
  await centre.start('--at', '2026-12-04T12:00:00Z');
  at = Object.fromEntries(NAMES.map((name) => [name, new Guided(centre.url, name)])) as unknown as typeof at;
});
afterAll(() => centre.remove());
afterEach(async () => {
  for (const name of NAMES) await goHome(at[name]);
});

async function goHome(agent: Guided) {
  await agent.is('Offline');
  await agent.does('end');
  await agent.does('finish');
}

/** The agent opens their own desk by a task that rings at them, and there the rules for messages. */
async function rulesOf(agent: Guided): Promise<Shown> {
  await agent.is('Available');
  await agent.send('POST', `/agents/${agent.user}/tasks`, { name: 'My desk' });
  await expect.poll(async () => (await agent.does('accept')).status).toBe(200);
  await expect.poll(async () => (await agent.pages()).length).toBeGreaterThan(0);
  await agent.known();
  return (await agent.act('Message rules')) as Shown;
}

const RASA = '+37061234567';
const [ONA, LIN, ANN, NIGHT] = ['+37060000201', '+12025550202', '+12025550203', '+12025550205'] as const;
const [GOLDA, UNASKED] = ['+12025550204', '+12025550206'] as const;
const HERE = 'Europe/Vilnius';
/** One line of a trip file: a traveller and a segment. */
const line = (
  locator: string,
  who: readonly string[],
  departs: string,
  arrives: string,
  { kind = 'flight', zone = HERE }: { readonly kind?: string; readonly zone?: string } = {},
) =>
  [
    ...['test', locator, 'Kelmickaitė', ...who, kind, 'BT 7', 'Vilnius', 'Oslo'],
    ...[departs, zone, arrives, zone, 'confirmed'],
  ].join(',');

let file = 0;
async function imports(lines: readonly string[]) {
  file += 1;
  const path = join(centre.data, `trips-${file}.csv`);
  writeFileSync(path, [TRIP_COLUMNS, ...lines].join('\n'));
  const ran = await centre.run('import', 'trips', path, '--json');
  expect(ran.exit, ran.stderr).toBe(0);
  await centre.run('clock');
}

type Message = Record<'to' | 'template' | 'rule' | 'language' | 'text' | 'state' | 'reason', string>;
const inbox = async () => (await centre.run('inbox', '--json')).lines() as readonly Message[];
const sentBy = async (rule: string) => (await inbox()).filter((message) => message.rule === rule);
/** What the clock does at 10:00, done once more. */
async function again(at: string) {
  await centre.asks('notices-on-own-rules', { at });
  await centre.run('clock');
}
const said = (page: Shown | undefined) => page?.data.Description;
const value = (page: Shown | undefined, label: string) =>
  page?.data.AttributeBar.find(({ Label }: { Label: string }) => Label === label)?.Value;
const typedOn = (page: Shown | undefined) =>
  Object.fromEntries(
    page?.data.Sections[0].Items.map((item: { Name: string; DefaultValue: string }) => [item.Name, item.DefaultValue]),
  );
/** On the page of a rule: looks at whom it would reach, and switches it on. */
async function switchesOn(agent: Guided): Promise<Shown> {
  await agent.act('Look at whom it would reach');
  await agent.act('Back to the rule');
  await agent.act('Switch it on');
  return (await agent.act('Yes, switch it on')) as Shown;
}
const rule = async (name: string) => (await centre.run('notices', 'rules', 'show', name, '--json')).lines()[0];
const planned = async (date: string, name: string) =>
  (await centre.run('notices', 'plan', '--date', date, '--json')).lines().find((run) => run['rule'] === name);

const WARM = {
  ...{ name: 'Warm clothes', base: 'departure', days: '3', class: 'operational' },
  en: '{name}, in {to} it snows: pack warm clothes for {departs}.',
  lt: '{name}, kelionėje į {to} sninga: pasiimkite šiltų drabužių. Išvykstate {departs}.',
};

describe('a rule of our own people (S95)', () => {
  it('is written, looked at and switched on by guide, and reaches exactly whom it is for, each in their language, once', async () => {
    const soon = ['2026-12-08T09:00', '2026-12-08T11:00'] as const;
    await imports([
      line('WARM01', ['Ona', ONA, '', 'lt'], ...soon),
      line('WARM02', ['Lin', LIN, '', 'zh'], ...soon),
      line('WARM03', ['Ann', ANN, '', 'en'], '2026-12-09T09:00', '2026-12-09T11:00'),
      line('WARM04', ['Max', NIGHT, '', 'en'], '2026-12-09T20:00', '2026-12-09T22:00', { zone: 'America/New_York' }),
    ]);
    const list = await rulesOf(at.vida);
    expect(list.data.Heading).toBe('Message rules: none is on');
    await at.vida.act('A new rule');
    expect(said(await at.vida.act('Keep it', WARM))).toMatch(/^It is kept as a draft/);
    await at.vida.act('Switch it on');
    expect(said(await at.vida.act('Yes, switch it on'))).toBe(
      'Nobody has previewed it yet. Look first at whom it would reach.',
    );
    const preview = (await at.vida.act('Look at whom it would reach')) as Shown;
    expect(said(preview)).toMatch(/^What the run of 2026-12-05 at 10:00 would send/);
    expect(value(preview, 'Messages')).toBe('2');
    const ofLin = 'Wayline: Lin, in Oslo it snows: pack warm clothes for Tue 8 Dec 09:00.';
    expect(linesOf(preview, 'What they would read')).toContain(ofLin);
    await at.vida.act('Back to the rule');
    await at.vida.act('Switch it on');
    expect(said(await at.vida.act('Yes, switch it on'))).toBe('It is on: 3 days before a trip begins.');
    expect(await planned('2026-12-05', 'Warm clothes')).toMatchObject({ run: 'rule', recipients: 2, parts: 3 });
    await centre.run('clock', '--to', '2026-12-05T09:00:00Z');
    const sent = await sentBy('warm clothes');
    expect(sent.map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(Object.fromEntries(sent.map(({ to, language, text }) => [to, [language, text]]))).toEqual({
      [ONA]: ['lt', '„Wayline“: Ona, kelionėje į Oslo sninga: pasiimkite šiltų drabužių. Išvykstate 12-08 09:00.'],
      [LIN]: ['en', ofLin],
    });
    await again('2026-12-05T08:00:00Z');
    expect(await sentBy('warm clothes')).toHaveLength(2);
  });

  it('with a variable that there is not is refused, what was typed stays, and so does what was there', async () => {
    await rulesOf(at.jurga);
    await at.jurga.act('Warm clothes');
    const form = await at.jurga.act('Change it');
    expect(typedOn(form)).toMatchObject(WARM);
    const before = await rule('Warm clothes');
    const wrong = await at.jurga.act('Keep it', { ...WARM, en: '{nmae}, pack warm clothes.' });
    expect(wrong?.data.ErrorText).toBe(
      'English: {nmae} is no variable. Of a trip there are {name}, {locator}, {departs}, {returns}, {from}, {to}, {service}.',
    );
    expect(typedOn(wrong)).toMatchObject({ en: '{nmae}, pack warm clothes.', lt: WARM.lt });
    const foreign = await at.jurga.act('Keep it', { ...WARM, en: 'Order {order}' });
    expect(foreign?.data.ErrorText).toMatch(/^English: \{order\} is not known of a trip\./);
    const long = await at.jurga.act('Keep it', { ...WARM, lt: `${'ė'.repeat(250)}` });
    expect(long?.data.ErrorText).toMatch(/^Lithuanian: it takes up to 4 parts, and 3 are allowed/);
    const far = await at.jurga.act('Keep it', { ...WARM, days: '61' });
    expect(far?.data.ErrorText).toBe('Write how many days as a whole number from 0 to 60.');
    expect(await rule('Warm clothes')).toEqual(before);
  });

  it('that is changed is paused, and does not tell those again whom it has told', async () => {
    await rulesOf(at.jurga);
    await at.jurga.act('Warm clothes');
    await at.jurga.act('Change it');
    const page = await at.jurga.act('Keep it', { ...WARM, en: '{name}, it is cold in {to}: bring a coat.' });
    expect(said(page)).toMatch(/^The change is kept, and the rule is paused/);
    await at.jurga.act('Switch it on');
    expect(said(await at.jurga.act('Yes, switch it on'))).toMatch(/^It has changed since it was previewed/);
    expect(said(await switchesOn(at.jurga))).toMatch(/^It is on/);
    await again('2026-12-05T08:00:00Z');
    expect(await sentBy('warm clothes')).toHaveLength(2);
    expect(await rule('Warm clothes')).toMatchObject({
      state: 'on',
      history: [
        { says: 'written', name: 'Vida Žukauskienė' },
        { says: 'switched on' },
        { says: 'changed, and so paused', before: { texts: { en: WARM.en } } },
        { says: 'switched on', name: 'Jurga Stankevičienė' },
      ],
    });
  });

  it('that is paused reaches nobody from that moment on, not even by what waits for somebody’s morning', async () => {
    await centre.run('clock', '--to', '2026-12-06T08:30:00Z');
    const byNow = (await sentBy('warm clothes')).filter(({ to }) => to === ANN || to === NIGHT);
    expect(Object.fromEntries(byNow.map(({ to, state, text }) => [to, [state, text]]))).toEqual({
      [ANN]: ['sent', 'Wayline: Ann, it is cold in Oslo: bring a coat.'],
      [NIGHT]: ['queued', 'Wayline: Max, it is cold in Oslo: bring a coat.'],
    });
    await rulesOf(at.vida);
    await at.vida.act('Warm clothes');
    await at.vida.act('Pause it');
    expect(said(await at.vida.act('Yes, pause it'))).toMatch(/^It is paused\./);
    await imports([line('WARM05', ['Eva', '+12025550207', '', 'en'], '2026-12-10T09:00', '2026-12-10T11:00')]);
    expect(await planned('2026-12-07', 'Warm clothes')).toBeUndefined();
    await centre.run('clock', '--to', '2026-12-07T14:00:00Z');
    const all = await sentBy('warm clothes');
    expect(all).toHaveLength(4);
    expect(all.find(({ to }) => to === NIGHT)).toMatchObject({ state: 'refused', reason: 'its rule was paused' });
  });
});

describe('a seat', () => {
  it('may propose a rule and look at whom it would reach, and is refused in words what reaches anybody (S92)', async () => {
    await rulesOf(at.ruta);
    await at.ruta.act('A new rule');
    const taken = await at.ruta.act('Keep it', { ...WARM, name: 'warm  CLOTHES' });
    expect(taken?.data.ErrorText).toBe("There is a rule 'Warm clothes' already. Give this one another name.");
    const offer = {
      ...{ name: 'Winter offer', base: 'return', days: '1', class: 'marketing', tiers: 'Gold, platinum' },
      ...{ products: 'flight', en: '{name}, where to next? Ski weeks from 300 EUR.' },
    };
    expect(said(await at.ruta.act('Keep it', offer))).toMatch(/^It is kept as a draft/);
    expect(said(await at.ruta.act('Look at whom it would reach'))).toMatch(/Nothing was sent now\.$/);
    await at.ruta.act('Back to the rule');
    await at.ruta.act('Switch it on');
    expect(said(await at.ruta.act('Yes, switch it on'))).toBe(
      'You may not switch a message rule on. Ask a team lead or management. It is kept that you tried.',
    );
    await at.ruta.act('Back to the rules');
    await at.ruta.act('Warm clothes');
    await at.ruta.act('Change it');
    const no = (await at.ruta.act('Keep it', WARM)) as Shown;
    expect(no.data.SubHeading).toMatch(/^You may not change a message rule that was on already\./);
    const tried = (await centre.run('agents', 'tried', '--json')).lines();
    expect(tried.map(({ userName, deed }) => [userName, deed])).toEqual([
      ['ruta', 'switch a message rule on'],
      ['ruta', 'change a message rule that was on already'],
    ]);
  });
});

describe('an offer', () => {
  const back = (locator: string, name: string, phone: string, day: string) =>
    line(locator, [name, phone, '', 'en'], '2026-12-02T09:00', `${day}T10:00`);

  it('goes to those of its tier who agreed to offers; a STOP ends it, the next run says so, and safety still reaches them', async () => {
    await imports([
      back('SKI001', 'Golda', GOLDA, '2026-12-07'),
      back('SKI002', 'Golda', GOLDA, '2026-12-09'),
      back('SKI003', 'Una', UNASKED, '2026-12-07'),
      back('SKI004', 'Eva', '+12025550207', '2026-12-07'),
    ]);
    for (const number of [GOLDA, UNASKED]) await centre.run('travellers', 'tier', number, 'gold');
    const agreed = await centre.run('travellers', 'consent', GOLDA, GOLDA, 'marketing', 'yes');
    expect(agreed.exit, agreed.stderr).toBe(0);
    const skipped = { 'no consent': 1, 'another tier': 1 };
    const preview = await centre.run('notices', 'rules', 'preview', 'Winter offer', '--json');
    expect(preview.lines()[0]).toMatchObject({ date: '2026-12-08', recipients: 1, parts: 1, skipped });
    const on = await centre.run('notices', 'rules', 'on', 'winter offer', '--operator', 'ona');
    expect(on).toMatchObject({ exit: 0, stdout: "'Winter offer' is on: 1 day after a trip ended.\n" });
    // Two hours before she is asked how it was: the offer is what she was sent last.
    await centre.run('clock', '--to', '2026-12-08T09:00:00Z');
    const sent = await sentBy('winter offer');
    expect(sent).toMatchObject([
      {
        to: GOLDA,
        template: 'own-offer',
        state: 'sent',
        text: expect.stringMatching(/300 EUR\. No more offers\? Answer STOP\.$/),
      },
    ]);
    const stop = (await centre.run('reply', '--from', GOLDA, 'STOP', '--json')).lines()[0];
    expect(stop).toMatchObject({ did: 'stopped', answered: [{ says: expect.stringContaining('no more offers') }] });
    expect(await planned('2026-12-10', 'Winter offer')).toMatchObject({ recipients: 0, skipped: { 'no consent': 1 } });
    const inWords = await centre.run('notices', 'plan', '--date', '2026-12-10');
    expect(inWords.stdout).toMatch(/^10:00 rule 'Winter offer': 0 messages/m);
    await centre.run('clock', '--to', '2026-12-10T18:05:00Z');
    expect((await inbox()).filter(({ to, template }) => to === GOLDA && template === 'survey')).toHaveLength(2);
    expect(await sentBy('winter offer')).toHaveLength(1);
    await centre.run('travellers', 'hold', GOLDA);
    await centre.run('clock');
    const last = (await inbox()).filter(({ to }) => to === GOLDA).at(-1);
    expect(last).toMatchObject({ template: 'account-frozen', class: 'safety', state: 'sent' });
  });
});

describe('a rule about orders', () => {
  /** Rasa calls Rūta, who begins an order for her. */
  async function begun(asked: string): Promise<string> {
    const call = await at.ruta.takesKnown(RASA);
    await at.ruta.act('Orders');
    await at.ruta.act('A new order');
    const page = await at.ruta.act('Save', { asked, currency: 'EUR' });
    await call.hangUp();
    await goHome(at.ruta);
    return /Order (\d{7})/.exec(page?.data.Heading)?.[1] ?? '';
  }

  it('goes as an order comes to its stage, or so many days after if it is there still, once an order', async () => {
    const before = await begun('a week in Nida');
    await rulesOf(at.jurga);
    await at.jurga.act('A new rule');
    const thanks = { base: 'stage', days: '0', stage: 'consulted', class: 'operational' };
    const wrong = await at.jurga.act('Keep it', { ...thanks, name: 'Thanks', products: 'hotel', en: 'Order {order}.' });
    expect(wrong?.data.ErrorText).toMatch(/^The items of an order do not say/);
    await at.jurga.act('Keep it', { ...thanks, name: 'Thanks', products: '', en: '{name}, order {order}: thank you.' });
    const preview = (await at.jurga.act('Look at whom it would reach')) as Shown;
    expect(said(preview)).toMatch(/^Whom it would have reached in the last 7 days/);
    expect(linesOf(preview, 'What they would read')).toEqual([`Wayline: Rasa, order ${before}: thank you.`]);
    await at.jurga.act('Back to the rule');
    expect(said(await switchesOn(at.jurga))).toBe('It is on: as an order comes to its stage: asked for.');
    await at.jurga.act('Back to the rules');
    await at.jurga.act('A new rule');
    const patience = {
      ...thanks,
      name: 'Patience',
      days: '1',
      en: '{name}, order {order} of {since} is being worked on.',
    };
    await at.jurga.act('Keep it', patience);
    expect(said(await switchesOn(at.jurga))).toMatch(/^It is on: 1 day after an order came to its stage/);
    await goHome(at.jurga);
    const order = await begun('a weekend in Oslo');
    await centre.run('clock', '--to', '2026-12-11T09:00:00Z');
    const texts = async (rule: string) => (await sentBy(rule)).map(({ to, text, state }) => [to, state, text]);
    expect(await texts('thanks')).toEqual([[RASA, 'sent', `Wayline: Rasa, order ${order}: thank you.`]]);
    const byDay = (number: string) => [
      RASA,
      'sent',
      `Wayline: Rasa, order ${number} of Thu 10 Dec is being worked on.`,
    ];
    expect([...(await texts('patience'))].sort()).toEqual([byDay(before), byDay(order)].sort());
    await centre.run('clock', '--to', '2026-12-12T09:00:00Z');
    expect([await texts('thanks'), await texts('patience')].map(({ length }) => length)).toEqual([1, 2]);
  });
});

describe('wayline notices rules', () => {
  const rules = (...args: readonly string[]) => centre.run('notices', 'rules', ...args);
  it('lists, shows and pauses them, and says no with a sentence', async () => {
    const listed = (await rules('--json')).lines();
    expect(listed.map(({ name, state }) => [name, state])).toEqual([
      ['Patience', 'on'],
      ['Thanks', 'on'],
      ['Warm clothes', 'paused'],
      ['Winter offer', 'on'],
    ]);
    expect((await rules()).stdout).toMatch(/^paused {2}Warm clothes +operational, 3 days before a trip begins$/m);
    expect((await rules('show', 'Winter offer')).stdout).toMatch(
      /tiers: gold, platinum; kinds of travel: flight\n {2}en \| \{name\}/,
    );
    expect((await rules('preview', 'Winter offer')).stdout).toMatch(
      /^Winter offer, the run of .* at 10:00: 0 messages/,
    );
    expect(await rules('pause', 'THANKS')).toMatchObject({
      exit: 0,
      stdout: "'Thanks' is paused: as an order comes to its stage: asked for.\n",
    });
    expect(await rules('pause', 'Thanks')).toMatchObject({ exit: 1, stderr: 'It is not on: it sends nothing.\n' });
    expect(await rules('on', 'Thanks')).toMatchObject({
      exit: 1,
      stderr: 'It has changed since it was previewed. Look first at whom it would reach as it is now.\n',
    });
    expect(await rules('show', 'Nothing')).toMatchObject({
      exit: 1,
      stderr: "There is no rule 'Nothing'. See: wayline notices rules\n",
    });
    expect(await rules('preview')).toMatchObject({ exit: 2 });
  });
});
