import { OFFERS, RECOVERY_CURRENCY } from '../../lambdas/cases/rules/authority.ts';
import { inConnect } from './in-connect.ts';
import { type Right, ROLES, rights, WITH } from './rights.ts';

const POSTS: { readonly [R in (typeof ROLES)[number]]: string } = {
  ...{ seat: 'seat', teamLead: 'team lead', planner: 'planner' },
  ...{ frontDesk: 'front desk', finance: 'finance', management: 'management' },
};

const INTRODUCTION = `# Who may do what

What agents do through their guides, and which posts may. \`npm run rights\` writes this page from the rules, and
[a test](../test/rights/every-role.test.ts) tries every line as every post, at the function that Connect asks: what this page
refuses is refused by a sentence that names whom to ask, is kept as tried (\`wayline agents tried\`), and changes nothing. Who an agent is comes from
Connect and never from a parameter; whom nobody imported may do nothing at all. A *seat* is an agent who answers calls.

An empty cell is refused. The command line knows no posts: IAM says who may invoke a function, and locally whoever is at the machine may.
`;

const ABOUT: { readonly [W in (typeof WITH)[number]]: string } = {
  'by guide': 'Deeds of guides ([rule](../lambdas/agents/rules/rights.ts)).',
  'with an order':
    'Steps of an order ([rule](../lambdas/orders/rules/authority.ts)); *own*: with orders of their own. At which stage each can be taken stands in the same rule, and a guide shows only what is possible now.',
  'with a case':
    'Steps of a case ([rule](../lambdas/cases/rules/authority.ts)); *own*: where their department has the case. Who leads may do everything with every case.',
};

/** What the words of steps mean, where they do not say it by themselves. */
const MEANING: { readonly [W in (typeof WITH)[number]]: { readonly [deed: string]: string } } = {
  'by guide': { 'see the card': 'the record of whoever is on the contact' },
  'with an order': {
    assign: 'give it to a planner',
    'ask to assign': 'the traveller came to sign, and no planner has handed it over',
    void: 'give it up',
    'submit again': 'to finance, which had sent it back',
    receive: 'money came in',
    reduce: 'what need not be paid after all',
    'record expense': 'what a supplier is to be paid',
    'pay out': 'the supplier was paid',
    'follow up': 'what was said with the traveller meanwhile',
    'send back': 'finance wants something changed',
    refund: 'money went back to the traveller',
    close: 'it is over, with a summary',
    returned: 'the traveller is back',
    edit: 'any field of its form',
  },
  'with a case': {
    confirm: 'where somebody in danger is, and what is wrong, said back to them',
    ask: 'a question to the traveller; *answer* is what they said to it',
    tell: 'the traveller how it goes on',
    offer: 'something that makes good for it',
    dispatch: 'give it to another department',
    resolve: 'write its result',
    told: 'somebody phoned, and the traveller knows the result',
    care: 'somebody phoned the day after a rescue',
  },
};

const meaningOf = (one: (typeof WITH)[number]): string =>
  Object.entries(MEANING[one])
    .map(([deed, meaning]) => `*${deed}*: ${meaning}`)
    .join('; ');

const HEADING = [`| | ${ROLES.map((one) => POSTS[one]).join(' | ')} |`, `| --- |${' --- |'.repeat(ROLES.length)}`];
const MARK: { readonly [may: string]: string } = { yes: 'yes', own: 'own', no: '' };

const row = ({ deed, may }: Right): string => `| ${deed} | ${ROLES.map((one) => MARK[may[one]]).join(' | ')} |`;

/** The page for people, in Markdown. */
export function rightsPage(): string {
  const all = rights();
  const tables = WITH.map((one) =>
    [
      `## ${one[0]?.toUpperCase()}${one.slice(1)}`,
      '',
      ABOUT[one],
      '',
      `${meaningOf(one)}.`,
      '',
      ...HEADING,
      ...all.filter((each) => each.with === one).map(row),
    ].join('\n'),
  );
  const most = ROLES.map((one) => (Number.isFinite(OFFERS[one]) ? `${OFFERS[one] / 100}` : 'any'));
  const offers = [
    '## What may be offered to make good',
    '',
    `In ${RECOVERY_CURRENCY}, all offers of a case together.`,
    '',
    ...HEADING,
    `| at most | ${most.join(' | ')} |`,
  ];
  const connect = [
    '## In Connect itself',
    '',
    'By the security profile of a post ([permissions](../lib/centre/permissions.ts)). Nobody may delete a recording there, or change a flow, a queue or a user: a deployment and the command line do.',
    '',
    ...HEADING,
    ...inConnect(),
  ];
  return `${[INTRODUCTION.trimEnd(), ...tables, offers.join('\n'), connect.join('\n')].join('\n\n')}\n`;
}

/** What the page says of each deed, read as a reader does: by kind, deed and post. */
export function readRights(page: string): readonly Right[] {
  return WITH.flatMap((one) => {
    const section = page.split(/^## /m).find((part) => part.toLowerCase().startsWith(one)) ?? '';
    const rows = section.split('\n').filter((line) => /^\| [a-z]/.test(line));
    return rows.map((line): Right => {
      const [, deed = '', ...cells] = line.split('|').map((cell) => cell.trim());
      const may = Object.fromEntries(ROLES.map((each, n) => [each, cells[n] === '' ? 'no' : cells[n]])) as Right['may'];
      return { with: one, deed, may };
    });
  });
}
