import { noted, remembered } from '../flow-language/contact.ts';
import { hangUp } from '../flow-language/queues.ts';
import { goTo, type Path, type Step } from '../flow-language/step.ts';
import type { Inputs } from '../flow-language/views/inputs.ts';
import { showView } from '../flow-language/views/show-view.ts';

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

/** What a page about somebody or something says, as the last answer has it, below what has just been done. */
export const told = {
  Heading: '$.External.heading',
  Description: noted('news'),
  AttributeBar: '$.External.facts',
  Sections: '$.External.sections',
} as const;

/** A page to read, with deeds: `act` follows whichever is chosen, `back` leads away. */
export const detailPage = <Act extends string, Back extends string>(
  data: Inputs['detail'],
  act: Path<Act>,
  back: Path<Back>,
): Step<Act | Back | 'over'> =>
  showView('detail', { ...page, data, on: { ActionSelected: act, Back: back } }) as Step<Act | Back | 'over'>;

/** A page that says why the guide cannot go on, and what can be done about it. */
export const problemPage = <Act extends string>(
  { heading, says }: { readonly heading: string; readonly says: Inputs['detail']['Sections'] },
  deed: string,
  act: Path<Act>,
): Step<Act | 'card' | 'over'> =>
  detailPage({ Heading: heading, Sections: says, Actions: [deed] }, act, [goTo('card')]);

/** Where nothing came of a question: nobody knows who asks, or the records cannot be had in time. */
export const failedAt = <Section extends string>(section: Section) => ({
  unknownAgent: () => [goTo('unknown agent')] as const,
  unavailable: () => [goTo(section)] as const,
  technicalError: () => [goTo(section)] as const,
});

/** The end of a guide. */
export const over = [hangUp];
