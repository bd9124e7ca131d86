import type { GuidePage, OpenGuide } from '../live/messages.ts';

/** Where a page is shown: the agent, the contact on their desk, and the guide's own contact. */
export interface Where {
  readonly user: string;
  readonly contact: string;
  readonly guide: string;
}

/** What was done on a page in this tab. `taken`: the centre has it; it is forgotten when its page is no longer shown. */
export interface Draft extends Where {
  readonly page: GuidePage;
  /** What was filled in, by field, where it is not as the page came. */
  readonly filled: { readonly [field: string]: string };
  readonly state: 'open' | 'sending' | 'taken';
  readonly refused: string | undefined;
}

/** A page as it is shown; without `page` the guide waits for a function. `left`: what stays here of one that is shown no more. */
export interface ShownPage {
  readonly guide: string;
  readonly page: GuidePage | null;
  readonly left: Draft | undefined;
}

/** The drafts with this change to the one of that page; a new one where there is none. */
export function changed(
  drafts: readonly Draft[],
  where: Where,
  page: GuidePage,
  change: Partial<Pick<Draft, 'filled' | 'state' | 'refused'>>,
): readonly Draft[] {
  const before = draftOf(drafts, page) ?? { ...where, page, filled: {}, state: 'open', refused: undefined };
  const next: Draft = { ...before, ...change, filled: { ...before.filled, ...change.filled } };
  return [...drafts.filter((each) => each.page.token !== page.token), next];
}

/** The draft of a page. */
const draftOf = (drafts: readonly Draft[], page: GuidePage): Draft | undefined =>
  drafts.find((each) => each.page.token === page.token);

/**
 * The pages beside a contact, newest guide first. A page that was answered elsewhere stays, in its place, as long as something
 * was typed on it here or refused: nothing that was typed is lost.
 */
export function pagesBeside(open: readonly OpenGuide[], drafts: readonly Draft[]): readonly ShownPage[] {
  const current = new Set(open.map(({ page }) => page?.token));
  const left = drafts.filter(({ state, page }) => state === 'open' && !current.has(page.token)).map(asLeft);
  const guides = open.toReversed();
  return [
    ...guides.flatMap(({ contact, page }) => [
      ...left.filter(({ guide }) => guide === contact),
      { guide: contact, page, left: undefined },
    ]),
    ...left.filter(({ guide }) => !guides.some(({ contact }) => contact === guide)),
  ];
}

const asLeft = (draft: Draft): ShownPage => ({ guide: draft.guide, page: draft.page, left: draft });

/** Without what the centre has taken of a contact, and is no longer shown. */
export function settled(drafts: readonly Draft[], contact: string, open: readonly OpenGuide[]): readonly Draft[] {
  const done = ({ contact: its, state, page }: Draft) =>
    its === contact && state === 'taken' && !open.some((each) => each.page?.token === page.token);
  return drafts.some(done) ? drafts.filter((each) => !done(each)) : drafts;
}
