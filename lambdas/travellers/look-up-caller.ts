import type { Crisis } from '../crisis/crisis.ts';
import { crisisFor } from '../crisis/say-crisis.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { CallCard } from './call-card.ts';
import type { callerContext } from './contract.ts';
import { named, recognisable, sharers, soleTraveller, told } from './rules/recognising.ts';
import { tripsAhead } from './rules/trips.ts';
import type { CallFacts, NumberFacts } from './store.ts';
import { briefOf, briefOfStranger } from './words.agent.en.ts';
import { sayChoices, sayTrip, spokenFor } from './words.ts';

/** What is known of a number, or `unavailable` where it cannot be read in time. */
export type ReadNumber = (e164: string) => Promise<NumberFacts | 'unavailable'>;
/** The same with the crisis that calls hear of; a number that says nothing is none. */
export type ReadCall = (e164: string | undefined) => Promise<CallFacts | 'unavailable'>;

/** Who is calling and what is next for them (S1, S10, idea 2): one read; an outage is an answer, not an error (S41). */
export async function lookUpCaller(
  asked: AskedOf<typeof callerContext>,
  read: ReadCall,
  now: Date,
): Promise<AnswerTo<typeof callerContext>> {
  const chosen = told(asked.language);
  const facts = await read(recognisable(asked.phone) ? asked.phone : undefined);
  if (facts === 'unavailable') return { outcome: 'unavailable' };
  const choice = told(asked.choice);
  const card = choice === undefined ? soleTraveller(facts.cards) : sharers(facts.cards)[Number(choice) - 1];
  // Who says which of several they are goes on in the language in which they were asked.
  if (card) return contextOf(card, chosen ?? (choice === undefined ? undefined : facts.language), facts.crisis, now);
  const shared = sharers(facts.cards);
  if (shared.length === 0) return unknown(chosen ?? facts.language, facts.crisis, now);
  const language = spokenFor(chosen ?? facts.language ?? commonLanguage(shared));
  return { outcome: 'shared', language, choices: sayChoices(named(shared), language) };
}

function unknown(language: string | undefined, crisis: Crisis | undefined, now: Date): AnswerTo<typeof callerContext> {
  const spoken = spokenFor(language);
  const news = crisisFor(crisis, [], spoken, now);
  return { outcome: 'unknown', language: spoken, brief: briefOfStranger(spoken), ...news };
}

function contextOf(
  card: CallCard,
  chosen: string | undefined,
  crisis: Crisis | undefined,
  now: Date,
): AnswerTo<typeof callerContext> {
  const language = spokenFor(chosen ?? card.language);
  const { traveller, name, hold, agent = 'none' } = card;
  const brief = briefOf(card, chosen ?? card.language, now);
  const account = hold ? ('frozen' as const) : ('open' as const);
  const news = crisisFor(crisis, card.trips, language, now);
  const somebody = { traveller, name, language, account, agent, brief, ...news };
  const [next, ...others] = tripsAhead(card, now);
  if (!next) return { outcome: 'noTrip', ...somebody };
  const outcome = others.length > 0 ? 'severalTrips' : 'oneTrip';
  return { outcome, ...somebody, trip: sayTrip(next, now, language) };
}

const commonLanguage = (cards: readonly CallCard[]): string | undefined => {
  const [first, ...others] = new Set(cards.map(({ language }) => language));
  return others.length === 0 ? first : undefined;
};
