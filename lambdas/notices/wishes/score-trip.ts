import { isScored, putTripScore } from '../../insights/trip-survey.ts';
import { profileOf } from '../../travellers/profile-store.ts';
import { openSurvey } from '../rules/replying.ts';
import type { Score } from '../rules/understanding.ts';
import { handOn } from './hand-on.ts';
import { answerTo, type Dealt, type Matter } from './matter.ts';

/** Keeps what somebody answers to the survey that was sent last (S94), once a booking; a digit that answers none goes to people. */
export async function scoreTrip(matter: Matter, score: Score): Promise<Dealt> {
  const { on, cards, sent, now } = matter;
  const survey = openSurvey(sent, now);
  if (!survey) return handOn(matter, []);
  const { about: booking, traveller } = survey;
  if (await isScored(on.table, booking)) return { did: 'scored before' };
  const withThem = cards.filter(({ trips }) => trips.some((trip) => booking.startsWith(`${trip.booking} `)));
  const travellers = [...new Set([traveller, ...withThem.map((card) => card.traveller)])];
  const profile = await profileOf(on.table, traveller);
  const thanks = { template: 'survey-thanks', facts: {} } as const;
  return {
    did: 'scored',
    answers: profile ? answerTo(matter, profile, thanks, booking) : [],
    writes: [putTripScore(on.table.name, { booking, score, travellers, by: 'sms' }, on.settings.keepDays, now)],
  };
}
