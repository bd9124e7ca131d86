import type { Wish } from '../rules/reply-words.ts';
import { oneMoreTask } from '../rules/replying.ts';
import type { Dealt, Matter } from './matter.ts';

/** Who answers what travellers write. */
const DEPARTMENT = 'Front desk';

/** What somebody may have meant besides, so that whoever reads it does not overlook it. */
const MAY_MEAN: { readonly [W in Wish]?: string } = {
  stop: 'It may mean that they want no more messages: ask, and write it down.',
  freeze: 'It may mean that their account is to be frozen: do it now if so.',
  help: 'They may be in need.',
  noCall: 'It may mean that they want no call: if they wait for one, cancel it on their card.',
};

/** The most letters that a line of a page shows of a message. */
const SHOWN = 300;

/**
 * Makes a task of what only a person can answer: with its words, who may have written it, and the record of whom we wrote to last.
 * The reply's id is its token, so that a reply that is worked on twice is one task.
 */
export async function handToPeople(matter: Matter, mentions: readonly Wish[]): Promise<Dealt> {
  const { on, reply, cards, sent, lately, now } = matter;
  const tasks = oneMoreTask(lately, now);
  if (!tasks) return { did: 'too often' };
  const names = cards.map(({ name, familyName }) => `${name} ${familyName}`);
  const lastTo = [...sent].sort((a, b) => b.at.localeCompare(a.at))[0]?.traveller;
  const whose = cards.length === 1 ? cards[0] : cards.find(({ traveller }) => traveller === lastTo);
  const hints = mentions.flatMap((wish) => MAY_MEAN[wish] ?? []);
  await on.contacts.startTask({
    flow: await on.workFlow(),
    name: `SMS from ${names.slice(0, 3).join(' or ')}`.slice(0, 512),
    description: [`They wrote: "${reply.text}"`, ...hints].join(' ').slice(0, 4096),
    references: { department: DEPARTMENT, number: reply.from },
    attributes: {
      traveller: whose?.traveller ?? 'none',
      department: DEPARTMENT,
      brief: [`Wrote by SMS: "${reply.text.slice(0, SHOWN)}"`, ...hints].join(' '),
    },
    token: reply.id,
  });
  return { did: 'work', lately: { tasks } };
}
