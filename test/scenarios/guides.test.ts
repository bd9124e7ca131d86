import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FormOfCard, tour, tourFaults } from './form-tour.ts';
import { Guided, linesOf } from './guided.ts';
import { LiveCall } from './live-call.ts';
import { RunningCentre } from './running-centre.ts';

const RASA = '+37061234567';
const ANA = '+12025550123';
const SHARED = '+4915112345678';
const INGRID = '+4790012345';
const STRANGER = '+442079460000';

const centre = new RunningCentre();
let [ruta, mantas, jurga] = [] as unknown as [Guided, Guided, Guided];
beforeAll(async () => {
  await centre.start('--at', '2026-12-04T12:00:00Z');
  [ruta, mantas, jurga] = [
    new Guided(centre.url, 'ruta'),
    new Guided(centre.url, 'mantas'),
    new Guided(centre.url, 'jurga'),
  ];
});
afterAll(() => centre.remove());

const calls: LiveCall[] = [];
async function takes(
  agent: Guided,
  from: string,
  presses: readonly string[] = ['0'],
  faults: Parameters<Guided['takes']>[1] = [],
) {
  const call = await agent.takes(from, faults, presses);
  calls.push(call);
  return call;
}
/** The team lead takes a call of danger, which is hers when it was in front of the others for a while. */
async function leadTakes(from: string, faults: Parameters<Guided['takes']>[1] = []) {
  await jurga.is('Available');
  const call = await LiveCall.dial(centre.url, from, ['9'], faults);
  calls.push(call);
  await call.until('queued');
  await centre.run('clock', '--to', 'PT16S');
  await call.until('offered');
  await jurga.does('accept');
}
/** The agent hangs up and is done with it. */
async function ends(agent: Guided) {
  await agent.does('end');
  await agent.does('finish');
  await agent.is('Offline');
  await agent.send('GET', '/clock?settled');
}
afterEach(async () => {
  for (const call of calls.splice(0)) await call.hangUp();
  for (const agent of [ruta, mantas, jurga]) {
    await agent.does('finish');
    await agent.is('Offline');
  }
});

describe('Rasa calls (S1, S2)', () => {
  it('and her card is there before the first word', async () => {
    const call = await takes(ruta, RASA);
    const card = await ruta.page();
    expect(card.view).toBe('detail');
    expect(card.data).toMatchObject({
      Heading: 'Rasa Petraitytė',
      Description: 'Rasa, flies tomorrow, speaks Lithuanian.',
    });
    expect(card.data.AttributeBar.map(({ Value }: { Value: string }) => Value)).toEqual([
      'Lithuanian',
      'gold',
      'open',
      'a seat at the window, because she has flown with us thirty times',
    ]);
    expect(linesOf(card, 'Trips')).toEqual([expect.stringMatching(/^flight BT 341, Vilnius to Oslo/)]);
    expect(linesOf(card, 'What was promised')).toEqual(['up to 1 minute']);
    await call.until('joined');
  });

  it('and what she asks for is kept; a wrong value comes back with its sentence and what was typed', async () => {
    // Even where the whisper could not tell who accepted: Connect's events tell it.
    const late = { flow: 'Agent whisper', block: 'start - ask who is on this contact', error: 'NoMatchingError' };
    await takes(ruta, RASA, ['0'], [late]);
    await ruta.act('Write a consultation sheet');
    const typed = { asked: 'a quiet hotel near the sea', where: 'Nida', people: 'a few' };
    const again = await ruta.act('Save', typed);
    expect(again?.data.ErrorText).toMatch(/^Write how many travel as a whole number/);
    const defaults = again?.data.Sections[0].Items.map(({ DefaultValue }: { DefaultValue: string }) => DefaultValue);
    expect(defaults).toEqual(['a quiet hotel near the sea', 'Nida', null, 'a few', null]);
    const card = await ruta.act('Save', { ...typed, people: '2' });
    expect(card?.data.Description).toBe('The consultation sheet is kept. It is on their card from now on.');
    expect(linesOf(card as never, 'What they asked for')).toEqual([
      'a quiet hotel near the sea; where: Nida; people: 2',
    ]);
  });

  it('and hangs up while the agent writes: saving still works, and how it ended is asked beside', async () => {
    const call = await takes(ruta, RASA);
    await ruta.act('What else can I do?');
    await ruta.act('Write a note');
    await call.hangUp();
    expect((await ruta.pages()).map(({ view }) => view)).toEqual(['form', 'after-contact-work']);
    await centre.run('clock', '--to', 'PT5M');
    expect((await ruta.act('Save', { value: 'prefers trains' }))?.data.Description).toBe('The note is on the record.');
    const unsure = await ruta.act('Submit', { Driver: 'Order status' });
    expect(unsure?.data).toMatchObject({
      ContactWrapUp_Header_Description: 'Choose whether it is resolved.',
      Driver_DefaultValue: 'Order status',
    });
    const kept = await ruta.act('Submit', {
      Driver: 'Order status',
      Resolved: 'No',
      FollowUp: 'Yes',
      ContactNotes: 'Call her',
    });
    expect(kept?.data).toMatchObject({ Heading: 'Thank you' });
    await ruta.act('Close');
    expect((await ruta.pages()).map(({ view }) => view)).toEqual(['detail']);
    await ruta.does('finish');
    expect(await ruta.pages()).toEqual([]);
  });

  it('again, and another agent sees all of it', async () => {
    await ruta.is('Offline');
    await ruta.send('GET', '/clock?settled');
    const calling = takes(mantas, RASA);
    await mantas.is('Available');
    await centre.run('clock', '--to', 'PT31S');
    await calling;
    const card = await mantas.page();
    expect(linesOf(card, 'What they asked for')).toEqual(['a quiet hotel near the sea; where: Nida; people: 2']);
    const lately = linesOf(card, 'What happened lately').join('\n');
    expect(lately).toMatch(/How it ended: order status, not resolved, something is to follow: "Call her"/);
    expect(lately).toMatch(/Asked for: "a quiet hotel near the sea"/);
    expect(lately).toMatch(/Note: "prefers trains"/);
    expect(lately).toMatch(/A call, with an agent/);
    expect(lately).not.toMatch(/chat/i);
    await ends(mantas);
  });
});

