import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { DesksOf } from './desks.ts';
import { Guided, type Shown } from './guided.ts';
import { LiveCall } from './live-call.ts';
import { labels } from './ordering.ts';
import { logOf } from './personal-data.ts';
import { RunningCentre } from './running-centre.ts';

const RASA = '+37061234567';
const CARD = '4111 1111 1111 1111';

const centre = new RunningCentre();
const desks = new DesksOf(centre);
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());
afterEach(async () => {
  await desks.goHome();
  await centre.run('callbacks', 'cancel', RASA);
});

const ruta = () => new Guided(centre.url, 'ruta');
const recorded = async (contact: string) => (await centre.run('listen', contact)).stdout;
const act = async (choice: string, filled: object = {}) => (await ruta().act(choice, filled)) as Shown;

/** Rasa is called at the time that she chose, which is recorded, and talks with Rūta. */
async function calledBack(day: string): Promise<LiveCall> {
  expect((await centre.run('callbacks', 'add', RASA, `${day}T10:00`)).exit).toBe(0);
  await centre.run('clock', '--to', `${day}T08:00:10Z`);
  const ringing = async () => (await desks.send('GET', '/phones')).body.ringing;
  await expect.poll(ringing).toMatchObject([{ to: RASA }]);
  const call = LiveCall.follow(centre.url, (await ringing())[0].contact);
  await call.does({ answer: true });
  await call.until('queued');
  await ruta().is('Available');
  await call.until('offered');
  await ruta().does('accept');
  await call.until('joined');
  await ruta().known();
  return call;
}

it('pauses the recording while a payment is taken, says so on the card for as long, and keeps who did it', async () => {
  const call = await calledBack('2026-12-08');
  await call.does({ says: 'I want to pay.' });
  const begun = await act('Payment begins');
  expect(begun.data.Description).toMatch(/^The recording is paused since 10:\d\d\. Take the payment now/);
  expect(labels(begun)).toContain('Payment is done');
  expect(labels(begun)).not.toContain('Payment begins');
  await call.does({ says: `It is ${CARD}.` });
  await centre.run('clock', '--to', 'PT2M');
  await act('Orders');
  expect((await act('Back')).data.Description).toBe(begun.data.Description);
  await call.does({ says: 'until 12 of 28' });
  const done = await act('Payment is done');
  expect(done.data.Description).toMatch(/^The payment is done; the call is recorded again since 10:0[23]\.$/);
  expect(labels(done)).toContain('Payment begins');
  await call.does({ says: 'Thank you.' });
  await desks.does('ruta', 'end');

  expect(await recorded(call.id)).toMatch(/^I want to pay\.\n\[paused 10:0\d:\d\d to 10:0[23]:\d\d\]\nThank you\.\n$/);
  const [has] = (await centre.run('agents', 'on', call.id, '--json')).lines();
  expect(has?.['payments']).toMatchObject([
    { userName: 'ruta', does: 'begin', recording: 'paused' },
    { userName: 'ruta', does: 'end', recording: 'resumed' },
  ]);
  expect(logOf(centre.data)).not.toMatch(/4111/);
});

it('never resumes by itself: who forgets has the rest of the call unrecorded', async () => {
  const call = await calledBack('2026-12-09');
  await act('Payment begins');
  await call.does({ says: `It is ${CARD}.` });
  await centre.run('clock', '--to', 'PT1H');
  await call.does({ says: 'And once more, 4111111111111111.' });
  await call.hangUp();
  expect(await recorded(call.id)).toMatch(/^\[paused 10:0\d:\d\d to the end\]\n$/);
});

it('pauses it on a call that came in, whose caller has heard that it is recorded (S105)', async () => {
  const call = await ruta().takesKnown(RASA);
  expect(call.events.map(({ says }) => says)).toContain('Calls with our people are recorded.');
  await call.does({ says: 'I want to pay.' });
  expect((await act('Payment begins')).data.Description).toMatch(/^The recording is paused since/);
  await call.does({ says: `It is ${CARD}.` });
  expect((await act('Payment is done')).data.Description).toMatch(/the call is recorded again since/);
  await call.does({ says: 'Thank you.' });
  await call.hangUp();
  expect(await recorded(call.id)).toMatch(/^I want to pay\.\n\[paused [^\]]*\]\nThank you\.\n$/);
});
