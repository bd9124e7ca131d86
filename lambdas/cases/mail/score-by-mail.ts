import { isScored, putTripScore } from '../../insights/trip-survey.ts';
import { noticeTo } from '../../notices/compose.ts';
import type { Notice } from '../../notices/notice.ts';
import { putNotice } from '../../notices/put-notice.ts';
import { pointsOf } from '../../notices/rules/contact-points.ts';
import { openSurvey } from '../../notices/rules/replying.ts';
import type { NoticeSettings } from '../../notices/settings.ts';
import { transact } from '../../platform/transaction.ts';
import { profileOf, type Table } from '../../travellers/profile-store.ts';
import { headerOf } from '../rules/mail/letter.ts';
import { providerIdOf } from '../rules/mail/message-ids.ts';
import { scoreInLetter } from '../rules/mail/score-in-letter.ts';
import type { Mail } from './read-mail.ts';

/** What became of a score, and whether the letter has words for people besides. */
export interface ScoredByMail {
  readonly did: 'scored' | 'scored before';
  readonly saysMore: boolean;
}

/**
 * Keeps the score with which a letter answers the survey that it is a reply to, as an SMS would (S94): once a booking, within seven days. `sent`
 * is what was sent to the address that the letter is proven to be from. Nothing where it scores nothing.
 */
export async function scoreByMail(
  table: Table,
  settings: NoticeSettings,
  mail: Mail,
  sent: readonly Notice[],
  now: Date,
): Promise<ScoredByMail | undefined> {
  const answered = mail.answers.map(providerIdOf);
  const surveys = sent.filter(({ providerId }) => providerId !== undefined && answered.includes(providerId));
  const survey = openSurvey(
    surveys.map((each) => ({ ...each, about: each.about ?? '', at: each.due })),
    now,
  );
  const told = survey && scoreInLetter(mail.text ?? '', headerOf(mail, 'from'));
  const to = surveys.find(({ template }) => template === 'survey')?.to;
  if (!survey || !told || to === undefined) return undefined;
  const { about: booking, traveller } = survey;
  const { score, saysMore } = told;
  const did = await transact<ScoredByMail['did']>(table.client, async () => {
    if (await isScored(table, booking)) return { writes: [], result: 'scored before' };
    const profile = await profileOf(table, traveller);
    const [point] = pointsOf({ phones: [], emails: [{ address: to, consents: {} }] }, settings.senders);
    const content = { template: 'survey-thanks', facts: {} } as const;
    const thanks =
      profile && point ? [noticeTo({ profile, content, occasion: booking }, point, now, settings, now)] : [];
    const days = settings.keepDays;
    return {
      writes: [
        putTripScore(table.name, { booking, score, travellers: [traveller], by: 'email' }, days, now),
        ...thanks.map((notice) => putNotice(table.name, notice, days)),
      ],
      result: 'scored',
    };
  });
  return { did, saysMore };
}
