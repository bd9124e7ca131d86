import type { Notice } from '../../notices/notice.ts';
import type { Table } from '../../travellers/profile-store.ts';
import { type CaseRead, caseOf } from '../cases-store.ts';
import { casesNamed, isWhose } from '../rules/case-named.ts';
import { writerOf } from '../rules/mail/letter.ts';
import { providerIdOf } from '../rules/mail/message-ids.ts';
import { caseMeant } from '../rules/numbers.ts';
import type { Mail } from './read-mail.ts';

/** Which case an e-mail goes on with, if any; and one that it names and that is not known to be theirs. */
interface Meant {
  readonly case?: CaseRead;
  readonly stranger?: string;
}

/** The most numbers of one subject that are looked up. */
const MOST = 3;

/**
 * The case that an e-mail is about by its own words: that of the message of ours which it answers, and which went to the address that it is from (`sent`); else one
 * that its subject names, where it is theirs. Nobody gets to a case by its number alone.
 */
export async function caseOfMail(table: Table, mail: Mail, sent: readonly Notice[]): Promise<Meant> {
  const from = writerOf(mail);
  const answered = mail.answers.map(providerIdOf);
  const ours = answered.flatMap((id) => sent.find(({ providerId }) => providerId === id) ?? []);
  const byAnswer = ours.flatMap(({ occasion }) => caseMeant(/^case (\d{8})\b/.exec(occasion)?.[1]) ?? []);
  for (const number of byAnswer.slice(0, 1)) {
    const read = await caseOf(table, number);
    if (read) return { case: read };
  }
  const named = casesNamed(mail.subject).slice(0, MOST);
  for (const number of named) {
    const read = await caseOf(table, number);
    const addresses = read?.profile?.emails.map(({ address }) => address) ?? [];
    if (read && from !== undefined && isWhose(read.case, from, addresses)) return { case: read };
  }
  return named[0] === undefined ? {} : { stranger: named[0] };
}
