import { afterAll, beforeAll, expect, it } from 'vitest';
import { RunningCentre } from './running-centre.ts';

const centre = new RunningCentre();
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

const RASA = '+37061234567';

interface Message {
  readonly to: string;
  readonly text: string;
  readonly delivered: number;
}

/** What providers took so far. */
const taken = async (): Promise<readonly Message[]> => {
  const answer = await fetch(`${centre.url}/provider`);
  return ((await answer.json()) as { messages: readonly Message[] }).messages;
};
const settled = () => centre.run('clock', '--json');
const inbox = async (...to: readonly string[]) => (await centre.run('inbox', '--json', ...to)).lines();

it('a freeze is told to every contact point at once, and each provider has it once', async () => {
  await centre.run('travellers', 'hold', RASA);
  await settled();
  expect(await inbox('--number', RASA)).toMatchObject([{ template: 'account-frozen', state: 'sent', channel: 'sms' }]);
  expect(await inbox('--address', 'rasa@example.com')).toMatchObject([{ state: 'sent', channel: 'email' }]);
  const hers = (await taken()).filter(({ to }) => [RASA, 'rasa@example.com'].includes(to));
  expect(hers.map(({ to, text, delivered }) => [to, text.slice(0, 7), delivered])).toEqual([
    [RASA, 'Wayline', 1],
    ['rasa@example.com', 'Wayline', 1],
  ]);
});
