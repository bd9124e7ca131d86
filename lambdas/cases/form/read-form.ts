import { withoutCards } from '../../platform/card-numbers.ts';
import { FIELDS, type Typed } from './fields.ts';

/** What is kept on more than one line. */
const LONG = 'about';
/** Some telephone numbers have the check digit of a card by chance. */
const MAY_BE_LIKE_A_CARD = 'phone';
/** Orders text otherwise than it stands there, or is not seen at all; what joins Persian letters stays. */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const CONTROL = /(?!\n)\p{Cc}/gu;

/** What was posted: the fields, each once, and the id of the form that was filled in, where it has one. */
export interface Posted {
  readonly typed: Typed;
  /** The UUID with which the page was made; a post without one has none. */
  readonly form?: string;
}

/**
 * Reads a posted form (`application/x-www-form-urlencoded`). Whatever the text is, something is read: what is no field is left out, of one that stands there
 * twice the first counts, what no page could show is taken out of the words,
 * and so is the number of a payment card, before anything looks at it (PCI DSS 3.3.1).
 */
export function readForm(body: string): Posted {
  const posted = new URLSearchParams(body);
  const typed = Object.fromEntries(
    FIELDS.map((field) => {
      const text = clean(posted.get(field) ?? '', field === LONG);
      return [field, field === MAY_BE_LIKE_A_CARD ? text : withoutCards(text)];
    }),
  ) as Typed;
  const form = posted.get('form') ?? '';
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(form) ? { typed, form } : { typed };
}

/** Text without what is not seen; on one line, unless it is `long`. */
function clean(text: string, long: boolean): string {
  const seen = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(CONTROL, '')
    .replaceAll(UNSEEN, '');
  return (long ? seen : seen.replaceAll(/\s+/g, ' ')).trim();
}
