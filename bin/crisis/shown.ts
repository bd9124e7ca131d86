/** What a crisis would set off, as the centre plans it. */
export interface Plan {
  readonly affected: number;
  readonly byDepartureDay: { readonly [day: string]: number };
  readonly messages: number;
  readonly parts: number;
  readonly finishAt: string;
  readonly within24h: boolean;
  readonly cost: number;
  readonly skipped: { readonly [reason: string]: number };
  readonly agents: number;
  readonly concurrentCalls: { readonly needed: number; readonly granted: number };
  readonly emailQuota: { readonly needed: number; readonly granted: number };
}

/** How a crisis stands. */
export interface Status {
  readonly name: string;
  readonly state: 'running' | 'over';
  readonly version: number;
  readonly pageVersion: number;
  readonly startedAt: string;
  readonly changedAt: string;
  readonly told: {
    readonly sent: number;
    readonly resent: number;
    readonly failed: number;
    readonly unknown: number;
    readonly refused: number;
    readonly pending: number;
  };
  readonly written: boolean;
  readonly trips: number;
  readonly drill: boolean;
  readonly skipped: { readonly [reason: string]: number };
  readonly afterCare: number;
  readonly promisesAtRisk: number;
}

const whole = new Intl.NumberFormat('en-GB');
/** A whole number as people read it. */
export const number = (value: number): string => whole.format(value);
/** So many of something, such as `1 trip` or `2,000 trips`. */
export const count = (many: number, one: string, more = `${one}s`): string =>
  `${number(many)} ${many === 1 ? one : more}`;

/** A plan for people: who is affected first, then what telling them takes, then what is not enough. Instants in `zone`. */
export function shownPlan(plan: Plan, zone: string): string {
  const days = Object.entries(plan.byDepartureDay);
  const most = Math.max(1, ...days.map(([, all]) => all));
  const { concurrentCalls, emailQuota } = plan;
  return [
    `${count(plan.affected, 'traveller is', 'travellers are')} affected.`,
    ...(plan.affected === 0
      ? ['  NOBODY: are service, place or region written as the reservation system writes them, and the days right?']
      : []),
    ...days.slice(0, 14).map(([day, all]) => `  ${day}  ${bar(all / most, 30)} ${number(all)}`),
    ...(days.length > 14 ? [`  and ${count(days.length - 14, 'day')} more`] : []),
    `Telling them takes ${count(plan.messages, 'message')} in ${count(plan.parts, 'part')}, about ${plan.cost.toFixed(2)} dollars, and is done at ${momentIn(plan.finishAt, zone)}${plan.within24h ? '' : ': LATER THAN 24 HOURS FROM NOW'}.`,
    ...Object.entries(plan.skipped).map(([reason, all]) => `  not told: ${number(all)}, ${reason}`),
    `To answer who calls, count on ${count(plan.agents, 'agent')} and ${count(concurrentCalls.needed, 'call')} at one time; ${number(concurrentCalls.granted)} are granted.`,
    ...(concurrentCalls.needed > concurrentCalls.granted
      ? ['  NOT ENOUGH: ask AWS for more concurrent calls now.']
      : []),
    ...(emailQuota.needed > emailQuota.granted
      ? [`  NOT ENOUGH: ${number(emailQuota.needed)} e-mails, and ${number(emailQuota.granted)} a day are granted.`]
      : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** Behind a crisis: whom no message of it reached; nothing where there is nobody. */
export const cared = ({ afterCare }: Status): readonly string[] =>
  afterCare > 0 ? [`${count(afterCare, 'trip')} no message reached, a case each: wayline cases list`] : [];

/** How a crisis stands, for people. */
export function shownStatus(status: Status, zone: string): string {
  const { sent, resent, failed, unknown, refused, pending } = status.told;
  const gone = sent + resent;
  const all = gone + failed + unknown + refused + pending;
  const share = all === 0 ? 0 : (all - pending) / all;
  return [
    `${status.name}${status.drill ? ' (a drill)' : ''}: ${status.state === 'running' ? 'runs' : 'is over'}, version ${status.version} since ${momentIn(status.changedAt, zone)}; began ${momentIn(status.startedAt, zone)}.`,
    `  told     ${bar(share, 40)} ${number(gone)} of ${number(all)} messages, ${count(status.trips, 'trip')} touched${status.written ? '' : ', and more are being written'}`,
    ...Object.entries(status.skipped).map(([reason, many]) => `           not told: ${number(many)}, ${reason}`),
    ...(resent > 0 ? [`           ${count(resent, 'message')} may have gone twice`] : []),
    ...(failed + unknown + refused > 0
      ? [
          `           ${number(failed)} failed, ${number(unknown)} unknown, ${number(refused)} refused: wayline notices dead`,
        ]
      : []),
    `  page     version ${status.pageVersion}`,
    ...cared(status).map((words) => `  care     ${words}`),
    `  promises ${status.promisesAtRisk === 0 ? 'none at risk' : `${count(status.promisesAtRisk, 'answer is', 'answers are')} due today: wayline cases list`}`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

const bar = (share: number, width: number): string => {
  const full = Math.round(Math.min(1, share) * width);
  return `${'█'.repeat(full)}${'·'.repeat(width - full)}`;
};

/** An instant on the clocks of a zone, for people. */
export const momentIn = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(instant));
