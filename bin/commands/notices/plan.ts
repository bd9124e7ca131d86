import { type Command, InvalidArgumentError, Option } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { Failure } from '../../failure.ts';
import { invoke } from '../../invoke.ts';
import { clockOf, reach, type Where } from '../../reach.ts';
import { reaching } from '../options.ts';

interface Plan {
  readonly run: 'reminder' | 'survey' | 'rule';
  /** Its name, where it is a rule of our own people. */
  readonly rule?: string;
  readonly recipients: number;
  readonly parts: number;
  readonly ratePerSecond: number;
  readonly finishAt: string;
  readonly cost: number;
  readonly held: number;
  readonly skipped: { readonly [reason: string]: number };
  readonly late: boolean;
}

type Options = Where & { readonly date: string; readonly json?: boolean };

const AT = { reminder: '17:00', survey: '12:00', rule: '10:00' };

/** `wayline notices plan`: what a day's runs would send, before anything is sent. */
export const planCommand = (): Command =>
  reaching(
    'plan',
    'show what the runs of a day will send, when they will be over and what they cost: rules at 10:00, surveys at 12:00, reminders at 17:00',
  )
    .addOption(
      new Option('--date <date>', "the agency's date, such as 2026-12-04").argParser(date).makeOptionMandatory(),
    )
    .action(async (options: Options) => {
      const centre = await reach(options);
      const { zone } = await clockOf(centre);
      const { runs } = await invoke<{ runs: readonly Plan[] }>(centre, 'notices-on-plan', { plan: options.date });
      for (const run of runs) process.stdout.write(options.json ? `${JSON.stringify(told(run))}\n` : spoken(run, zone));
      const late = runs.filter((run) => run.late);
      if (late.length === 0) return;
      const names = late.map(({ run, finishAt }) => `The run of ${AT[run]} would be over at ${local(finishAt, zone)}`);
      throw new Failure(
        1,
        `${names.join('. ')}. Nothing should go out after 21:00: raise the rate of its senders, or send less by SMS.`,
      );
    });

function date(given: string): string {
  try {
    return Temporal.PlainDate.from(given, { overflow: 'reject' }).toString();
  } catch {
    throw new InvalidArgumentError('Give a day as YYYY-MM-DD, such as 2026-12-04.');
  }
}

const told = ({ late: _, ...plan }: Plan) => plan;

const local = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');

const spoken = (plan: Plan, zone: string): string =>
  [
    `${AT[plan.run]} ${plan.rule === undefined ? plan.run : `rule '${plan.rule}'`}: ${plan.recipients} messages, ${plan.parts} parts at ${plan.ratePerSecond} a second`,
    `  over at ${local(plan.finishAt, zone)}, about ${plan.cost} USD; ${plan.held} held`,
    ...Object.entries(plan.skipped).map(([reason, count]) => `  not told: ${count}, ${reason}`),
    '',
  ].join('\n');
