import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Browsing } from '../pages/browsing.ts';

const WHISPER = 'Rasa, flies tomorrow, speaks Lithuanian.';
const at = new Browsing();
beforeAll(() => at.start('--at', '2026-12-04T12:00:00Z'), 120_000);
afterAll(() => at.remove());
afterEach(() => at.clear());

describe('a call in the browser', () => {
  it('is dialled, answered, heard and ended without a mouse, in several tabs at once', async () => {
    await at.is('ruta', 'Available');
    const [desk, twin, phone] = [await at.open('/agent/ruta'), await at.open('/agent/ruta'), await at.open('/phone')];
    await at.reach(phone, 'Call as Rasa Petraitytė');
    await phone.keyboard.press('Enter');
    await at.sees(phone, /Hello Rasa!/);
    await phone.keyboard.press('0');
    await at.sees(twin, 'Rasa Petraitytė rings');
    await expect.poll(() => desk.title()).toMatch(/^A contact rings/);
    await at.reach(desk, 'Accept');
    await desk.keyboard.press('Enter');

    for (const page of [desk, twin]) {
      await at.sees(page, 'Rasa Petraitytė is on the line');
      expect(await page.locator('.whispered').innerText()).toContain(WHISPER);
      expect(await at.heard(page)).toMatch(/Welcome to Wayline Travel.*Presses 0.*Rings at Rūta/s);
    }
    await at.sees(phone, 'Talking to a person');
    expect(await at.heard(phone)).toMatch(/Hello Rasa!.*Presses 0.*Rūta is on the line/s);
    expect(await at.heard(phone)).not.toContain(WHISPER);

    await at.press(desk, 'Hold');
    await at.sees(phone, 'The agent has put you on hold');
    await at.press(twin, 'Take off hold');
    await at.sees(phone, 'Talking to a person');
    await at.press(desk, 'Hang up');
    // Who stays is asked how it was, on the same line.
    await at.sees(phone, /How was this call\?/);
    await phone.keyboard.press('5');
    await at.sees(phone, /Thank you for calling Wayline Travel/);
    await at.press(twin, 'I am done with it');
    await at.sees(desk, 'Nothing rings');
  });

  it('is two calls side by side, of which the one in hand gets the keys', async () => {
    const phone = await at.open('/phone');
    await at.press(phone, 'Call as Rasa Petraitytė');
    const rasa = phone.getByRole('region', { name: 'Call: Rasa Petraitytė' });
    await rasa.getByText('Hello Rasa!').waitFor();
    await at.press(phone, 'Call with the number withheld');
    const other = phone.getByRole('region', { name: 'Call: Withheld number' });
    await other.getByText('Press a key', { exact: true }).waitFor();
    await other.getByRole('button', { name: 'Hold' }).click();
    expect(await other.getByRole('button', { name: 'Key 1', exact: true }).isDisabled()).toBe(true);
    await phone.keyboard.press('1');
    await rasa.getByText(/Tomorrow, Saturday/).waitFor();
    await rasa.getByRole('button', { name: 'Hang up' }).click();
    await rasa.getByText('The caller hung up.').waitFor();
    expect(await other.getByText('hung up').count()).toBe(0);
    await phone.reload();
    await rasa.getByText(/Tomorrow, Saturday/).waitFor();
    await rasa.getByRole('button', { name: 'Put away' }).click();
    await rasa.waitFor({ state: 'detached' });
    await other.getByRole('button', { name: 'Hang up' }).click();
    await other.getByText('The caller hung up.').waitFor();
  });

  it('refuses in words a number that is none, and keeps what was typed', async () => {
    const phone = await at.open('/phone');
    const field = phone.getByLabel('Another number');
    await field.fill('861234567');
    await field.press('Enter');
    await at.sees(phone, /plus and its country code/);
    expect(await field.inputValue()).toBe('861234567');
    await field.fill('+370 612 34567');
    await field.press('Enter');
    await at.sees(phone, /Hello Rasa!/);
    await at.press(phone, 'Hang up');
    await at.sees(phone, 'The caller hung up.');
  });
});

