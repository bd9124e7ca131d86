import { profileOf } from '../../travellers/profile-store.ts';
import type { Notice } from '../notice.ts';
import { nextDeparture } from '../rules/whereabouts.ts';
import type { Content } from '../templates/template.ts';
import { answerTo, counted, type Dealt, type Matter } from './matter.ts';

/** As many of those who share a number as an answer goes to. */
const MOST = 4;

/** Tells what can be written to us, and where a person answers. */
export async function tellHelp(matter: Matter): Promise<Dealt> {
  const profile = await profileOf(matter.on.table, matter.cards[0]?.traveller ?? '');
  if (!profile) return { did: 'helped' };
  const { phone } = matter.on;
  return counted(matter, 'helped', answerTo(matter, profile, { template: 'help', facts: { phone } }));
}

/** Tells the next trip of everybody who uses the number, in the language of each. Of a frozen account it tells only that it is. */
export async function tellNextTrips(matter: Matter): Promise<Dealt> {
  const { on, cards, now } = matter;
  const answers: Notice[] = [];
  for (const { traveller } of cards.slice(0, MOST)) {
    const profile = await profileOf(on.table, traveller);
    if (!profile) continue;
    const next = nextDeparture(profile.trips, now);
    const trip = next && { locator: next.booking.slice(next.booking.lastIndexOf(' ') + 1), segment: next };
    const content: Content = profile.hold
      ? { template: 'account-frozen', facts: {} }
      : { template: 'status', facts: trip ? { trip } : {} };
    answers.push(...answerTo(matter, profile, content));
  }
  return counted(matter, 'told', answers);
}
