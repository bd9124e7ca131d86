import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type Leader, type Led, leaderOf } from '../crisis/leader.ts';
import { HOW, messageOf, withPolicies } from '../crisis/message-file.ts';
import { type Report, shownReport } from '../crisis/report.ts';
import { reportPage } from '../crisis/report-page.ts';
import { type Plan, type Status, shownPlan, shownStatus } from '../crisis/shown.ts';
import { type Noticed, shownNoticed } from '../crisis/shown-noticed.ts';
import { Failure } from '../failure.ts';
import { day, reaching } from './options.ts';

interface Options extends Led {
  readonly json?: boolean;
  readonly name: string;
  readonly message?: string;
  readonly policy?: string;
  readonly yes?: boolean;
}

interface Scoped extends Options {
  readonly service: readonly string[];
  readonly place: readonly string[];
  readonly region: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly acceptLate?: boolean;
  readonly cancelled?: boolean;
}

/** `wayline crisis`: turns the whole centre to a crisis and back (S42). */
export function crisisCommand(): Command {
  const crisis = new Command('crisis').description(
    'turn the centre to a crisis: who is affected is told, callers hear it, the page has it',
  );
  for (const command of [
    planCommand(),
    startCommand(),
    updateCommand(),
    statusCommand(),
    noticedCommand(),
    reportCommand(),
    endCommand(),
    drillCommand(),
  ])
    crisis.addCommand(command);
  return crisis.addHelpText(
    'after',
    `
Everybody is affected whose trip has a segment of one of the services, at one of the places or in one of the regions, between the two days.

A message file says it in your own words: what happened (160 letters), and what to do now (400). In languages that it lacks, ours are said. ${HOW}

Who takes part in a drill is a traveller of the tier drill: wayline travellers import.

Examples:
  wayline crisis plan --region IS --from 2026-12-04 --to 2026-12-06               who, how many messages, until when; nothing is sent
  wayline crisis start --name hekla-ash --region IS --from 2026-12-04 --to 2026-12-06 --message ash.txt
  wayline crisis update --name hekla-ash --message reopened.txt
  wayline crisis status
  wayline crisis noticed                                                           is this a crisis? many more than usual came about one matter
  wayline crisis status --env prod                                                 the one that is deployed; all commands can
  wayline crisis end --name hekla-ash --message over.txt
  wayline crisis report --name hekla-ash --html report.html                       how it went`,
  );
}

/** A command to the centre of this machine, or to a deployed one. */
const leading = (name: string, what: string): Command =>
  reaching(name, what).addOption(
    new Option('--env <name>', 'lead the centre that is deployed under this name, by your AWS credentials').conflicts([
      'port',
      'at',
    ]),
  );

const scoped = (name: string, what: string): Command =>
  leading(name, what)
    .addOption(
      several('--service <name>', 'a flight, ship, train, hotel or tour that is touched; several times if needed'),
    )
    .addOption(several('--place <name>', 'a place that is touched, as the reservation system names it'))
    .addOption(
      several('--region <code>', 'a country (ISO 3166, such as IS) or zone (such as Atlantic) that is touched'),
    )
    .addOption(new Option('--from <day>', 'the first day, YYYY-MM-DD').argParser(day).makeOptionMandatory())
    .addOption(new Option('--to <day>', 'the last day, YYYY-MM-DD').argParser(day).makeOptionMandatory())
    .option('--cancelled', 'what is touched does not run: travellers hear what the law gives them, and until when')
    .addOption(messageOption())
    .addOption(policyOption());

const several = (flags: string, what: string): Option =>
  new Option(flags, what).default([]).argParser((given: string, before: readonly string[]) => [...before, given]);
const messageOption = () => new Option('--message <file>', 'what is said, by language; without it, our own words');
const policyOption = () =>
  new Option('--policy <file>', 'what changed of refunds and changes, by language: read on the page and in e-mails');
const nameOption = () =>
  new Option('--name <name>', 'what it is called: small letters, digits, hyphens')
    .makeOptionMandatory()
    .argParser(nameOfCrisis);

/** Said before the centre is asked, since the plan comes before the order: whoever begins a crisis does not type it all again. */
function nameOfCrisis(given: string): string {
  if (/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/.test(given)) return given;
  throw new InvalidArgumentError('Give 2 to 40 small letters, digits and hyphens, such as hekla-ash.');
}
const yesOption = () => new Option('--yes', 'do not ask');

const planCommand = (): Command =>
  scoped('plan', 'say who is affected and what telling them takes; nothing is written').action(
    async (options: Scoped) => {
      const centre = await leaderOf(options);
      const plan = await planned(centre, options);
      process.stdout.write(options.json ? `${JSON.stringify(plan)}\n` : shownPlan(plan, await centre.zone()));
      if (!plan.within24h) throw new Failure(1, 'Not everybody can be told within 24 hours.');
    },
  );

const startCommand = (): Command =>
  begins('start', 'begin a crisis: the next caller hears it, everybody affected is told', false);
const drillCommand = (): Command =>
  begins('drill', 'run the playbook on travellers of the tier `drill`, to whom nothing is sent', true);