describe('somebody of an institution (S3, S10)', () => {
  it('is shown with it, with the others there whatever number they use, and with who shares this one', async () => {
    const colleague = join(centre.data, 'colleague.json');
    const there = { institution: 'gewandhaus  Travel Club', language: 'de', phones: ['+4915199999999'] };
    writeFileSync(colleague, JSON.stringify({ name: 'Otto', familyName: 'Kern', ...there }));
    await centre.run('travellers', 'import', colleague);
    await takes(ruta, SHARED, ['1', '0']);
    const who = linesOf(await ruta.page(), 'Who they are');
    expect(who).toEqual([
      SHARED,
      'greta@example.org',
      'Gewandhaus Travel Club',
      expect.stringMatching(/Jonas Vogel \+4915112345678/),
      'Jonas Vogel',
    ]);
    expect(who[3]).toMatch(/Otto Kern \+4915199999999/);
    await ends(ruta);
  });
});

describe('what an agent may not do (S92)', () => {
  it('is refused in words and kept', async () => {
    await takes(ruta, STRANGER);
    expect((await ruta.page()).data.Heading).toBe('Who is calling?');
    await ruta.act('Find the record');
    expect((await ruta.act('Save', { number: SHARED }))?.data.ErrorText).toMatch(
      /^Several people use .* Say which by name/,
    );
    await ruta.act('Save', { number: SHARED, name: 'Greta' });
    const merging = { number: RASA };
    await ruta.act('What else can I do?');
    await ruta.act('Merge with another record');
    expect((await ruta.act('Save', merging))?.data.Description).toBe(
      'You may not merge records. Ask a team lead or management. It is kept that you tried.',
    );
    const tried = await centre.run('agents', 'tried', '--json');
    expect(tried.lines()).toMatchObject([{ userName: 'ruta', role: 'seat', deed: 'merge records' }]);
    await ends(ruta);
  });
});

describe('two records of one person', () => {
  it('are named by the team lead’s page, and merged where she says so', async () => {
    const twin = join(centre.data, 'twin.json');
    writeFileSync(twin, '{"name":"Rasa","familyName":"Petraityte","language":"lt","phones":["+37069999999"]}');
    await centre.run('travellers', 'import', twin);
    await leadTakes(RASA);
    await jurga.act('What else can I do?');
    await jurga.act('Merge with another record');
    const both = await jurga.act('Save', { number: '+370 699 99999' });
    expect(both?.data.Sections.map(({ Items }: { Items: { Value: string }[] }) => Items[0]?.Value)).toEqual([
      expect.stringMatching(/^Rasa Petraitytė, gold, 1 trip, \+37061234567, rasa@example\.com$/),
      'Rasa Petraityte, no tier, 0 trips, +37069999999',
    ]);
    const merged = await jurga.act('Merge the two records');
    expect(merged?.data).toMatchObject({
      Heading: 'Merged',
      SubHeading: expect.stringMatching(/^The two records are one/),
    });
    expect(linesOf((await jurga.act('Back to the card')) as never, 'Who they are')).toContain('+37069999999');
    await ends(jurga);
  });
});

