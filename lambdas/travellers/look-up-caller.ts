import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { CallCard } from './call-card.ts';
import type { callerContext } from './contract.ts';
import { named, recognisable, sharers, soleTraveller, told } from './rules/recognising.ts';
import { tripsAhead } from './rules/trips.ts';
import type { NumberFacts } from './store.ts';
import { briefOf, briefOfStranger } from './words.agent.en.ts';
import { sayChoices, sayTrip, spokenFor } from './words.ts';

/** What is known of a number, or `unavailable` where it cannot be read in time. */
export type ReadNumber = (e164: string) => Promise<NumberFacts | 'unavailable'>;

/** Who is calling and what is next for them (S1, S10, idea 2): one read; an outage is an answer, not an error (S41). */
export async function lookUpCaller(
  asked: AskedOf<typeof callerContext>,
  read: ReadNumber,
  now: Date,
): Promise<AnswerTo<typeof callerContext>> {
  const chosen = told(asked.language);
  if (!recognisable(asked.phone)) return unknown(chosen);
  const facts = await read(asked.phone);
  if (facts === 'unavailable') return { outcome: 'unavailable' };
  const choice = told(asked.choice);
  const card = choice === undefined ? soleTraveller(facts.cards) : sharers(facts.cards)[Number(choice) - 1];
  if (card) return contextOf(card, chosen, now);
  const shared = sharers(facts.cards);
  if (shared.length === 0) return unknown(chosen ?? facts.language);
  const language = spokenFor(chosen ?? facts.language ?? commonLanguage(shared));
  return { outcome: 'shared', language, choices: sayChoices(named(shared), language) };
}

function unknown(language: string | undefined): AnswerTo<typeof callerContext> {
  const spoken = spokenFor(language);
  return { outcome: 'unknown', language: spoken, brief: briefOfStranger(spoken) };
}

function contextOf(card: CallCard, chosen: string | undefined, now: Date): AnswerTo<typeof callerContext> {
  const language = spokenFor(chosen ?? card.language);
  const { traveller, name, hold, agent = 'none' } = card;
  const brief = briefOf(card, chosen ?? card.language, now);
  const somebody = { traveller, name, language, account: hold ? ('frozen' as const) : ('open' as const), agent, brief };
  const [next, ...others] = tripsAhead(card, now);
  if (!next) return { outcome: 'noTrip', ...somebody };
  const outcome = others.length > 0 ? 'severalTrips' : 'oneTrip';
  return { outcome, ...somebody, trip: sayTrip(next, now, language) };
}

const commonLanguage = (cards: readonly CallCard[]): string | undefined => {
  const [first, ...others] = new Set(cards.map(({ language }) => language));
  return others.length === 0 ? first : undefined;
};
