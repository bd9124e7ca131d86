import type { Profile } from '../travellers/profile.ts';
import type { Notice } from './notice.ts';
import { type ContactPoint, pointsFor } from './rules/contact-points.ts';
import { inItsTime } from './rules/in-its-time.ts';
import { rankOf } from './rules/rank.ts';
import { smsParts } from './rules/sms-parts.ts';
import type { NoticeSettings } from './settings.ts';
import type { Language } from './templates/languages.ts';
import { sayByEmail, sayBySms, toldIn } from './templates/say.ts';
import { type Content, ruleOf } from './templates/template.ts';

/** Who is told what, and on which occasion. */
interface Told {
  readonly profile: Profile;
  readonly content: Content;
  readonly occasion: string;
  /** The id of the e-mail of theirs, without brackets, that it answers. */
  readonly answersMail?: string | undefined;
}

/** One notice for each contact point of a traveller to which this may go; none where nobody agreed to it. */
export const noticesTo = (told: Told, settings: NoticeSettings, now: Date): readonly Notice[] =>
  pointsFor(told.profile, ruleOf(told.content.template).class, settings.senders).map((point) => {
    const due = inItsTime(told.profile, ruleOf(told.content.template).class, point, settings.zone, now);
    return noticeTo(told, point, due, settings, now);
  });

/** The notice for one contact point, to go out at `due`. */
export function noticeTo(
  { profile, content, occasion, answersMail }: Told,
  { channel, to, pool }: ContactPoint,
  due: Date,
  settings: NoticeSettings,
  now: Date,
): Notice {
  const language = toldIn(content, languageOf(profile, settings));
  const { subject, text } = channel === 'sms' ? sayBySms(content, language) : sayByEmail(content, language);
  return {
    template: content.template,
    class: ruleOf(content.template).class,
    traveller: profile.traveller,
    occasion,
    channel,
    to,
    language,
    ...(channel === 'email' ? { subject } : {}),
    ...(channel === 'email' && answersMail !== undefined ? { answersMail } : {}),
    text,
    parts: channel === 'sms' ? smsParts(text).parts : 1,
    due: due.toISOString(),
    rank: rankOf(ruleOf(content.template).class, profile.trips, now),
    pool,
    state: 'queued',
    at: now.toISOString(),
  };
}

const languageOf = ({ language }: Profile, { languages }: NoticeSettings): Language =>
  languages.find((written) => written === language) ?? 'en';
