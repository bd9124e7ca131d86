import { TRIP_COLUMNS } from '../../../local/demo/trips.ts';

/** Somebody who is there for one cell: nobody else has their number, their code or their flight. */
export interface Somebody {
  readonly name: string;
  /** E.164. */
  readonly phone: string;
  readonly locator: string;
  readonly service: string;
}

/** When all of them depart. */
export const DEPARTS = '2026-12-06';

const two = (n: number): string => String(n).padStart(2, '0');

/** The `n`th of them. */
export const somebody = (n: number): Somebody => ({
  name: `Otto${String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26))}`,
  phone: `+3706110${String(1000 + n)}`,
  locator: `OTTO${two(n)}`,
  service: `XX ${100 + n}`,
});

/** A trip file of so many of them. */
export function tripsOf(count: number): string {
  const line = (n: number) => {
    const { name, phone, locator, service } = somebody(n);
    const leaves = [`${DEPARTS}T18:00`, 'Europe/Vilnius', `${DEPARTS}T20:00`, 'Europe/Oslo'];
    return [
      'test',
      locator,
      'Test',
      name,
      phone,
      '',
      'en',
      'flight',
      service,
      'Vilnius',
      'Bergen',
      ...leaves,
      'confirmed',
    ].join();
  };
  return [TRIP_COLUMNS, ...Array.from({ length: count }, (_, n) => line(n))].join('\n');
}
