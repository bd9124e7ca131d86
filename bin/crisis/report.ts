import { cared, count, momentIn, number, type Status } from './shown.ts';

/** The report of a crisis, as the centre tells it. Instants are ISO 8601, waits seconds. */
export interface Report {
  readonly status: Status;
  readonly versions: readonly { readonly version: number; readonly at: string; readonly state: 'running' | 'over' }[];
  readonly hours: readonly { readonly from: string; readonly messages: number }[];
  readonly waits: readonly Wait[];
  readonly promises: readonly {
    readonly kind: 'wait' | 'order' | 'case';
    readonly kept: number;
    readonly early: number;
    readonly broken: number;
    readonly left: number;
  }[];
  readonly deflected: number;
}

interface Wait {
  readonly by: 'phone' | 'chat' | 'form' | 'sms' | 'email';
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

export const CHANNEL: { readonly [B in Wait['by']]: string } = {
  ...{ phone: 'telephone', chat: 'chat', form: 'form', sms: 'SMS', email: 'e-mail' },
};
export const PROMISED: { readonly [K in Report['promises'][number]['kind']]: string } = {
  ...{ wait: 'waits', order: 'steps of orders', case: 'answers to cases' },
};

const UNITS = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
] as const;

/** Between which two most waited, in the unit of the longer. */
export function shownRange({ low, high }: Pick<Wait, 'low' | 'high'>): string {
  const [size, unit] = UNITS.find(([each]) => high >= 2 * each) ?? UNITS[2];
  const [from, to] = [Math.floor(low / size), Math.max(1, Math.ceil(high / size))];
  return `${from} to ${to} ${unit}${to === 1 ? '' : 's'}`;
}

/** The report for people. */
export function shownReport({ status, versions, hours, waits, promises, deflected }: Report, zone: string): string {
  const { sent, resent, failed, unknown, refused, pending } = status.told;
  const over = versions.find(({ state }) => state === 'over');
  const [first, last] = [hours[0], hours.at(-1)];
  const span =
    first && last ? `, from the hour of ${momentIn(first.from, zone)} to that of ${momentIn(last.from, zone)}` : '';
  const rest = failed + unknown + refused;
  return [
    `${status.name}: began ${momentIn(status.startedAt, zone)}, ${over ? `over ${momentIn(over.at, zone)}` : 'runs'}, ${number(versions.length)} version${versions.length === 1 ? '' : 's'}.`,
    `  told      ${number(sent + resent)} messages${span}${pending > 0 ? `; ${number(pending)} on their way` : ''}${rest > 0 ? `; ${number(rest)} did not arrive: wayline notices dead` : ''}`,
    ...cared(status).map((words) => `  care      ${words}`),
    `  deflected ${count(deflected, 'caller')} had it sent to them, in place of a person`,
    ...(waits.length === 0 ? ['  waits     not measured: by no channel were five answered'] : []),
    ...waits.map((wait) => `  waits     ${CHANNEL[wait.by]}: ${shownRange(wait)}, of ${number(wait.of)}`),
    ...promises.map(
      ({ kind, kept, early, broken, left }) =>
        `  promises  ${PROMISED[kind]}: ${number(kept + early)} true, ${number(broken)} broken, ${number(left)} left before`,
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
