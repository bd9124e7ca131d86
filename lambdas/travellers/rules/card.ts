import type { CallCard } from '../call-card.ts';
import type { Profile } from '../profile.ts';

/** The card of a traveller under each number that they use. Nothing that a call does not need is copied. */
export const cardsFrom = (profile: Profile): readonly { readonly number: string; readonly card: CallCard }[] =>
  profile.mergedInto === undefined
    ? profile.phones.map(({ number, consents }) => ({
        number,
        card: { ...shared(profile), consents, emails: profile.emails.map(({ address }) => address) },
      }))
    : [];

const shared = ({ traveller, name, familyName, language, trips, ...rest }: Profile) => {
  const { orders, cases, hold, pin, tier, institution, agency, agent } = rest;
  return { traveller, name, familyName, language, trips, orders, cases, hold, pin, tier, institution, agency, agent };
};
