import { type Cell, DEPENDENCIES, FAULTS, PATHS, type Path, type Totals } from './matrix.ts';

/** What stands above the tables. */
const INTRODUCTION = `# What people hear when something fails

Each table is one path through the centre; each line is one fault of one dependency, on that path. It names a sentence that a person
hears or reads, during the fault or, where no SMS or e-mail went yet, behind it; what is new since before the fault while it still lasts, and what is new since before it six minutes after it ended. Where the sentence is
the one that people hear on any day, nobody notices the fault.
\`npm run walk:faults\` walks every line on a whole centre with a door before each service; \`npm run faults\` writes this page.

- **throttle** and **5xx**: the service refuses as many requests as its most patient client tries, so that the refusal comes through;
  of queues, several of which are sent to side by side, the client gets over it by itself.
- **timeout**: requests are never answered; clients give up by themselves and ask again.
- **slow**: answers come a quarter of a second late.
- **duplicate**: everything is done twice, as where an answer was lost and the client asked again.
- **partial**: every second request is refused, and batches are done in part.

An \`…\` stands for what is another each time: a number, a day. What is counted:

- **call in**, **call out**, **task**: what began in Connect. A task rings somebody of ours.
- **SMS**, **e-mail**: what a provider took, and delivered.
- **message queued**: it waits in our table, and goes later; **message sent**: its provider took it; **message resent**: nobody knew whether it had gone, and it
  went once more; here it had not, so that there is one SMS beside it, but on another day somebody reads it twice; **message counted**: it stands in what a crisis has told.
- **step of an order**, **case**, **contact of a case** (whoever wrote or called about it), **step of a case**, **promise** (by when it is answered),
  **callback done**: what is written down of the work itself.
- **contact** (a call, a chat or a task that ended), **timeline** (a line of what a traveller had to do with us), **report** (a form that came in): what is written
  behind it, and an agent sees it. Of contacts, timelines and promises it is counted when it is over, not while the fault lasts. Where a message was resent the timeline has it too, but once or twice, and is not counted.
- **crisis**, **page of a crisis** (on the web), **part of the manifest** (of the list of everybody affected, in parts): what the playbook makes.
`;

/** What each path is. */
const ABOUT: { readonly [P in Path]: string } = {
  call: 'A traveller whom we know calls, hears their next trip and asks for a person.',
  'order step':
    'At the front desk a traveller signs an order, which an agent writes down in their guide, and again where they are asked to.',
  notice:
    'Two messages fall due to a traveller, one by SMS and one by e-mail; their words stand for those of any template.',
  callback:
    'A caller asks to be called at a time; an agent writes it down, and again where they are asked to; their phone rings then.',
  case: 'A traveller fills the online form in, and sends it again where its page asks them to.',
  crisis: 'Whoever leads begins a crisis, and orders it again where that failed; a traveller calls, and is written to.',
};

/** The matrix as a page for people, in Markdown. */
export function faultsPage(
  matrix: { readonly [P in Path]: { readonly [dependency: string]: { readonly [fault: string]: Cell } } },
): string {
  const paths = PATHS.map((path) => {
    const rows = DEPENDENCIES.flatMap((dependency) => rowsOf(dependency, matrix[path][dependency] ?? {}));
    return [`## ${path[0]?.toUpperCase()}${path.slice(1)}`, ABOUT[path], [...HEADING, ...rows].join('\n')].join('\n\n');
  });
  return `${[INTRODUCTION.trimEnd(), ...paths].join('\n\n')}\n`;
}

const HEADING = [
  '| dependency | fault | who | hears or reads | while it lasts | when it is over |',
  '| --- | --- | --- | --- | --- | --- |',
];

/** One line for each fault; one for all that cannot be for the same reason. */
function rowsOf(dependency: string, cells: { readonly [fault: string]: Cell }): readonly string[] {
  const reasons = new Set(FAULTS.map((fault) => (cells[fault] && 'never' in cells[fault] ? cells[fault].never : '')));
  const [reason = ''] = reasons;
  if (reasons.size === 1 && reason !== '') return [row(dependency, 'every', '', `Cannot be: ${reason}`, '', '')];
  return FAULTS.map((fault) => {
    const cell = cells[fault];
    if (!cell || 'never' in cell) return row(dependency, fault, '', `Cannot be: ${cell?.never}`, '', '');
    return row(dependency, fault, cell.who, cell.says, inWords(cell.meanwhile), inWords(cell.totals));
  });
}

const row = (...columns: readonly string[]): string =>
  `| ${columns.map((each) => each.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

const inWords = (totals: Totals): string =>
  Object.entries(totals)
    .map(([thing, count]) => `${thing}: ${count}`)
    .join(', ') || 'nothing';
