import { expect, it } from 'vitest';
import type { Environment } from '../../lib/environments/environment.ts';
import { records } from '../../lib/environments/records.ts';
import { environmentNamed } from '../../lib/environments.ts';

const UUID = '11111111-2222-4333-8444-555555555555';
const INSTANCE = `arn:aws:connect:eu-central-1:123456789012:instance/${UUID}`;
const NUMBER = `arn:aws:connect:eu-central-1:123456789012:phone-number/${UUID}`;

const POOL = {
  via: 'pool',
  pool: 'arn:aws:sms-voice:eu-central-1:123456789012:pool/pool-1',
  ways: 'two',
  usdPerPart: 0.01,
};

const good = records['dev'] as Environment;

it('answers a record that is right', () => {
  expect(environmentNamed('dev', { dev: good })).toEqual(good);
});

const office = [
  ['08:00', '12:00'],
  ['12:45', '18:00'],
];

it.each([
  ['region', { region: 'Frankfurt' }, "field 'region': should be an AWS Region such as eu-central-1."],
  [
    'region without Connect',
    { region: 'eu-west-1' },
    "field 'region': should be where Amazon Connect is: us-east-1, us-west-2,",
  ],
  ['name of another', { name: 'staging' }, "field 'name': should be 'dev'."],
  [
    'instance elsewhere',
    { region: 'us-east-1', instance: { existing: INSTANCE } },
    "field 'instance.existing': should be in us-east-1, the environment's Region.",
  ],
  [
    'number elsewhere',
    { region: 'us-east-1', mainNumber: { existing: NUMBER, number: '+12025550100' } },
    "field 'mainNumber.existing': should be in us-east-1, the environment's Region.",
  ],
  ['alias', { instance: { alias: 'd-1' } }, "field 'instance.alias': should be 1 to 45 letters"],
  [
    'existing instance',
    { instance: { existing: 'wayline' } },
    "field 'instance.existing': should be the ARN of an instance.",
  ],
  ['both', { instance: { alias: 'a', existing: INSTANCE } }, "field 'instance': should be { alias }"],
  [
    'number that is there, without its digits',
    { mainNumber: { existing: NUMBER } },
    "field 'mainNumber': should be { country, type } of a number to claim or { existing, number }",
  ],
  [
    'number',
    { mainNumber: { country: 'USA', type: 'DID' } },
    "field 'mainNumber.country': should be an ISO 3166 country code.",
  ],
  ['zone', { timeZone: 'Vilnius' }, "field 'timeZone': should be an IANA zone such as Europe/Vilnius."],
  [
    'overlap',
    {
      openingHours: {
        ...good.openingHours,
        MONDAY: [
          ['08:00', '12:00'],
          ['11:00', '18:00'],
        ],
      },
    },
    "field 'openingHours.MONDAY': should be blocks of [from, to] as HH:MM",
  ],
  [
    'clock',
    { openingHours: { ...good.openingHours, SUNDAY: [['8:00', '12:00']] } },
    "field 'openingHours.SUNDAY.0.0': should be blocks",
  ],
  ['missing day', { openingHours: { MONDAY: office } }, "field 'openingHours.TUESDAY': should be blocks"],
  [
    'holiday',
    { holidays: [{ date: '2026-02-30', name: 'Never' }] },
    "field 'holidays.0.date': should be a date as YYYY-MM-DD.",
  ],
  [
    'holiday twice',
    {
      holidays: [
        { date: '2026-12-24', name: 'Eve' },
        { date: '2026-12-24', name: 'Eve' },
      ],
    },
    "field 'holidays': should be dates that stand there once each.",
  ],
  [
    'more holidays than Connect keeps',
    {
      holidays: Array.from({ length: 51 }, (_, day) => ({
        date: new Date(Date.UTC(2027, 0, day + 1)).toISOString().slice(0, 10),
        name: 'Day',
      })),
    },
    "field 'holidays': should be at most 50 days.",
  ],
  [
    'voice',
    { languages: { spoken: ['en', 'lt'], written: ['en'] } },
    "field 'languages.spoken': should be languages that an Amazon Polly voice speaks: en, zh.",
  ],
  [
    'written',
    { languages: { spoken: ['en'], written: ['zh'] } },
    "field 'languages.written': should be a list out of en, lt, zh, fa, with en in it.",
  ],
  [
    'sender',
    { senders: { LT: { via: 'pigeon' } } },
    "field 'senders.LT.via': should be { via: 'sns', ways, partsPerSecond, usdPerPart }",
  ],
  [
    'ways',
    { senders: { LT: { via: 'sns', ways: 'three', partsPerSecond: 1 } } },
    "field 'senders.LT.ways': should be 'one' or 'two'.",
  ],
  [
    'speed',
    { senders: { LT: { via: 'sns', ways: 'one', partsPerSecond: 0 } } },
    "field 'senders.LT.partsPerSecond': should be a whole number from 1 on.",
  ],
  [
    'two speeds of one pool',
    { senders: { DE: { ...POOL, partsPerSecond: 10 }, GB: { ...POOL, partsPerSecond: 20 } } },
    "field 'senders.GB.partsPerSecond': should be 10, as for the other countries of its pool.",
  ],
  [
    'mail',
    { mail: { from: 'Wayline', perSecond: 1, receives: true } },
    "field 'mail.from': should be an e-mail address.",
  ],
  [
    'mail speed',
    { mail: { from: 'a@example.com', perSecond: 0, receives: true } },
    "field 'mail.perSecond': should be a whole number from 1 on.",
  ],
  ['no mail', { mail: undefined }, "field 'mail': should be { from, perSecond, receives }"],
  [
    'an SMS that costs nothing',
    { senders: { LT: { via: 'sns', ways: 'one', partsPerSecond: 1, usdPerPart: 0 } } },
    "field 'senders.LT.usdPerPart': should be US dollars a part, such as 0.04.",
  ],
  ['recipient', { recipients: ['061234567'] }, "field 'recipients.0': should be a number in E.164"],
  ['logs', { retention: { ...good.retention, logs: 8 } }, "field 'retention.logs': should be 7, 30, 90 or 365."],
  [
    'quota',
    { quotas: { ...good.quotas, concurrentCalls: 'many' } },
    "field 'quotas.concurrentCalls': should be a whole number from 1 on.",
  ],
  [
    'expectation',
    { expects: { ...good.expects, smsSpend: 0 } },
    "field 'expects.smsSpend': should be a whole number from 1 on.",
  ],
  ['alarm', { alarmAddress: 'ops' }, "field 'alarmAddress': should be an e-mail address."],
  [
    'origin',
    { approvedOrigins: ['https://crm.example.com/panel'] },
    "field 'approvedOrigins.0': should be an origin such as https://crm.example.com",
  ],
  ['unknown field', { colour: 'red' }, "field 'colour': is no field of an environment."],
])('names environment and field when it is wrong: %s', (_, wrong, sentence) => {
  const wrongly = () => environmentNamed('dev', { dev: { ...good, ...wrong } });
  expect(wrongly).toThrow(sentence);
  expect(wrongly).toThrow("Environment 'dev', ");
});

it('takes an instance and a number that are there', () => {
  const there = { ...good, instance: { existing: INSTANCE }, mainNumber: { existing: NUMBER, number: '+12025550100' } };
  expect(environmentNamed('dev', { dev: there })).toEqual(there);
});
