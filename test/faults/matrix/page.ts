import { type Cell, DEPENDENCIES, FAULTS, PATHS, type Path, type Totals } from './matrix.ts';

/** What stands above the tables. */
const INTRODUCTION = `# What people hear when something fails

Each table is one path through the centre; each line is one fault of one dependency, on that path. It names a sentence that a person
hears or reads, what there is more than before right behind the fault, and what there is when it is over and six minutes have passed.
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
- **message queued**: it waits in our table, and goes later; **message sent**: its provider took it; **message resent**: it went once
  more, as nobody knew whether it had gone, so that whoever depends on it may read it twice; **message counted**: it stands in what a crisis has told.
- **step of an order**, **case**, **contact of a case** (whoever wrote or called about it), **step of a case**, **promise** (by when it is answered),
  **callback done**: what is written down of the work itself.
- **contact** (a call, a chat or a task that ended), **timeline** (a line of what a traveller had to do with us), **report** (a form that came in): what is written
  behind it; an agent sees it.
- **crisis**, **page of a crisis**, **part of the manifest** (of the list of everybody affected, in parts): what the playbook makes.
`;

/** What each path is. */
const ABOUT: { readonly [P in Path]: string } = {
  call: 'A traveller whom we know calls, hears their next trip and asks for a person.',
  'order step': 'At the front desk a traveller signs an order, which an agent writes down in their guide.',
  notice: 'Two messages fall due to a traveller, one by SMS and one by e-mail.',
  callback: 'A caller asks to be called at a time; an agent writes it down, and their phone rings then.',
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
  '| dependency | fault | who | hears or reads | right behind it | when it is over |',
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
