import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { logOf } from './personal-data.ts';
import { only, RunningCentre, said } from './running-centre.ts';

const centre = new RunningCentre();
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

const RASA = '+37061234567';
const travellers = (...args: readonly string[]) => centre.run('travellers', ...args);

interface Exported {
  readonly record: { readonly name: string };
  readonly bookings: readonly { readonly locator: string }[];
  readonly contacts: readonly { readonly customerNumber: string }[];
}

const exported = async (): Promise<Exported> => JSON.parse((await travellers('export', RASA, '--json')).stdout);

it('hands over everything, waits until the trip is over, and leaves a stranger (GDPR 15, 17, 20)', async () => {
  expect(said(await centre.call(RASA, '--press', '1,0'))).toMatch(/Hello Rasa!/);
  await expect.poll(async () => (await exported()).contacts.length).toBe(1);
  expect(await exported()).toMatchObject({
    record: { name: 'Rasa' },
    bookings: [{ locator: 'RASA24' }],
    contacts: [{ customerNumber: RASA }],
  });
  const file = join(centre.data, 'rasa.json');
  const written = await travellers('export', RASA, '--to', file);
  expect(written).toMatchObject({ exit: 0, stdout: '', stderr: expect.stringMatching(/give it to nobody else/) });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ record: { familyName: 'Petraitytė' } });

  const ahead = await travellers('erase', RASA, '--yes');
  expect(ahead).toMatchObject({ exit: 1, stdout: '' });
  expect(ahead.stderr).toMatch(
    /^Rasa Petraitytė cannot be erased yet\. A trip is not over: BT 341 to Oslo on 2026-12-05, booking demo RASA24\.\n$/,
  );

  await centre.run('clock', '--to', '2026-12-10T12:00:00Z');
  const plan = await travellers('erase', RASA, '--dry-run');
  expect(plan).toMatchObject({ exit: 0, stdout: expect.stringMatching(/ 1 {2}calls and chats: goes\n/) });
  const unnamed = await travellers('erase', RASA);
  expect(unnamed).toMatchObject({ exit: 1, stderr: expect.stringMatching(/That is not the name: nothing was erased/) });
  expect((await exported()).record.name).toBe('Rasa');
  const erased = await travellers('erase', RASA, '--yes');
  expect(erased).toMatchObject({ exit: 0, stdout: expect.stringMatching(/^Rasa Petraitytė is erased\./) });

  const call = await centre.call(RASA, '--press', '0');
  expect(only(call, 'asked')[0]).toMatchObject({ contract: 'who is calling', outcome: 'unknown' });
  expect(said(call)).toMatch(/How can we help\?/);
  expect(said(call)).not.toMatch(/Rasa/);
  for (const asks of ['export', 'erase', 'show'])
    expect(await travellers(asks, RASA)).toMatchObject({ exit: 1, stderr: `Nobody whom we know uses ${RASA}.\n` });
  expect(logOf(centre.data)).toMatch(/who is calling/);
  expect(logOf(centre.data)).not.toMatch(/Rasa|Petraityt/);
});