const begins = (does: 'start' | 'drill', what: string, drill: boolean): Command =>
  scoped(does, what)
    .addOption(nameOption())
    .addOption(yesOption())
    .option('--accept-late', 'begin though not everybody can be told within 24 hours')
    .action(async (options: Scoped) => {
      const centre = await leaderOf(options);
      const plan = await planned(centre, options, drill);
      process.stderr.write(shownPlan(plan, await centre.zone()));
      if (!plan.within24h && !options.acceptLate)
        throw new Failure(
          1,
          'Not everybody can be told within 24 hours. Accept that with --accept-late, or narrow what is touched.',
        );
      if (!options.yes) await typed(options.name);
      const { within24h } = plan;
      const { name } = options;
      const late = options.acceptLate === true;
      const more = { name, within24h, acceptLate: late, ...(drill ? { drill: true } : {}) };
      told(
        options,
        await centre.order<Begun>({ does: 'start', ...more, ...wish(options) }),
        'runs',
        drill ? 'drill' : 'crisis',
      );
    });

const updateCommand = (): Command =>
  leading('update', 'say something new: callers hear it at once, everybody affected is told, the page has it')
    .addOption(nameOption())
    .addOption(messageOption().makeOptionMandatory())
    .addOption(policyOption())
    .action(async (options: Options) => {
      const says = saysOf(options);
      const begun = await (await leaderOf(options)).order<Begun>({ does: 'update', name: options.name, says });
      told(options, begun, 'is updated');
    });

const endCommand = (): Command =>
  leading('end', 'end a crisis: calls go on as before it, and everybody affected is told')
    .addOption(nameOption())
    .addOption(messageOption())
    .addOption(policyOption())
    .addOption(yesOption())
    .action(async (options: Options) => {
      const says = saysOf(options);
      if (!options.yes) await typed(options.name);
      told(options, await (await leaderOf(options)).order<Begun>({ does: 'end', name: options.name, says }), 'is over');
    });

const statusCommand = (): Command =>
  leading('status', 'say how the crisis stands: who was told, the page, promises at risk')
    .addOption(new Option('--name <name>', 'an earlier one'))
    .action(async ({ name, ...options }: Partial<Options> & Led) => {
      const centre = await leaderOf(options);
      const status = await centre.order<Status>({ does: 'status', ...(name === undefined ? {} : { name }) });
      process.stdout.write(options.json ? `${JSON.stringify(status)}\n` : shownStatus(status, await centre.zone()));
    });

const reportCommand = (): Command =>
  leading('report', 'say how a crisis went: told when, waits, promises, callers who needed no person')
    .addOption(new Option('--name <name>', 'an earlier one'))
    .addOption(new Option('--html <file>', 'write it as a page with a chart as well'))
    .action(async ({ name, html, ...options }: Partial<Options> & Led & { readonly html?: string }) => {
      const centre = await leaderOf(options);
      const report = await centre.order<Report>({ does: 'report', ...(name === undefined ? {} : { name }) });
      const zone = await centre.zone();
      if (html !== undefined) {
        writeFileSync(html, reportPage(report, zone));
        process.stderr.write(`The page is in ${html}\n`);
      }
      process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : shownReport(report, zone));
    });

const noticedCommand = (): Command =>
  leading('noticed', 'say what stood out of what travellers come to us about, and what is counted now').action(
    async (options: Led & { readonly json?: boolean }) => {
      const seen = await (await leaderOf(options)).order<Noticed>({ does: 'noticed' });
      process.stdout.write(options.json ? `${JSON.stringify(seen)}\n` : shownNoticed(seen));
    },
  );

interface Begun {
  readonly name: string;
  readonly version: number;
  readonly is: 'changed' | 'as before';
}

function told({ json }: Options, begun: Begun, now: string, what = 'crisis'): void {
  const sentence =
    begun.is === 'as before' ? `The ${what} ${begun.name} stands as before.` : `The ${what} ${begun.name} ${now}.`;
  process.stdout.write(json ? `${JSON.stringify(begun)}\n` : `${sentence} To see how it goes: wayline crisis status\n`);
}

const wish = ({ service, place, region, from, to, cancelled, ...said }: Scoped) => ({
  ...(cancelled ? { cancelled } : {}),
  scope: { services: service, places: place, regions: region, from, to },
  says: saysOf(said),
});

const saysOf = ({ message, policy }: Pick<Options, 'message' | 'policy'>) => {
  const says = message === undefined ? {} : messageOf(message);
  return policy === undefined ? says : withPolicies(says, policy);
};

const planned = (centre: Leader, options: Scoped, drill = false): Promise<Plan> =>
  centre.order({ does: 'plan', ...wish(options), ...(drill ? { drill } : {}) });

/** Has the name typed: whose hands shake should not begin the wrong thing. @throws Failure where it is another, or nobody can type. */
async function typed(name: string): Promise<void> {
  if (!process.stdin.isTTY) throw new Failure(2, 'Nobody is here to confirm it. Add --yes.');
  const line = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const given = (await line.question(`To go on, type the name of the crisis (${name}): `)).trim();
    if (given !== name) throw new Failure(1, 'That is not its name. Nothing was changed.');
  } finally {
    line.close();
  }
}
