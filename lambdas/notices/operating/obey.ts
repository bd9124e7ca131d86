import { dead, type Graveyard, redrive } from './dead.ts';
import { holdTemplate, releaseAccount, releaseTemplate } from './holds.ts';
import { type Order, order } from './order.ts';

/**
 * Does what an operator orders about messages that do not go. Answers what the order asks for; `wrong`, where it is not written as
 * an order is; or `refused`, with a sentence that says why nothing was done.
 */
export async function obey(graveyard: Graveyard, given: unknown, now: Date) {
  const read = order.safeParse(given);
  if (read.success) return answer(graveyard, read.data, now);
  return { wrong: read.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message })) };
}

function answer(graveyard: Graveyard, asked: Order, now: Date) {
  const { table } = graveyard;
  switch (asked.does) {
    case 'dead':
      return dead(graveyard);
    case 'redrive':
      return redrive(graveyard, asked.keys, now);
    case 'hold':
      return holdTemplate(table, asked.template, asked.operator, now);
    case 'release':
      return releaseTemplate(table, asked.template, now);
    case 'release account':
      return releaseAccount(table, asked.who, now);
  }
}