describe('an account that is frozen (S23, S25)', () => {
  it('is shown so, and released with the second proof only', async () => {
    await takes(ruta, INGRID);
    const card = await ruta.page();
    expect(card.data.AttributeBar).toContainEqual({ Label: 'Account', Value: expect.stringMatching(/^frozen since/) });
    expect(linesOf(card, 'Who they are')).toContain('Fjordreiser');
    await ruta.act('What else can I do?');
    expect((await ruta.act('Send the ticket by SMS'))?.data.Description).toMatch(/^The account is frozen: release it/);
    await ruta.act('What else can I do?');
    await ruta.act('Freeze or release the account');
    expect((await ruta.act('Save', { value: '0101' }))?.data.ErrorText).toMatch(/^That is not the departure date/);
    expect((await ruta.act('Save', { value: '1212' }))?.data.Description).toMatch(/^The account is open again/);
    await ruta.act('What else can I do?');
    expect((await ruta.act('Send the ticket by SMS'))?.data.Description).toMatch(/^The ticket is on its way to/);
    await ruta.send('GET', '/clock?settled');
    // Calls and messages stand side by side: one record, whatever the channel (S5).
    await ruta.act('What else can I do?');
    const lately = linesOf((await ruta.act('Back to the card')) as never, 'What happened lately').join('\n');
    expect(lately).toMatch(/A message was written, ticket, by sms/);
    expect(lately).toMatch(/The account was frozen/);
    expect(lately).toMatch(/The account was thawed, by an agent/);
  });
});

describe('two at one record', () => {
  it('the second is told that it changed, sees how it is now, and what was typed stays', async () => {
    await takes(ruta, ANA);
    await ruta.act('What else can I do?');
    await ruta.act('Add or remove a number or address');
    await centre.run('travellers', 'tier', ANA, 'platinum', '--operator', 'ona');
    const adding = { does: 'add email', value: 'rasa@example.org' };
    const again = await ruta.act('Save', adding);
    expect(again?.data.ErrorText).toMatch(
      /^Somebody else has changed the record meanwhile\. It says now: \+12025550123/,
    );
    expect(again?.data.Sections[0].Items.map(({ DefaultValue }: { DefaultValue: string }) => DefaultValue)).toEqual([
      'add email',
      'rasa@example.org',
    ]);
    const card = await ruta.act('Save', adding);
    expect(card?.data.AttributeBar).toContainEqual({ Label: 'Tier', Value: 'platinum' });
    expect(linesOf(card as never, 'Who they are')).toContain('rasa@example.org');
  });
});

describe('a page', () => {
  it('that was answered in another tab is refused with a sentence, and nothing is done twice', async () => {
    await takes(ruta, ANA);
    const page = await ruta.page();
    expect((await ruta.answer(page.token, 'What else can I do?')).status).toBe(200);
    const second = await ruta.answer(page.token, 'Write a consultation sheet');
    expect(second).toMatchObject({
      status: 409,
      body: { problem: expect.stringMatching(/^This page was answered already/) },
    });
    expect((await ruta.page()).view).toBe('cards');
  });

  it.each([
    ['without its token', {}, 400, /^Give the token of the page/],
    ['that is none', { page: 'x' }, 400, /^Give the action, or what its button says\.$/],
    ['with no fields', { page: 'x', action: 'y', data: [] }, 400, /^Give what is filled in as an object/],
    ['that is not shown', { page: 'x', action: 'y' }, 409, /^This page was answered already, or is no longer shown/],
  ])('%s is refused with a sentence', async (_, body, status, problem) => {
    expect(await ruta.send('POST', '/agents/ruta/guide', body)).toEqual({
      status,
      body: { problem: expect.stringMatching(problem) },
    });
  });

  it('refuses what cannot be done there, fields that it has not, and choices that there are not', async () => {
    await takes(ruta, ANA);
    const { token } = await ruta.page();
    const refused = async (page: string, action: string, data: object = {}) =>
      (await ruta.answer(page, action, data)).body.problem;
    expect(await refused(token, 'Sing')).toBe(
      "This page has no 'Sing'. There is 'Write a consultation sheet', 'Orders', 'Problems', 'Payment begins', 'What else can I do?'.",
    );
    expect(await refused(token, 'What else can I do?', { mood: 'good' })).toBe(
      "This page has no field 'mood'. It has none.",
    );
    await ruta.does('end');
    const wrapUp = await ruta.page();
    expect(await refused(wrapUp.token, 'Submit', { Driver: 'Weather' })).toMatch(
      /^'Weather' is no choice of Driver\. Choose one of Billing/,
    );
    const shown = await centre.run('agents', 'guide', 'ruta');
    expect(shown.stdout).toMatch(/How did it end\?/);
    const closed = await centre.run('agents', 'guide', 'ruta', '--action', 'Cancel');
    expect(closed.stdout).not.toMatch(/How did it end\?/);
    expect(await centre.run('agents', 'guide', 'mantas')).toMatchObject({
      exit: 1,
      stderr: 'mantas is shown no guide.\n',
    });
    expect(await centre.run('agents', 'guide', 'ruta', '--action', 'Save', '--fields', '{')).toMatchObject({ exit: 2 });
  });
});

