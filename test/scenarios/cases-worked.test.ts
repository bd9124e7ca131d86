import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { linesOf, type Shown } from './guided.ts';
import { fact, labels, Ordering, RASA } from './ordering.ts';
import { RunningCentre } from './running-centre.ts';

const centre = new RunningCentre();
const desks = new Ordering(centre);
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());
afterEach(() => desks.goHome());

const texts = async (template: string) => {
  await centre.run('clock');
  return (await centre.lists('inbox', '--number', RASA)).filter((each) => each['template'] === template);
};
const listed = () => centre.lists('cases', 'list');
/** Who is there takes what rings for them, and is shown its guide. */
async function rings(name: 'darius' | 'jurga' | 'ruta'): Promise<Shown> {
  const agent = desks.at(name);
  await agent.is('Available');
  await expect.poll(async () => (await agent.does('accept')).status).toBe(200);
  await expect.poll(async () => (await agent.pages()).length).toBeGreaterThan(0);
  await agent.known();
  return agent.page();
}
const takes = async (name: 'darius' | 'jurga' | 'ruta', step: string, filled: object): Promise<Shown> => {
  await desks.at(name).act(step);
  return (await desks.at(name).act('Continue', filled)) as Shown;
};

describe('a problem', () => {
  it('is written down on the call, worked on by its department, and its result is told in a message (S63 to S65)', async () => {
    const ruta = desks.at('ruta');
    const call = await ruta.takesKnown(RASA);
    await ruta.act('Problems');
    await ruta.act('A new case');
    const wrong = await ruta.act('Save', { kind: 'refund', about: '' });
    expect(wrong?.data.ErrorText).toBe('Write what it is about, in their words.');
    const begun = (await ruta.act('Save', { kind: 'refund', about: 'paid twice, card 4111 1111 1111 1111' })) as Shown;
    const number = /^Case (\d{8}), Rasa Petraitytė$/.exec(begun.data.Heading)?.[1] ?? '';
    expect(begun.data.Description).toBe(`Case ${number} is begun: Finance has it. Tell the traveller: by Fri 11 Dec.`);
    expect(linesOf(begun, 'What it is about')).toEqual(['paid twice, card [card number removed]']);
    expect(labels(begun)).not.toContain('Write the result');
    const over = await takes('ruta', 'Offer to make good', { says: 'a night', amount: '50.01' });
    expect(over.data.ErrorText).toMatch(/a seat may offer up to 50\. Ask a team lead\.$/);
    await desks.at('ruta').act('Continue', { says: 'a voucher', amount: '40' });
    await call.hangUp();
    await desks.goHome('ruta');

    const list = await rings('darius');
    expect(list.data.Heading).toBe('1 case for Finance');
    const page = (await desks.at('darius').act(`${number}: a refund`)) as Shown;
    expect(fact(page, 'Place')).toBe('departs within a week');
    expect(linesOf(page, 'Offered to make good')).toEqual(['a voucher (Rūta Kazlauskienė)']);
    const asked = await takes('darius', 'Ask the traveller', { says: 'Which of the two shall stay?' });
    expect(fact(asked, 'State')).toBe('waits for the traveller');
    expect(await texts('case-asked')).toMatchObject([
      { state: 'sent', text: expect.stringMatching(/Which of the two/) },
    ]);
    expect(await listed()).toEqual([]);
    await takes('darius', 'They answered', { says: 'the first' });
    expect(await listed()).toMatchObject([{ case: number }]);
    const card = await takes('darius', 'Write the result', { says: 'On card 4111111111111111', tell: 'message' });
    expect(card.data.ErrorText).toMatch(/^Never write a card number down/);
    const done = (await desks
      .at('darius')
      .act('Continue', { says: '182.40 EUR are on their way.', tell: 'message' })) as Shown;
    expect(fact(done, 'State')).toBe('has its result');
    expect(done.data.Description).toBe('Done: result: 182.40 EUR are on their way.');
    expect(labels(done)).toEqual(['Write a note on the case', 'Back to the cases']);
    expect(await texts('case-resolved')).toMatchObject([
      { text: expect.stringMatching(/182\.40 EUR are on their way/) },
    ]);
    expect(await listed()).toEqual([]);
    expect((await centre.run('cases', 'show', number)).stdout).toMatch(
      /^2026-12-04T14:\d\d Darius \S+: result: 182\.40 EUR/m,
    );
  });

  it('of somebody in danger rings at the team lead when their call was in front for a minute, help is told, and they are phoned the day after (S60, S66)', async () => {
    await centre.call(RASA, '--press', '9');
    await desks.at('jurga').is('Available');
    await centre.run('clock');
    expect((await desks.at('jurga').send('GET', '/agents/jurga')).body.contacts).toEqual([]);
    await centre.run('clock', '--to', 'PT61S');
    const page = await rings('jurga');
    const number = /^Case (\d{8}), Rasa Petraitytė$/.exec(page.data.Heading)?.[1] ?? '';
    expect(linesOf(page, 'What to do')[0]).toMatch(/^Is anybody hurt\? Then the local emergency number now: 112/);
    expect(await listed()).toMatchObject([{ case: number, urgency: 'safety', department: 'teamLead' }]);
    const early = await takes('jurga', 'Help was sent', { says: 'the rescue of Nida, 40 minutes' });
    expect(early.data.ErrorText).toBe('Confirm first where they are and what is wrong.');
    await desks.at('jurga').act('Back to the case');
    await takes('jurga', 'Confirm place and problem', { where: 'the dune of Parnidis', says: 'a broken leg' });
    await takes('jurga', 'Help was sent', { says: 'the rescue of Nida, 40 minutes' });
    expect(await texts('case-help')).toMatchObject([
      { class: 'safety', text: expect.stringMatching(/pakeliui\. the rescue of Nida, 40 minutes\. Jei/) },
    ]);
    await takes('jurga', 'Write the result', { says: 'In hospital, well looked after.', tell: 'message' });
    await desks.goHome('jurga');
    await centre.run('clock', '--to', '2026-12-05T06:59:00Z');
    await desks.at('jurga').is('Available');
    await centre.run('clock', '--to', '2026-12-05T07:01:00Z');
    const care = await rings('jurga');
    expect(care.data.Heading).toBe(`Case ${number}, Rasa Petraitytė`);
    const cared = await takes('jurga', 'Phoned the day after', { says: 'is well, and thanks' });
    expect(linesOf(cared, 'Somebody in danger')).toContain('is well, and thanks');
  });
});
