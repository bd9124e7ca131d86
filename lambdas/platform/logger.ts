import { now } from './clock.ts';

/** What a line says besides its message. No number, name, locator or e-mail is ever given to it. */
export interface Told {
  readonly [fact: string]: unknown;
}

/** One line a thing that happened, as JSON: Lambda takes it as it is. By hand, since a library is a tenth of a cold start (docs/decisions/0035-speed.md). */
export const logger = {
  info: (message: string, told: Told = {}): void => {
    process.stdout.write(lineOf('INFO', message, told));
  },
  error: (message: string, told: Told = {}): void => {
    process.stderr.write(lineOf('ERROR', message, told));
  },
};

/** Whose line it is: the capability, as its metrics are told apart by. */
const service = process.env['SERVICE'] ?? 'none';

const lineOf = (level: string, message: string, told: Told): string => {
  const trace = /Root=([^;]+)/.exec(process.env['_X_AMZN_TRACE_ID'] ?? '')?.[1];
  return `${JSON.stringify({ level, message, timestamp: now().toISOString(), service, xray_trace_id: trace, ...told })}\n`;
};
