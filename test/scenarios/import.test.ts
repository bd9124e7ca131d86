import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIZE } from '../../bin/trip-files/part.ts';
import { COLUMNS, madeTrips } from '../bookings/made-trips.ts';
import { RunningCentre, said } from './running-centre.ts';

const duffel = (name: string) => join(import.meta.dirname, '..', 'bookings', 'duffel', name);
const AMELIA = '+442080160509';
const EDWIN = '+442080160510';

const centre = new RunningCentre();
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

const file = (name: string, text: string): string => {
  writeFileSync(join(centre.data, name), text);
  return join(centre.data, name);
};

describe('orders of the Duffel API (S22)', () => {
  it('are spoken to either passenger, in the time of the place of departure', async () => {
    const ran = await centre.run('import', 'trips', duffel('order.json'), '--json');
    expect(ran).toMatchObject({ exit: 0, stdout: '{"read":1,"written":1,"unchanged":0,"rejected":[]}\n' });
    for (const [phone, name] of [
      [AMELIA, 'Amelia'],
      [EDWIN, 'Edwin'],
    ] as const) {
      const call = said(await centre.call(phone, '--press', '1'));
      expect(call).toContain(`Hello ${name}!`);
      expect(call).toContain(
        'Tomorrow, Saturday 5 December, at 09:10 local time, you fly from London to Reykjavik with flight BA 802.',
      );
    }
  });

  it('change nothing the second time', async () => {
    const ran = await centre.run('import', 'trips', duffel('order.json'));
    expect(ran.stdout).toMatch(/order\.json: 1 order read, 0 written, 1 unchanged, 0 rejected\n/);
  });

  it('as published are refused field by field, and what is known stays', async () => {
    const ran = await centre.run('import', 'trips', duffel('order-as-published.json'));
    expect(ran.exit).toBe(1);
    expect(ran.stdout).toMatch(/1 order read, 0 written, 0 unchanged, 1 rejected\n/);
    expect(ran.stdout).toMatch(
      / {2}order 1, slices\.0\.segments\.0\.arriving_at: This is the moment of the departure\./,
    );
    expect(ran.stdout).toMatch(/ {2}order 1, slices\.0\.segments\.0\.passengers\.0\.passenger_id: The order has no/);
    expect(said(await centre.call(AMELIA, '--press', '1'))).toMatch(/BA 802/);
  });

  it("are asked for where an airline's change is given", async () => {
    const ran = await centre.run('import', 'trips', duffel('airline-initiated-change.json'), '--json');
    expect(ran).toMatchObject({ exit: 1, stdout: expect.stringMatching(/fetch its order again/) });
  });

  it('are kept for whoever can be reached, and are spoken as cancelled when they are', async () => {
    const order = JSON.parse(readFileSync(duffel('order.json'), 'utf8'));
    order.cancelled_at = '2026-12-04T11:00:00Z';
    order.passengers[1].phone_number = null;
    const ran = await centre.run(
      'import',
      'trips',
      file('cancelled.json', JSON.stringify({ data: [order] })),
      '--json',
    );
    expect(ran.exit).toBe(1);
    expect(ran.lines()).toEqual([
      {
        read: 1,
        written: 1,
        unchanged: 0,
        rejected: [{ line: 1, field: 'passengers.1.phone_number', reason: expect.stringMatching(/country code/) }],
      },
    ]);
    expect(said(await centre.call(AMELIA, '--press', '1'))).toMatch(
      /Your trip tomorrow, Saturday 5 December, at 09:10 local time is cancelled: you fly from London to Reykjavik/,
    );
  });
});

describe('a file larger than one part', () => {
  /** The same line, so wide that a part holds some two hundred. */
  const wide = (line: string): string => line.replace(/[^,]*$/, (status) => ' '.repeat(1200) + status);

  it('is imported whole, its lines keep their numbers, and a booking its travellers', async () => {
    const [first = '', ...others] = madeTrips(0, 300).map(wide);
    const companion = first.replace('Guest 0', 'Companion').replace('+447900000000', '+447800000000');
    const lines = [COLUMNS, first, ...others, first.replace('+44', '0'), companion];
    const text = lines.join('\n');
    expect(text.length).toBeGreaterThan(SIZE.bytes);
    const ran = await centre.run('import', 'trips', file('large.csv', text), '--json');
    expect(ran.lines()).toEqual([
      {
        read: 302,
        written: 301,
        unchanged: 0,
        rejected: [{ line: 302, field: 'phone', reason: expect.stringMatching(/country code/) }],
      },
    ]);
    expect(ran.stderr === '' || /large\.csv: \d+ %, \d+ read, \d+ a second\n/.test(ran.stderr)).toBe(true);
    for (const [phone, name] of [
      ['+447900000000', 'Guest 0'],
      ['+447800000000', 'Companion'],
    ] as const)
      expect(said(await centre.call(phone, '--press', '0'))).toContain(`Hello ${name}!`);
  });

  it('changes nothing the second time, and says how fast that was where it took a while', async () => {
    const ran = await centre.run('import', 'trips', join(centre.data, 'large.csv'));
    expect(ran.exit).toBe(1);
    expect(ran.stdout).toMatch(/302 lines read, 0 written, 301 unchanged, 1 rejected(, \d+ a second)?\n/);
  });
});
