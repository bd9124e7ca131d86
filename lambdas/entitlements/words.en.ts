import { longDay } from '../calendar/long-day.ts';
import type { EntitlementWords } from './entitlement-words.ts';

/** What the law gives, in English. */
export const words: EntitlementWords = {
  locale: 'en-GB',
  day: (date) => longDay('en-GB', date).replace(',', ''),
  lead: 'We are sorry that your trip did not go as it should. This is what the law gives you.',
  note: 'This is what the law asks of them. They decide and pay, not we.',
  says: {
    refund: ({ day, by }) =>
      ({
        'if asked today': `You may ask for your money back; if you ask today, the airline has until ${by}.`,
        running: `You asked for your money back; the airline has until ${by}.`,
        over: `You asked for your money back; the airline had until ${by}.`,
      })[day],
    rerouting: () => 'If you still want to travel, ask the airline for another way there at no extra cost.',
    care: ({ clock }) =>
      clock === undefined
        ? 'While you wait, the airline owes you food, drinks and two calls.'
        : `While you wait, the airline owes you food, drinks and two calls, from ${clock} at the latest.`,
    hotel: () => 'If you have to stay overnight, the airline owes you a hotel and the way there.',
    compensation: ({ amount }) => `You may also claim ${amount} from the airline.`,
    'package refund': ({ day, by }) =>
      `Your package was ended; its organiser ${day === 'over' ? 'had' : 'has'} until ${by} to pay back what is yours.`,
    assistance: () => 'The organiser of your package must help you without delay.',
    'bag fee': () => 'Your bag came late: report it to the airline and ask for its fee back.',
  },
};
