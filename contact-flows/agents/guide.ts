import { remembered } from '../flow-language/contact.ts';
import { hangUp } from '../flow-language/queues.ts';
import { goTo } from '../flow-language/step.ts';

/** How long a page waits for its agent, in seconds: longer than any call. */
const PAGE_SECONDS = 14_400;

/** What every question of a guide says: the contact that it stands beside. Who the agent is, nobody says (S92). */
export const beside = { contact: '$.RelatedContactId', kept: remembered('contact') };

/** How long a guide waits for an answer, in seconds: the most that the service lets it. */
export const PATIENCE = 8;

/** Every page: left alone for hours, or not to be shown at all, the guide is over; the contact goes on without it (S41). */
export const page = {
  seconds: PAGE_SECONDS,
  otherwise: [goTo('over')],
  timeout: [goTo('over')],
  failed: [goTo('over')],
} as const;

/** The end of a guide. */
export const over = [hangUp];
