import type { Wish } from '../rules/reply-words.ts';
import { oneMoreTask } from '../rules/replying.ts';
import { mentionedIn } from '../rules/understanding.ts';
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

/** Has a task made of what only a person can answer, unless there were too many within an hour: the count is written before anybody is given one. */
export function handToPeople({ lately, now }: Matter): Dealt {
  const tasks = oneMoreTask(lately, now);
  return tasks ? { did: 'work', lately: { tasks } } : { did: 'too often' };
}

/**
 * Makes the task: with its words, who may have written it, and the record of whom we wrote to last. The reply's id is its token, so that a reply
 * that comes again is one task.
 */
export async function makeTask({ on, reply, cards, sent }: Matter): Promise<void> {
  const names = cards.map(({ name, familyName }) => `${name} ${familyName}`);
  const lastTo = [...sent].sort((a, b) => b.at.localeCompare(a.at))[0]?.traveller;
  const whose = cards.length === 1 ? cards[0] : cards.find(({ traveller }) => traveller === lastTo);
  const hints = mentionedIn(reply.text).flatMap((wish) => MAY_MEAN[wish] ?? []);
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
}
