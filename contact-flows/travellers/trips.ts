import { sendTicket } from '../../lambdas/bookings/contract.ts';
import { laterTrips } from '../../lambdas/travellers/contract.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, note, noted, remembered } from '../flow-language/contact.ts';
import { when } from '../flow-language/decide.ts';
import { menu } from '../flow-language/keys.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { comeBack, flowModule, moduleInput } from '../flow-language/modules.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { alwaysInModule, listeningInModule, RESULTS } from './leaving.ts';
import { noteWords } from './note-words.ts';
import { words } from './words.ts';

const phone = '$.CustomerEndpoint.Address';
const traveller = remembered('traveller');
const ticket = { '4': [goTo('ticket by text')], '5': [goTo('ticket by e-mail')] } as const;

const outcomesOfTicket = {
  sent: () => [goTo('sent')],
  alreadySent: () => [goTo('sent before')],
  frozen: () => [goTo('frozen')],
  noAddress: () => [goTo('no address')],
  noTrip: () => [goTo('trip is over')],
  unavailable: () => [goTo('unavailable')],
  technicalError: () => [goTo('unavailable')],
} as const;

/** The caller's own trips: the next one, those after it, and its ticket. `several` is `yes` or `no`. */
export const trips = flowModule({
  name: 'Trips',
  description: 'Tells a traveller their next trip and those after it, and sends the ticket.',
  inputs: ['trip', 'several'],
  results: RESULTS,
  sections: {
    'next trip': [
      loggingDisabled,
      when(moduleInput('several'), { yes: [goTo('one of several')] }, [goTo('only trip')]),
    ],
    'only trip': [
      menu({
        ...listeningInModule,
        says: words.onlyTrip(moduleInput('trip')),
        keys: { ...alwaysInModule, ...ticket, '1': [goTo('only trip')] },
        otherKey: [say(words.wrongKey), goTo('only trip')],
      }),
    ],
    'one of several': [
      menu({
        ...listeningInModule,
        says: words.oneOfSeveral(moduleInput('trip')),
        keys: { ...alwaysInModule, ...ticket, '1': [goTo('one of several')], '2': [goTo('later trips')] },
        otherKey: [say(words.wrongKey), goTo('one of several')],
      }),
    ],
    'later trips': [
      ask(
        laterTrips,
        { phone, traveller, language: LANGUAGE_REFERENCE },
        {
          some: ({ trips }) => [note({ later: trips }), goTo('after later trips')],
          none: () => [noteWords('later', words.noLaterTrips), goTo('after later trips')],
          unavailable: () => [goTo('unavailable')],
          technicalError: () => [goTo('unavailable')],
        },
      ),
    ],
    'after later trips': [
      menu({
        ...listeningInModule,
        says: words.laterTrips(noted('later')),
        keys: { ...alwaysInModule, '1': [goTo('one of several')] },
        otherKey: [say(words.wrongKey), goTo('after later trips')],
      }),
    ],
    'ticket by text': [ask(sendTicket, { phone, traveller, by: 'sms' }, outcomesOfTicket)],
    'ticket by e-mail': [ask(sendTicket, { phone, traveller, by: 'email' }, outcomesOfTicket)],
    sent: [noteWords('said', words.ticketSent), goTo('after the ticket')],
    'sent before': [noteWords('said', words.ticketSentBefore), goTo('after the ticket')],
    frozen: [noteWords('said', words.ticketFrozen), goTo('after the ticket')],
    'no address': [noteWords('said', words.noAddress), goTo('after the ticket')],
    'trip is over': [noteWords('said', words.tripIsOver), goTo('after the ticket')],
    'after the ticket': [
      menu({
        ...listeningInModule,
        says: words.afterTicket(noted('said')),
        keys: { ...alwaysInModule, '1': [goTo('next trip')] },
        otherKey: [say(words.wrongKey), goTo('after the ticket')],
      }),
    ],
    unavailable: [say(words.cannotSeeTrips), comeBack('person')],
  },
});
