import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { CallCard, OpenCase } from '../travellers/call-card.ts';
import { recognisable, theOne, told } from '../travellers/rules/recognising.ts';
import type { leaveMessage, reportByKey, whereAreMyCases } from './contract.ts';
import type { Report } from './report.ts';
import { type CaseDesk, reportCase } from './report-case.ts';
import { BY_KEY } from './rules/first-words.ts';
import { openCaseOf } from './rules/on-record.ts';
import { sayOpened as openedInEnglish, sayOpen as openInEnglish } from './words.caller.en.ts';
import { sayOpened as openedInChinese, sayOpen as openInChinese } from './words.caller.zh.ts';

/** As many cases as a caller is told in one breath. */
const MOST = 3;

const wordsFor = (language: string | null | undefined) =>
  language === 'zh'
    ? { sayOpened: openedInChinese, sayOpen: openInChinese }
    : { sayOpened: openedInEnglish, sayOpen: openInEnglish };

/** How the caller's cases stand, as the card under their number has them. */
export async function sayCases(
  asked: AskedOf<typeof whereAreMyCases>,
  read: (e164: string) => Promise<readonly CallCard[]>,
  zone: string,
): Promise<AnswerTo<typeof whereAreMyCases>> {
  if (!recognisable(asked.phone)) return { outcome: 'none' };
  const cases = [...(theOne(await read(asked.phone), asked.traveller)?.cases ?? [])].reverse().slice(0, MOST);
  if (cases.length === 0) return { outcome: 'none' };
  const { sayOpen } = wordsFor(asked.language);
  return { outcome: 'some', says: cases.map((each: OpenCase) => sayOpen(each, zone)).join(' ') };
}

/** Takes a problem in by a key (S38, S63, S66). */
export async function takeByKey(
  desk: CaseDesk,
  asked: AskedOf<typeof reportByKey>,
  now: Date,
): Promise<AnswerTo<typeof reportByKey>> {
  const { kind, contact } = asked;
  const about = kind === 'rescue' ? BY_KEY.rescue : BY_KEY.other;
  return takeFromCaller(desk, asked, { way: 'phone', id: `${contact} ${kind}`, kind, about }, now);
}

/** Takes in that somebody speaks whom nobody could answer: what it is about, who listens finds out (S67). */
export const takeByVoice = (
  desk: CaseDesk,
  asked: AskedOf<typeof leaveMessage>,
  now: Date,
): Promise<AnswerTo<typeof leaveMessage>> => {
  const about = `A message by voice. Listen to the recording of contact ${asked.contact}.`;
  return takeFromCaller(desk, asked, { way: 'voicemail', id: asked.contact, kind: 'other', about }, now);
};

async function takeFromCaller(
  desk: CaseDesk,
  { phone, traveller, language }: Pick<AskedOf<typeof leaveMessage>, 'phone' | 'traveller' | 'language'>,
  what: Pick<Report, 'way' | 'id' | 'kind' | 'about'>,
  now: Date,
) {
  const report: Report = {
    ...{ ...what, at: now.toISOString(), language: language ?? 'en' },
    ...{ traveller: told(traveller), phone: phone ?? undefined },
  };
  const { case: taken, is } = await reportCase(desk, report, now);
  const words = wordsFor(language);
  return is === 'known'
    ? ({ outcome: 'known', says: words.sayOpen(openCaseOf(taken), desk.zone), number: taken.case } as const)
    : ({ outcome: 'taken', says: words.sayOpened(openCaseOf(taken)), number: taken.case } as const);
}
