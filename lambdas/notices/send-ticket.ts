import { createHash } from 'node:crypto';
import { dateIn } from '../calendar/local-time.ts';
import { travellerKey } from '../platform/table.ts';
import { transact } from '../platform/transaction.ts';
import type { Profile } from '../travellers/profile.ts';
import { profileOf, type Table, type Writes } from '../travellers/profile-store.ts';
import { sameAddress } from '../travellers/rules/contact-points.ts';
import { noticeTo } from './compose.ts';
import type { Notice } from './notice.ts';
import { isWritten, putNotice } from './put-notice.ts';
import { type ContactPoint, pointsOf, type Senders } from './rules/contact-points.ts';
import { paperOf } from './rules/ticket.ts';
import type { NoticeSettings } from './settings.ts';
import type { Content } from './templates/template.ts';

/** Who wants the ticket of which booking (its system and locator), and where: at `to`, else at the first of the channel. */
export interface TicketAsked {
  readonly traveller: string;
  readonly booking: string;
  readonly channel: 'sms' | 'email';
  readonly to?: string;
}

/** What became of it. */
export type TicketAnswer =
  | { readonly outcome: 'sent' | 'alreadySent'; readonly channel: 'sms' | 'email'; readonly to: string }
  /** The account is frozen, since that instant (reading 11). */
  | { readonly outcome: 'held'; readonly since: string }
  /** No such number or address is on the record, or no SMS goes to that country and no e-mail is known. */
  | { readonly outcome: 'noAddress' }
  /** No such traveller, or nothing of that booking is ahead. */
  | { readonly outcome: 'notFound' };

/**
 * Sends a ticket or voucher to whoever asks for it (S21), once an agency's day to each contact point while it says the same. It goes at
 * once: who asks is awake, and asking is consent.
 */
export const sendTicket = (
  table: Table,
  settings: NoticeSettings,
  asked: TicketAsked,
  now: Date,
): Promise<TicketAnswer> =>
  transact<TicketAnswer>(table.client, async () => {
    const answer = (result: TicketAnswer, writes: Writes = []) => ({ writes, result });
    const profile = await profileOf(table, asked.traveller);
    const paper = profile && paperOf(profile.trips, asked.booking, now);
    if (!paper) return answer({ outcome: 'notFound' });
    if (profile.hold) return answer({ outcome: 'held', since: profile.hold.since });
    const point = pointOf(profile, asked, settings.senders);
    if (!point) return answer({ outcome: 'noAddress' });
    const { template, locator, segments } = paper;
    const written = ticketTo(profile, { template, facts: { locator, segments } }, point, asked.booking, settings, now);
    const { channel, to } = point;
    if (await isWritten(table, written)) return answer({ outcome: 'alreadySent', channel, to });
    return answer({ outcome: 'sent', channel, to }, [
      unchanged(table.name, profile),
      putNotice(table.name, written, settings.keepDays),
    ]);
  });

function ticketTo(
  profile: Profile,
  content: Content,
  point: ContactPoint,
  booking: string,
  settings: NoticeSettings,
  now: Date,
): Notice {
  const composed = noticeTo({ profile, content, occasion: '' }, point, now, settings, now);
  const words = createHash('sha256').update(composed.text).digest('hex').slice(0, 8);
  return { ...composed, occasion: `${booking} ${dateIn(settings.zone, now)} ${words}` };
}

/** The contact point that is meant; where no SMS goes to the country, the first address. */
function pointOf(profile: Profile, { channel, to }: TicketAsked, senders: Senders): ContactPoint | undefined {
  const onRecord = channel === 'sms' ? profile.phones.map(({ number }) => number) : addressesOf(profile);
  const meant = onRecord.filter((point) => to === undefined || sameAddress(point, to));
  if (meant.length === 0) return undefined;
  const reached = pointsOf(profile, senders);
  return (
    reached.find((point) => meant.some((one) => sameAddress(one, point.to))) ??
    reached.find((point) => point.channel === 'email')
  );
}

const addressesOf = ({ emails }: Profile): readonly string[] => emails.map(({ address }) => address);

/** Nobody has frozen the account, or changed its contact points, since it was read. */
const unchanged = (tableName: string, { traveller, version }: Profile): Writes[number] => ({
  ConditionCheck: {
    TableName: tableName,
    Key: travellerKey(traveller),
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':seen': version },
  },
});
