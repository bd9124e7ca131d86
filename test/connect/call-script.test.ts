import { describe, expect, it } from 'vitest';
import { byLocator } from '../../contact-flows/bookings/by-locator.ts';
import { freeze } from '../../contact-flows/travellers/freeze.ts';
import { mainInbound } from '../../contact-flows/travellers/main-inbound.ts';
import { trips } from '../../contact-flows/travellers/trips.ts';
import { customerQueue } from '../../contact-flows/waiting/customer-queue.ts';
import { emergency } from '../../contact-flows/waiting/emergency.ts';
import { toAPerson } from '../../contact-flows/waiting/to-a-person.ts';
import { call } from './call-script.ts';
import { own } from './own-flows.ts';
import { act, flowOf, hangUp } from './tried.ts';

const equals = (operand: string, NextAction: string) => ({
  NextAction,
  Condition: { Operator: 'Equals', Operands: [operand] },
});
const flow = flowOf('f', [
  act('welcome', 'MessageParticipant', { Text: 'Welcome to the test.' }, 'menu'),
  act('menu', 'GetParticipantInput', { Text: 'Press 1.', StoreInput: 'False', InputTimeLimitSeconds: '5' }, 'end', {
    Conditions: [equals('1', 'secret')],
    Errors: [{ ErrorType: 'InputTimeLimitExceeded', NextAction: 'queue' }],
  }),
  act('secret', 'MessageParticipant', { Text: 'The secret is 42.' }, 'end'),
  act('queue', 'UpdateContactTargetQueue', { QueueId: 'general' }, 'transfer'),
  act('transfer', 'TransferContactToQueue', {}),
  hangUp,
]);

