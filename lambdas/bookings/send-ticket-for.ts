import { asAgent, type Desk } from '../agents/as-agent.ts';
import { sendTicket } from '../notices/send-ticket.ts';
import type { NoticeSettings } from '../notices/settings.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import { profileOf } from '../travellers/profile-store.ts';
import { told } from '../travellers/rules/recognising.ts';
import type { sendTicketFor } from './agent-contract.ts';
import { nextOf } from './rules/proving.ts';

type Answer = AnswerTo<typeof sendTicketFor>;

const NO_TRIP: Answer = { outcome: 'refused', says: 'Nothing is ahead of them: there is no ticket to send.' };

/** Sends the ticket of the next trip to the traveller's own number or address, because an agent was asked for it (S21). */
export const sendTicketAs = (
  desk: Desk,
  settings: NoticeSettings,
  asked: AskedOf<typeof sendTicketFor>,
  now: Date,
): Promise<Answer> =>
  asAgent<Answer>(desk, asked, 'send a ticket', now, async () => {
    const id = told(asked.traveller);
    const profile = id === undefined ? undefined : await profileOf(desk.table, id);
    if (!profile) return { outcome: 'refused', says: 'Find the record of the caller first.' };
    const next = nextOf({ segments: profile.trips.filter(({ status }) => status === 'confirmed') }, now);
    if (!next) return NO_TRIP;
    const { traveller } = profile;
    const became = await sendTicket(desk.table, settings, { traveller, booking: next.booking, channel: asked.by }, now);
    switch (became.outcome) {
      case 'sent':
        return { outcome: 'done', says: `The ticket is on its way to ${became.to}.` };
      case 'alreadySent':
        return { outcome: 'done', says: `The same ticket went to ${became.to} today already.` };
      case 'held':
        return { outcome: 'refused', says: 'The account is frozen: release it first, with a second proof.' };
      case 'noAddress':
        return {
          outcome: 'refused',
          says: `No ${asked.by === 'sms' ? 'number that we can write to' : 'e-mail address'} is on the record: add one first.`,
        };
      case 'notFound':
        return NO_TRIP;
    }
  });