describe('guides in the browser', () => {
  it('show her card, keep what she asks for and how it ended, and lose nothing that was typed in two tabs', async () => {
    await at.is('ruta', 'Available');
    const [desk, twin] = [await at.open('/agent/ruta'), await at.open('/agent/ruta')];
    const guide = (page: Page, title: string) =>
      page.getByRole('region', { name: `Guide for Rasa Petraitytė: ${title}`, exact: true });
    const calls = async () => {
      const phone = await at.open('/phone');
      await at.press(phone, 'Call as Rasa Petraitytė');
      await at.sees(phone, /Hello Rasa!/);
      await phone.keyboard.press('0');
      await at.press(desk, 'Accept');
      await guide(desk, 'Rasa Petraitytė').waitFor();
    };
    await calls();
    expect(await guide(desk, 'Rasa Petraitytė').innerText()).toMatch(
      /Lithuanian.*gold.*seat at the window.*BT 341, Vilnius to Oslo/s,
    );

    await at.reach(desk, 'Write a consultation sheet');
    await desk.keyboard.press('Enter');
    const sheet = guide(desk, 'Consultation sheet');
    await sheet.and(desk.locator(':focus')).waitFor();
    await sheet.getByLabel('What do they ask for?').fill('a quiet hotel near the sea');
    await sheet.getByLabel('Where to').fill('Nida');
    await guide(twin, 'Consultation sheet').getByLabel('What do they ask for?').fill('a loud one');
    await sheet.getByLabel('How many travel').fill('a few');
    await desk.keyboard.press('Enter');
    await at.sees(desk, /^Write how many travel as a whole number/);
    expect(await sheet.getByLabel('Where to').inputValue()).toBe('Nida');
    expect(await sheet.getByLabel('How many travel').inputValue()).toBe('a few');

    const left = twin.getByRole('region', { name: /^What you typed for Rasa/ });
    await at.sees(left, /^This page was answered elsewhere/);
    await left.getByRole('button', { name: 'Save' }).click();
    await at.sees(left, /^This page was answered already, or is no longer shown\./);
    expect(await left.getByLabel('What do they ask for?').inputValue()).toBe('a loud one');
    await left.getByRole('button', { name: 'Put away' }).click();
    await left.waitFor({ state: 'detached' });

    await sheet.getByLabel('How many travel').fill('2');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await guide(desk, 'Rasa Petraitytė').getByText('a quiet hotel near the sea; where: Nida; people: 2').waitFor();
    await at.press(desk, 'What else can I do?');
    await desk.getByRole('button', { name: /^Note/ }).click();
    await at.press(desk, 'Write a note');
    await guide(desk, 'Note').getByLabel('Note', { exact: true }).fill('prefers trains');
    await at.press(desk, 'Hang up');
    const wrapUp = guide(desk, 'How did it end?');
    await wrapUp.waitFor();
    expect(await at.violations(desk)).toEqual([]);
    for (const width of [360, 1000, 1920]) expect(await at.overflow(desk, width), `${width}`).toBe(0);
    expect(await guide(desk, 'Note').getByLabel('Note', { exact: true }).inputValue()).toBe('prefers trains');
    await guide(desk, 'Note').getByRole('button', { name: 'Save' }).click();
    await at.sees(desk, 'The note is on the record.');
    await wrapUp.getByRole('button', { name: /Driver/ }).click();
    await desk.getByRole('option', { name: 'Order status' }).click();
    await wrapUp
      .getByRole('radiogroup', { name: /^Resolved/ })
      .getByText('No', { exact: true })
      .click();
    await wrapUp.getByLabel('Notes').fill('Call her');
    await wrapUp.getByRole('button', { name: 'Submit' }).click();
    await guide(desk, 'Thank you').getByRole('button', { name: 'Close' }).click();
    await guide(desk, 'Thank you').waitFor({ state: 'detached' });
    await at.press(desk, 'I am done with it');
    await at.sees(desk, 'Nothing rings');

    await calls();
    const lately = await guide(desk, 'Rasa Petraitytė').innerText();
    expect(lately).toMatch(/a quiet hotel near the sea; where: Nida; people: 2/);
    expect(lately).toMatch(/How it ended: order status, not resolved.*"Call her"/);
    expect(lately).toMatch(/Note: "prefers trains"/);
    await at.press(desk, 'Hang up');
  });
});

describe('an agent who is too late', () => {
  it('is told who has taken the contact, and that it is over', async () => {
    for (const user of ['ruta', 'mantas']) await at.is(user, 'Available');
    const desk = await at.open('/agent/ruta');
    const other = await at.open('/agent/mantas');
    const phone = await at.open('/phone');
    // What Rūta presses reaches the centre only when we let it.
    const held = at.holdBack(desk, '**/agents/ruta/accept');
    await at.is('mantas', 'Break');
    await at.press(phone, 'Call as Somebody new');
    await at.sees(phone, /Press 0|press 0/);
    await phone.keyboard.press('0');
    await at.press(desk, 'Accept');
    await at.is('mantas', 'Available');
    await at.centre.run('clock', '--to', 'PT21S');
    await at.press(other, 'Accept');
    await at.sees(other, /is on the line/);
    await (await held).goOn();
    await at.sees(desk, 'Mantas Jankauskas has taken this contact.');
    await at.press(other, 'Hang up');
  });
});

