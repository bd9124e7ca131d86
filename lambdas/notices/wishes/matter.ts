import type { CaseDesk } from '../../cases/report-case.ts';
import type { Contacts } from '../../platform/gateways/connect.ts';
import type { CallCard } from '../../travellers/call-card.ts';
import type { Actor } from '../../travellers/command.ts';
import type { Profile } from '../../travellers/profile.ts';
import type { Table, Writes } from '../../travellers/profile-store.ts';
import { noticeTo } from '../compose.ts';
import type { Notice } from '../notice.ts';
import type { Did, InboundSms } from '../reply.ts';
import { pointsOf } from '../rules/contact-points.ts';
import { type Lately, oneMoreAnswer, type Sent } from '../rules/replying.ts';
import type { NoticeSettings } from '../settings.ts';
import type { Content } from '../templates/template.ts';

/** What replies are worked on with. */
export interface ReplySettings {
  readonly table: Table;
  readonly settings: NoticeSettings;
  readonly contacts: Contacts;
  /** ARN of the flow that takes work to a department. */
  readonly workFlow: () => Promise<string>;
  /** Where problems are taken in. */
  readonly cases: CaseDesk;
  /** Where somebody answers, E.164. */
  readonly phone: string;
}

/** A reply, who may have written it, and what there was before. */
export interface Matter {
  readonly on: ReplySettings;
  readonly reply: InboundSms;
  /** Everybody who uses the number; wishes are those of somebody of them. */
  readonly cards: readonly CallCard[];
  /** What the number was sent. */
  readonly sent: readonly Sent[];
  readonly lately: Lately;
  readonly now: Date;
}

/** What became of a reply, and what is to be written with it in one transaction. */
export interface Dealt {
  readonly did: Did;
  readonly answers?: readonly Notice[];
  readonly writes?: Writes;
  readonly lately?: Partial<Lately>;
}

/** Every number and address of somebody, with what they agreed to there. */
export const everyPoint = (of: Pick<Profile, 'phones' | 'emails'> | undefined) => [
  ...(of?.phones ?? []).map(({ number, consents }) => ({ to: number, consents })),
  ...(of?.emails ?? []).map(({ address, consents }) => ({ to: address, consents })),
];

/** Travellers act on their own records by SMS. */
export const BY_SMS: Actor = { as: 'sms' };

/**
 * An answer to the number that wrote, at once; where no SMS goes to its country, to the first address of the traveller, if there
 * is one. Written once for each reply, unless it is about something else.
 */
export function answerTo(
  { on: { settings }, reply, now }: Pick<Matter, 'on' | 'reply' | 'now'>,
  profile: Profile,
  content: Content,
  occasion = reply.id,
): readonly Notice[] {
  const phones = [{ number: reply.from, consents: {} }];
  const [point] = [
    ...pointsOf({ phones, emails: [] }, settings.senders),
    ...pointsOf({ ...profile, phones: [] }, settings.senders),
  ];
  return point ? [noticeTo({ profile, content, occasion }, point, now, settings, now)] : [];
}

/** An answer that counts: of too many within an hour nothing is said, so that two machines come to rest. */
export function counted(matter: Pick<Matter, 'lately' | 'now'>, did: Did, answers: readonly Notice[]): Dealt {
  const after = oneMoreAnswer(matter.lately, matter.now);
  return after ? { did, answers, lately: { answers: after } } : { did: 'too often' };
}
