import type { Command } from 'commander';
import { reaching } from '../commands/options.ts';
import { Failure } from '../failure.ts';
import { type Reached, reach, type Where } from '../reach.ts';
import type { Desk } from './desk.ts';
import { type GuidePage, pageLines } from './guide-page.ts';
import { orderAbout } from './orders.ts';

interface Options extends Where {
  readonly json?: boolean;
  readonly contact?: string;
  readonly action?: string;
  readonly fields?: string;
  readonly month?: string;
}

/** `wayline agents guide` and `wayline agents tried`: what an agent sees beside a contact, and what they tried and may not do. */
export const guideCommands = (): readonly Command[] => [guideCommand(), triedCommand()];

const guideCommand = (): Command =>
  reaching('guide', 'what an agent sees beside a contact; with --action, what they do there')
    .argument('<user>', 'the user name')
    .option('--contact <id>', 'which contact, where there are several')
    .option('--action <action>', 'the action, or what its button says')
    .option('--fields <json>', 'what is filled in, such as {"asked":"a quiet hotel"}')
    .action(async (user: string, options: Options) => {
      const centre = await reach(options);
      const desk = `/agents/${encodeURIComponent(user)}`;
      const { action, contact } = options;
      const filled = fieldsOf(options.fields);
      if (action !== undefined) {
        const { token: page } = pageOf(await centre.send<Desk>('GET', desk), contact, action);
        await centre.send('POST', `${desk}/guide`, { contact, page, action, data: filled });
      }
      const shown = pagesOf(await answered(centre, desk), contact);
      if (shown.length === 0) throw new Failure(1, `${user} is shown no guide.`);
      for (const page of shown)
        process.stdout.write(options.json ? `${JSON.stringify(page)}\n` : `${pageLines(page)}\n`);
    });

const triedCommand = (): Command =>
  reaching('tried', 'what agents tried in a month and may not do')
    .option('--month <month>', 'such as 2026-12; this one where none is given')
    .action(async (options: Options) => {
      const centre = await reach(options);
      const { month } = options;
      const answer = await orderAbout(centre, { does: 'tried', ...(month === undefined ? {} : { month }) });
      for (const tried of answer['tried'] as readonly { readonly [field: string]: string }[])
        process.stdout.write(
          options.json
            ? `${JSON.stringify(tried)}\n`
            : `${tried['at']}  ${tried['userName']} (${tried['role']}) tried to ${tried['deed']}\n`,
        );
    });

/** How often and how long apart it is looked whether the guide has an answer, in milliseconds. */
const LOOKS = 120;
const PAUSE_MS = 100;

/** The desk when no guide waits for an answer of a function any more. */
async function answered({ send }: Reached, desk: string): Promise<Desk> {
  for (let look = 1; ; look += 1) {
    const shown = await send<Desk>('GET', desk);
    const waits = shown.contacts.some(({ guides = [] }) => guides.some(({ page }) => page === null));
    if (!waits || look >= LOOKS) return shown;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Pages that wait for the agent, the newest last. */
const pagesOf = ({ contacts }: Desk, contact: string | undefined): readonly GuidePage[] =>
  contacts
    .filter((each) => contact === undefined || each.contact === contact)
    .flatMap(({ guides = [] }) => guides.flatMap(({ page }) => page ?? []));

/** The newest page that has this action. @throws Failure 1 where none is shown or none has it. */
function pageOf(desk: Desk, contact: string | undefined, action: string): GuidePage {
  const pages = pagesOf(desk, contact);
  const found = pages.findLast(({ actions }) =>
    actions.some((each) => each.action === action || each.label === action),
  );
  const page = found ?? pages.at(-1);
  if (!page) throw new Failure(1, `${desk.userName} is shown no guide.`);
  return page;
}

function fieldsOf(text: string | undefined): object {
  if (text === undefined) return {};
  try {
    return JSON.parse(text) as object;
  } catch {
    throw new Failure(2, 'Write --fields as JSON, such as {"asked":"a quiet hotel"}.');
  }
}