describe('the page while the centre is away', () => {
  it('opens and says so, keeps what was typed, and goes on by itself', async () => {
    const phone = await at.open('/phone');
    await phone.reload();
    await at.press(phone, 'Call as Ana Silva');
    await at.sees(phone, /Hello Ana!/);
    await phone.getByLabel('Another number').fill('+37069');
    await at.centre.stop('SIGKILL');
    await at.sees(phone, 'The centre is not running');
    await at.press(phone, 'Call as Rasa Petraitytė');
    await at.sees(phone, 'The centre is not running; start it with npm start.');
    const early = await at.open('/ops');
    await at.sees(early, 'The centre is not running');
    await at.centre.start('--port', new URL(at.centre.url).port);
    await at.sees(early, 'Nobody waits');
    await at.sees(phone, 'Cut off: the centre was started anew during this call.');
    expect(await phone.getByText('The centre is not running', { exact: true }).count()).toBe(0);
    expect(await phone.getByLabel('Another number').inputValue()).toBe('+37069');
    expect(await at.heard(phone)).toMatch(/Hello Ana!/);
  });
});

describe('wayline load', () => {
  it('measures how soon a page hears of many calls at once, and says no where that takes too long', async () => {
    const ran = await at.centre.run('load', '--calls', '8', '--json');
    expect(ran.exit).toBe(0);
    expect(ran.lines()).toMatchObject([{ calls: 8, ended: 8, most: expect.any(Number) }]);
    expect(ran.lines()[0]?.['events']).toBeGreaterThan(8 * 10);
    const late = await at.centre.run('load', '--calls', '2', '--within', '0');
    expect(late).toMatchObject({ exit: 1, stderr: '95 % of the events were not there within 0 ms.\n' });
    expect(late.stdout).toMatch(/^2 calls, \d+ events: half were there within \d+ ms, 95 % within \d+ ms/);
  });
});

describe('every page', () => {
  it('moves the clock, shows messages and waits, and is accessible, light and dark, at any width', async () => {
    await at.is('ruta', 'Available');
    const clock = await at.open('/clock');
    const field = clock.getByLabel('Move to, or by');
    await field.fill('soon');
    await field.press('Enter');
    await at.sees(clock, /^Write a time of day such as 17:00/);
    expect(await at.violations(clock)).toEqual([]);
    await field.fill('2 h');
    await field.press('Enter');
    await clock.locator('.clock time', { hasText: /^16:/ }).waitFor();

    const inbox = await at.open('/inbox');
    await at.centre.run('travellers', 'hold', '+12025550123');
    await at.press(inbox, 'Ana Silva', 'link');
    await at.sees(inbox, /SMS, \d part/);
    const written = inbox.getByLabel('Answer as Ana Silva');
    await written.press('Enter');
    await at.sees(inbox, 'Write something first.');
    await written.fill('May I bring my dog?');
    await written.press('Enter');
    await at.sees(inbox, /from Ana Silva · a person reads it/);
    expect(await written.inputValue()).toBe('');
    expect(await inbox.locator('.message').last().textContent()).toContain('May I bring my dog?');
    const phone = await at.open('/phone');
    await at.press(phone, 'Call as Rasa Petraitytė');
    await at.sees(phone, /Hello Rasa!/);
    await phone.keyboard.press('0');
    const desk = await at.open('/agent/ruta');
    await at.press(desk, 'Accept');
    await at.sees(desk, /is on the line/);
    const ops = await at.open('/ops');
    await at.sees(ops, /Answered/);
    const pages = {
      clock,
      inbox,
      phone,
      desk,
      ops,
      choose: await at.open('/agent'),
      unknown: await at.open('/agent/x'),
    };
    await at.sees(pages.unknown, 'Nobody here has the user name x. Choose below.');
    for (const [name, page] of Object.entries(pages)) {
      expect(await at.violations(page), name).toEqual([]);
      for (const width of [360, 1920]) expect(await at.overflow(page, width), `${name} at ${width}`).toBe(0);
    }
  });
});