type Fact = { readonly Label: string };

describe('every form of the card', () => {
  const MORE = 'What else can I do?';
  const card = () => centre.flows().find(({ name }) => name === 'Caller card') as Parameters<typeof tourFaults>[0];
  const find = { name: 'find', open: ['Find the record'], wrong: { number: 'none' }, right: { number: ANA } };
  const forms: readonly FormOfCard[] = [
    { name: 'sheet', open: ['Write a consultation sheet'], wrong: { people: '2' }, right: { asked: 'a room' } },
    { name: 'note', open: [MORE, 'Write a note'], wrong: {}, right: { value: 'calm' } },
    {
      ...{ name: 'point', open: [MORE, 'Add or remove a number or address'] },
      ...{ wrong: { does: 'add email', value: 'none' }, right: { does: 'add email', value: 'ana@example.net' } },
    },
    {
      ...{ name: 'other', open: [MORE, 'Merge with another record'] },
      ...{ wrong: { number: 'none' }, right: { number: RASA } },
    },
  ];
  const release = {
    ...{ name: 'release', open: [MORE, 'Freeze or release the account'] },
    ...{ wrong: { value: '0101' }, right: { value: '0712' } },
  };

  it('leads to what it is for and back, and keeps what was typed where it is wrong or the records do not answer', async () => {
    const asks = ['ticket by SMS', 'freeze now'].map((name) => ({
      ...{ flow: 'Caller card', error: 'NoMatchingError' },
      block:
        card().document.Actions.find(({ Identifier }) => Identifier.startsWith(`${name} - ask `))?.Identifier ?? '',
    }));
    await leadTakes(STRANGER, [...tourFaults(card(), [find, ...forms, release]), ...asks]);
    await tour(jurga, find);
    expect((await jurga.page()).data.Heading).toBe('Ana Silva');
    for (const form of forms) {
      await tour(jurga, form);
      if (form.name === 'other') await jurga.act('Back to the card');
    }
    await jurga.act(MORE);
    await jurga.act('Send the ticket by SMS');
    expect((await jurga.act('Try again'))?.data.Heading).toBe('Ana Silva');
    for (const by of ['Send the ticket by SMS', 'Send the ticket by e-mail', 'Write a consultation sheet']) {
      await jurga.act(MORE);
      await jurga.act(by);
    }
    await jurga.act('Back to the card');
    const freeze = async (...then: readonly string[]) => {
      for (const label of [MORE, 'Freeze or release the account', ...then]) await jurga.act(label);
    };
    await freeze('Back to the card');
    await freeze('Freeze the account now');
    expect((await jurga.page()).data.Heading).toBe('The records do not answer');
    await jurga.act('Try again');
    await freeze('Freeze the account now');
    const account = async () =>
      (await jurga.page()).data.AttributeBar.find(({ Label }: Fact) => Label === 'Account').Value;
    expect(await account()).toMatch(/^frozen since/);
    await tour(jurga, release);
    expect(await account()).toBe('open');
    await ends(jurga);
  });
});

describe('a user whom nobody imported', () => {
  it('is shown that nobody knows them, and sees no record (S92)', async () => {
    await ruta.send('PUT', '/users/guest', { firstName: 'Guest', lastName: 'Nobody', role: 'seat' });
    const guest = new Guided(centre.url, 'guest');
    calls.push(await guest.takes(STRANGER));
    const page = await guest.page();
    expect(page.data.Heading).toBe('We do not know you yet');
    expect((await guest.act('Try again'))?.data.Heading).toBe('We do not know you yet');
    await guest.does('end');
    const kept = await guest.act('Submit', { Driver: 'Order status', Resolved: 'Yes' });
    expect(kept?.data).toMatchObject({ Heading: 'Not kept' });
    await guest.does('finish');
    await guest.is('Offline');
  });
});
