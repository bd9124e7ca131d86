import type { CaseRead } from '../cases-store.ts';
import { writerOf } from '../rules/mail/letter.ts';
import { mailWords } from '../words.mail.en.ts';
import type { Mail } from './read-mail.ts';

/** What was found out about an e-mail. */
interface FoundOut {
  /** It is from the address that it says. */
  readonly proven: boolean;
  readonly virus: boolean;
  /** Only its first bytes were read. */
  readonly isCut: boolean;
  /** The case that it goes on with, and one that it names and that is not theirs. */
  readonly case?: CaseRead;
  readonly stranger?: string;
}

/** What people of ours have to know before they believe an e-mail, or do what it says. */
export function remarksOf(mail: Mail, { proven, virus, isCut, case: after, stranger }: FoundOut): readonly string[] {
  const from = writerOf(mail);
  return [
    ...(from === undefined ? [mailWords.nobody] : proven ? [] : [mailWords.unproven(from)]),
    ...(virus ? [mailWords.virus] : []),
    ...(isCut || mail.isLonger ? [mailWords.longer] : []),
    ...(stranger === undefined ? [] : [mailWords.names(stranger)]),
    ...(after?.case.state === 'resolved' ? [mailWords.after(after.case.case)] : []),
  ];
}
