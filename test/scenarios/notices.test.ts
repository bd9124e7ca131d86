import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  expect(hers.map(({ to, text, delivered }) => [to, text.slice(0, 7), delivered]).sort()).toEqual([
    [RASA, 'Jūsų „W', 1],
    ['rasa@example.com', 'Jūsų „W', 1],
  ]);
});

const notices = (...args: readonly string[]) => centre.run('notices', ...args);
const provider = (does: string) => fetch(`${centre.url}/provider`, { method: 'PUT', body: JSON.stringify({ does }) });
const stateOf = async (template: string, number = RASA) =>
  (await inbox('--number', number))
    .filter((one) => one['template'] === template)
    .map(({ state, reason }) => [state, reason]);

it('an operator holds a template, sees it held, and lets it go', async () => {
  expect(await notices('hold', '--template', 'account-thawed')).toMatchObject({
    exit: 0,
    stdout:
      "Messages of 'account-thawed' are held. To let them go: wayline notices release --template account-thawed\n",
  });
  await centre.run('travellers', 'release', RASA, '--proof', '0512');
  await settled();
  expect(await stateOf('account-thawed')).toEqual([['held', 'held by an operator']]);
  expect((await notices('release', '--template', 'account-thawed')).stdout).toBe('2 messages are released.\n');
  await settled();
  expect(await stateOf('account-thawed')).toEqual([['sent', undefined]]);
});

it('what a provider does not take for a day is shown as dead, and is sent when it is tried again', async () => {
  const PAULA = '+12025550177';
  const file = join(centre.data, 'paula.json');
  writeFileSync(file, JSON.stringify([{ name: 'Paula', familyName: 'Ames', language: 'en', phones: [PAULA] }]));
  await centre.run('travellers', 'import', file);
  expect(await notices('dead')).toMatchObject({ exit: 0, stdout: '', stderr: 'Nothing failed.\n' });
  await provider('is down');
  await centre.run('travellers', 'hold', PAULA);
  await settled();
  expect(await stateOf('account-frozen', PAULA)).toEqual([['queued', 'the provider says ServiceUnavailable']]);
  await centre.run('clock', '--to', 'P1DT1H');
  expect(await stateOf('account-frozen', PAULA)).toEqual([['failed', 'the provider says ServiceUnavailable']]);
  const [dead] = (await notices('dead', '--json')).lines() as unknown as [{ failed: { key: string; to: string }[] }];
  // Whoever was to be reminded meanwhile is there as well.
  const hers = dead.failed.filter(({ to }) => to === PAULA);
  expect(hers).toMatchObject([{ to: PAULA, template: 'account-frozen', class: 'safety' }]);
  expect((await notices('dead')).stdout).toMatch(
    /^[0-9a-f]{16} {2}2026-12-04 12:\d\dZ {2}\+12025550177 {2}SMS, account-frozen: failed after \d+ tries, the provider says/m,
  );
  await provider('works');
  expect((await notices('redrive', hers[0]?.key ?? '')).stdout).toBe('1 message is tried again.\n');
  await settled();
  expect(await stateOf('account-frozen', PAULA)).toEqual([['sent', undefined]]);
  expect((await taken()).filter(({ to }) => to === PAULA)).toHaveLength(1);
});

it.each([
  [['redrive'], 2, /^Say which: give keys/],
  [['redrive', 'zz'], 2, /Give a key as `wayline notices dead` shows it/],
  [['redrive', 'abcdef'], 1, /^Nothing that failed has such a key/],
  [['hold', '--template', 'nonsense'], 2, /^There is no such template\. There are: account-frozen/],
  [['release'], 2, /^Say what to release/],
  [['release', '--account', '061234567'], 2, /country code/],
  [['release', '--account', '+4790012345'], 1, /^The account has been frozen since 2026-12-04/],
])('wayline notices %j exits %i and says what to do', async (args, exit, sentence) => {
  const ran = await notices(...args);
  expect(ran).toMatchObject({ exit, stdout: '' });
  expect(ran.stderr).toMatch(sentence);
});