/** What a script that fails says. */
function complaint(script: () => unknown): string {
  try {
    script();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('The script did not fail.');
}

describe('a script that holds', () => {
  it('is walked in the order of the call', () => {
    call(flow)
      .from('+37061234567')
      .hears(/Welcome/)
      .hears('Press 1')
      .presses('1')
      .hears(/secret/)
      .ends('CONTACT_FLOW_DISCONNECT');
    call(flow)
      .hears(/Welcome/)
      .staysSilent()
      .isQueuedIn('general')
      .never(/secret/)
      .ends();
  });

  it('ends once, by the caller where nothing else did', () => {
    const { transcript } = call(flow)
      .hears(/Welcome/)
      .ends();
    expect(transcript.at(-1)).toMatchObject({ event: 'ended', reason: 'CUSTOMER_DISCONNECT' });
  });
});

describe('a script that does not hold', () => {
  it.each([
    ['words that are not said', () => call(flow).hears(/Goodbye/), 'expected to hear /Goodbye/'],
    [
      'words that were said before',
      () =>
        call(flow)
          .hears('Press 1')
          .hears(/Welcome/),
      'expected to hear /Welcome/',
    ],
    [
      'a queue that was not entered',
      () => call(flow).presses('1').isQueuedIn('general'),
      'expected to be queued in general',
    ],
    ['another queue', () => call(flow).staysSilent().isQueuedIn('emergency'), 'expected to be queued in emergency'],
    [
      'a key when nothing listens',
      () => call(flow).presses('1').presses('2'),
      'expected to press 2, but the line does not listen',
    ],
    [
      'silence when nothing listens',
      () => call(flow).presses('1').staysSilent(),
      'expected to stay silent, but the line does not listen',
    ],
    [
      'a forbidden word that comes',
      () =>
        call(flow)
          .never(/secret/)
          .presses('1'),
      'expected never to hear /secret/',
    ],
    [
      'a forbidden word that came',
      () =>
        call(flow)
          .presses('1')
          .never(/secret/),
      'expected never to hear /secret/',
    ],
    [
      'an end that does not come',
      () =>
        call(flow)
          .hears(/Welcome/)
          .ends('CONTACT_FLOW_DISCONNECT'),
      'expected to end with CONTACT_FLOW_DISCONNECT',
    ],
    ['another end', () => call(flow).presses('1').ends('OTHER'), 'expected to end with OTHER'],
    ['a question that is not asked', () => call(flow).asks('who is calling'), "expected to ask 'who is calling'"],
  ])('fails for %s', (_, script, says) => {
    expect(complaint(script).split('\n')[0]).toBe(`${says}:`);
  });

  it('shows the whole call, and a mark where it went wrong', () => {
    expect(complaint(() => call(flow).from('+37061234567').hears('Press').presses('1').hears(/queue/))).toBe(
      [
        'expected to hear /queue/:',
        '   12:00:00  caller  dials +12025550100 from +37061234567',
        '   12:00:00  system  "Welcome to the test."',
        '   12:00:00  system  "Press 1."',
        '   12:00:00  system  ... listens for 5 s',
        '>> here: expected to hear /queue/',
        '   12:00:00  caller  presses 1',
        '   12:00:00  system  "The secret is 42."',
        '   12:00:00  flow    call ended: CONTACT_FLOW_DISCONNECT',
      ].join('\n'),
    );
  });

  it('marks the forbidden words themselves', () => {
    const lines = complaint(() =>
      call(flow)
        .never(/secret/)
        .presses('1'),
    ).split('\n');
    expect(lines[lines.indexOf('>> here: expected never to hear /secret/') + 1]).toContain('The secret is 42.');
  });
});

const trip = 'Tomorrow you fly to Oslo.';
const somebody = {
  traveller: 't1',
  name: 'Rasa',
  language: 'en',
  account: 'open',
  agent: 'none',
  crisis: 'none',
  news: 'none',
};
const main = (who: unknown, later: unknown = { error: 'timeout' }, wait: unknown = { outcome: 'unknown' }) =>
  call(own(mainInbound), {
    flows: [customerQueue, emergency, toAPerson, trips, byLocator, freeze].map(own),
    answers: {
      'who is calling': who,
      'later trips': later,
      'how long': wait,
      'speak another language': { outcome: 'remembered' },
      'freeze the account': { outcome: 'frozen' },
      'booking by locator': [{ outcome: 'noMatch' }, { outcome: 'found', trip, travellers: 't1' }],
    },
  });

describe('our main line', () => {
  it('greets by name, tells the trip, and gets a person', () => {
    main({ outcome: 'oneTrip', ...somebody, trip })
      .from('+37061234567')
      .hears(/Welcome to Wayline/)
      .asks('who is calling', 'oneTrip')
      .hears(/Hello Rasa! In danger/)
      .presses('1')
      .hears(trip)
      .presses('0')
      .asks('how long', 'unknown')
      .hears(/getting a person/)
      .isQueuedIn('general')
      .hears(/You are in the queue/)
      .hears(/still in the queue/)
      .never(/cannot|frozen/)
      .ends();
  });

  it('tells how long it takes, as a range', () => {
    const range = { outcome: 'range', low: '2', high: '5', lowSeconds: '120', highSeconds: '300' };
    main({ outcome: 'oneTrip', ...somebody, trip }, undefined, range)
      .presses('0')
      .hears(/a person in 2 to 5 minutes/)
      .isQueuedIn('general')
      .ends();
  });

  it('says that a key does nothing, and asks again', () => {
    main({ outcome: 'noTrip', ...somebody })
      .presses('5')
      .hears(/That key does nothing here/)
      .staysSilent()
      .isQueuedIn('general')
      .ends();
  });

  it('tells the trips behind the next one', () => {
    main({ outcome: 'severalTrips', ...somebody, trip }, { outcome: 'some', trips: 'A ship to Riga.' })
      .presses('1')
      .presses('2')
      .asks('later trips', 'some')
      .hears('A ship to Riga.')
      .presses('1')
      .hears(trip)
      .presses('*')
      .hears(/Main menu/)
      .ends();
  });

  it('gets to a person where trips cannot be seen', () => {
    main({ outcome: 'severalTrips', ...somebody, trip })
      .presses('1')
      .presses('2')
      .hears(/cannot see your trips/)
      .isQueuedIn('general')
      .ends();
  });

  it('asks who of several is calling', () => {
    main([
      { outcome: 'shared', language: 'en', choices: 'For Greta, press 1.' },
      { outcome: 'noTrip', ...somebody },
    ])
      .hears('For Greta, press 1.')
      .presses('1')
      .hears(/Hello Rasa!/)
      .ends();
  });

  it('goes on in Chinese for who wants it', () => {
    main([
      { outcome: 'unknown', language: 'en' },
      { outcome: 'unknown', language: 'zh' },
    ])
      .hears('中文服务请按8。')
      .presses('8')
      .asks('speak another language', 'remembered')
      .hears(/请问需要什么帮助/)
      .presses('0')
      .isQueuedIn('general')
      .ends();
  });

  it('finds a booking by its locator, the second time', () => {
    main({ outcome: 'unknown', language: 'en' })
      .presses('3')
      .hears(/Key the code of your booking/)
      .presses('727224#')
      .presses('0101#')
      .hears(/no booking with these/)
      .presses('727224#')
      .presses('0512#')
      .hears(trip)
      .ends();
  });

  it('freezes by one key', () => {
    main({ outcome: 'oneTrip', ...somebody, trip })
      .presses('7')
      .asks('freeze the account', 'frozen')
      .hears(/Your account is frozen now/)
      .presses('0')
      .isQueuedIn('general')
      .ends();
  });

  it('tells a stranger nobody’s trips, and puts an emergency in front', () => {
    main({ outcome: 'unknown', language: 'en' })
      .hears(/In danger/)
      .presses('9')
      .hears(/put in front/)
      .isQueuedIn('emergency')
      .never(/Hello|fly/)
      .ends();
  });

  it.each([{ error: 'timeout' }, { error: 'function' }, { outcome: 'unavailable' }, { nothing: 'known' }])(
    'goes on to a person without records: %j',
    (answer) => {
      main(answer)
        .hears(/cannot look up your trips/)
        .staysSilent()
        .isQueuedIn('general')
        .ends();
    },
  );

  it('tries the other team, and says so where nobody can be reached', () => {
    const facts = { queue: () => undefined };
    call(own(mainInbound), {
      flows: [own(toAPerson)],
      answers: { 'who is calling': { outcome: 'unknown', language: 'en' } },
      facts,
    })
      .presses('0')
      .hears(/trying another/)
      .hears(/nobody can be reached/)
      .ends('CONTACT_FLOW_DISCONNECT');
  });
});
