/** Every kind of item: how its partition and its place there are spelled. What stands in brackets says of whom, or of what, it is. */
export const KINDS = [
  ['card', /^NUMBER#/, /^CARD#(.+)$/],
  ['language', /^NUMBER#(.+)$/, /^LANGUAGE$/],
  ['member', /^INSTITUTION#/, /^MEMBER#(.+)$/],
  ['address', /^ADDRESS#/, /^USER#(.+)$/],
  ['stopped', /^STOPPED#(.+)$/, /^STOPPED$/],
  ['record', /^TRAVELLER#(.+)$/, /^PROFILE$/],
  ['timeline', /^TRAVELLER#(.+)$/, /^TIMELINE#/],
  ['consultation', /^TRAVELLER#(.+)$/, /^CONSULTATION#/],
  ['booking', /^BOOKING#(.+)$/, /^STARTS#/],
  ['booking by digits', /^DIGITS#(.+)$/, /^BOOKING#/],
  ['trip survey', /^SURVEY#(.+)$/, /^SURVEY$/],
  ['contact', /^CONTACT#(.+)$/, /^CONTACT$/],
  ['agent of contact', /^CONTACT#(.+)$/, /^AGENT$/],
  ['survey', /^CONTACT#(.+)$/, /^SURVEY$/],
  ['disposition', /^CONTACT#(.+)$/, /^DISPOSITION$/],
  ['payment', /^CONTACT#(.+)$/, /^PAYMENT#/],
  ['guesses', /^GUESSES#[^#]+#(.+)$/, /^GUESSES$/],
  ['attempt', /^TRIED#(.+)$/, /^/],
  ['order', /^ORDER#(.+)$/, /^ORDER$/],
  ['order line', /^ORDER#(.+)$/, /^HISTORY#/],
  ['case', /^CASE#(.+)$/, /^CASE$/],
  ['case line', /^CASE#(.+)$/, /^HISTORY#/],
  ['case contact', /^CASE#(.+)$/, /^CONTACT#/],
  ['case claim', /^CASES#(.+)$/, /^/],
  ['reported', /^REPORTED#(.+)$/, /^REPORTED$/],
  ['mail', /^MAIL#(.+)$/, /^MAIL$/],
  ['notice', /^INBOX#(.+)$/, /^NOTICE#/],
  ['reply', /^INBOX#(.+)$/, /^REPLY#/],
  ['answered', /^INBOX#(.+)$/, /^REPLIES$/],
  ['callback', /^CALLBACK#(.+)$/, /^MATTER#/],
  ['promise', /^PROMISE#(.+)$/, /^/],
  ['promises counted', /^PROMISES#/, /^/],
  ['agent', /^AGENTS$/, /^/],
  ['own rule', /^OWNRULE(?:S$|#)/, /^/],
  ['sending', /^(?:FEED#|HELD$)/, /^/],
  ['crisis', /^CRISIS(?:$|#)/, /^/],
  ['noticing', /^(?:COMING(?:$|#)|NOTICED$)/, /^/],
] as const satisfies readonly (readonly [string, RegExp, RegExp])[];

export type Kind = (typeof KINDS)[number][0];

/** Which kind of item lies under a key, and of whom or of what it is: an id, a number, an address; empty where it is of nobody. */
export interface Place {
  readonly kind: Kind;
  readonly of: string;
}

/** What lies under a key. Nothing of a key that nobody has named yet. */
export function placeOf({ pk, sk }: { readonly pk: string; readonly sk: string }): Place | undefined {
  for (const [kind, partition, within] of KINDS) {
    const [is, beside] = [partition.exec(pk), within.exec(sk)];
    if (is && beside) return { kind, of: is[1] ?? beside[1] ?? '' };
  }
  return undefined;
}
