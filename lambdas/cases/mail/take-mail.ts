import { createHash } from 'node:crypto';
import { cameBack } from '../../notices/came-back.ts';
import type { NoticeSettings } from '../../notices/settings.ts';
import { inboxOf } from '../../notices/store.ts';
import type { Case } from '../case.ts';
import { noteContact } from '../contact-about.ts';
import type { Report } from '../report.ts';
import { type CaseDesk, reportCase } from '../report-case.ts';
import { kindMeant } from '../rules/kind-meant.ts';
import { languageOf } from '../rules/language-of.ts';
import { answeredEnough } from '../rules/mail/answered-enough.ts';
import { byMachine, wantsNoAnswer } from '../rules/mail/by-machine.ts';
import { writerOf } from '../rules/mail/letter.ts';
import { providerIdOf } from '../rules/mail/message-ids.ts';
import { isProven, verdictsOf } from '../rules/mail/proven.ts';
import { travellerAt } from '../whose-problem.ts';
import { mailWords } from '../words.mail.en.ts';
import { aboutMail, isBlank } from './about-mail.ts';
import { caseOfMail } from './case-of-mail.ts';
import { type Mail, readMail } from './read-mail.ts';
import { remarksOf } from './remarks.ts';
import { scoreByMail } from './score-by-mail.ts';
import { keepTakenMail, type TakenMail, takenMailOf } from './taken-mail.ts';

/** Where e-mails are taken in. */
export interface MailDesk extends CaseDesk {
  /** The address that travellers write to, and that ours come from. */
  readonly address: string;
  /** How long e-mails, and what became of them, are kept, in days. */
  readonly keepDays: number;
  /** How messages are written: thanks for a score. */
  readonly notices: NoticeSettings;
}

/** An e-mail as it was received. */
export interface ReceivedMail {
  /** The receiver's id. */
  readonly id: string;
  /** When it came, an instant: what it says itself of that counts for nothing. */
  readonly at: string;
  readonly raw: Uint8Array;
  /** These are only its first bytes. */
  readonly isCut?: boolean;
}

/** Takes an e-mail in (S5, S38, S67): it opens a case or stands on one, is noted, or is left where it lies. Received twice it is one; by another id too. */
export async function takeMail(desk: MailDesk, received: ReceivedMail, now: Date): Promise<TakenMail> {
  const before = await takenMailOf(desk.table, received.id);
  if (before) return before;
  const mail = await readMail(received.raw);
  const what = mail.isReport ? await takeReport(desk, mail, now) : await takeLetter(desk, mail, received, now);
  const taken: TakenMail = { mail: received.id, at: now.toISOString(), ...what };
  await keepTakenMail(desk.table, taken, desk.keepDays);
  return taken;
}

type Became = Pick<TakenMail, 'did' | 'case' | 'why'>;

/** A report that something of ours did not arrive stands with that message, and is answered by nobody. */
async function takeReport({ table }: MailDesk, { bounces, bounced }: Mail, now: Date): Promise<Became> {
  let noted: string | undefined;
  for (const { to, why } of bounces) if (await cameBack(table, to, bounced.map(providerIdOf), why, now)) noted ??= why;
  return noted === undefined
    ? { did: 'not ours', why: 'a report about no message of ours' }
    : { did: 'bounce noted', why: noted };
}

async function takeLetter(desk: MailDesk, mail: Mail, received: ReceivedMail, now: Date): Promise<Became> {
  if (mail.isNone && isBlank(received.raw)) return { did: 'empty', why: NO_MAIL };
  const from = writerOf(mail);
  const proven = isProven(mail);
  const sent = from === undefined || !proven ? [] : await inboxOf(desk.table, from, now);
  const meant = proven
    ? await caseOfMail(desk.table, mail, sent)
    : await caseOfMail(desk.table, { ...mail, from: [] }, []);
  const found = meant.case?.case;
  const why = mail.isNone ? undefined : byMachine(mail, desk.address);
  const { spam, virus } = verdictsOf(mail);
  const remarks = remarksOf(mail, { ...meant, proven, virus, isCut: received.isCut === true });
  const report = reportOf(
    mail,
    received,
    aboutMail(mail, received.raw, [...remarks, ...(why ? [mailWords.machine(why)] : [])]),
  );
  if (why !== undefined) {
    if (!found || found.state === 'resolved') return { did: 'machine', why };
    await noteContact(desk.table, found, report, now);
    return { did: 'noted', case: found.case, why };
  }
  const scored = await scoreByMail(desk.table, desk.notices, mail, sent, now);
  if (scored && !scored.saysMore) return { did: scored.did };
  if (spam && !found && (await travellerAt(desk.table, proven ? from : undefined)) === undefined)
    return { did: 'spam', why: 'taken for spam' };
  const quiet = !proven || wantsNoAnswer(mail) || answeredEnough(sent, now);
  const { case: taken, is } = await reportCase(
    desk,
    { ...report, ...goingOn(found), ...(proven ? {} : { isUnproved: true }), ...(quiet ? { quiet: true } : {}) },
    now,
  );
  return { did: DID[is], case: taken.case, ...(mail.isNone ? { why: NO_MAIL } : {}) };
}

const NO_MAIL = 'it is no e-mail that can be read';

const DID = { new: 'case opened', known: 'case joined', 'told before': 'told before' } as const;

/** What goes on with a case is about the same, of the same person and trip, also where it has its result and another begins. */
const goingOn = (of: Case | undefined): Partial<Report> =>
  of === undefined
    ? {}
    : {
        ...{ case: of.case, kind: of.kind },
        ...(of.traveller === undefined ? {} : { traveller: of.traveller }),
        ...(of.trip === undefined ? {} : { departs: of.trip.departs }),
      };

function reportOf(mail: Mail, { at, raw }: ReceivedMail, about: string): Report {
  const [from, said] = [writerOf(mail), `${mail.subject}\n${mail.text ?? ''}`];
  return {
    ...{ way: 'email', id: digestOf(mail, raw), kind: kindMeant(said), about, at, language: languageOf(said) },
    ...(from === undefined ? {} : { email: from }),
    ...(mail.messageId === undefined ? {} : { messageId: mail.messageId }),
  };
}

/** The same e-mail however often its sender delivers it; an id alone could be anybody's. */
function digestOf({ messageId, from, subject, text }: Mail, raw: Uint8Array): string {
  const hash = createHash('sha256');
  if (messageId === undefined || text === undefined) hash.update(raw);
  else hash.update(JSON.stringify([messageId, from, subject, text]));
  return hash.digest('hex').slice(0, 32);
}
