import type { Environment } from '../environments/environment.ts';

/** The agency's zone and holidays, for a function that counts business days (reading 8). */
export const calendarOf = ({ timeZone, holidays }: Environment): string =>
  JSON.stringify({ zone: timeZone, holidays: holidays.map(({ date }) => date) });
