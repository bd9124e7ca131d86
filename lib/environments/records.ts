import { SMS_PRICES } from './sms-prices.ts';

const OFFICE = [
  ['08:00', '12:00'],
  ['12:45', '18:00'],
] as const;

/** Where our travellers have their phones. */
const CALLED_BACK = [
  ...[
    'AT',
    'AU',
    'BE',
    'BG',
    'CA',
    'CH',
    'CN',
    'CY',
    'CZ',
    'DE',
    'DK',
    'EE',
    'ES',
    'FI',
    'FR',
    'GB',
    'GR',
    'HR',
    'HU',
    'IE',
  ],
  ...['IS', 'IT', 'JP', 'KR', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'NZ', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'US'],
];

const dev = {
  name: 'dev',
  region: 'eu-central-1',
  instance: { alias: 'wayline-dev' },
  mainNumber: { country: 'US', type: 'DID' },
  timeZone: 'Europe/Vilnius',
  openingHours: {
    MONDAY: OFFICE,
    TUESDAY: OFFICE,
    WEDNESDAY: OFFICE,
    THURSDAY: OFFICE,
    FRIDAY: OFFICE,
    SATURDAY: [['10:00', '15:00']],
    SUNDAY: [],
  },
  holidays: [
    { date: '2026-12-24', name: 'Christmas Eve' },
    { date: '2026-12-25', name: 'Christmas Day' },
    { date: '2026-12-26', name: 'Second day of Christmas' },
    { date: '2027-01-01', name: 'New Year' },
    { date: '2027-02-16', name: 'Restoration of the State' },
    { date: '2027-03-11', name: 'Restoration of Independence' },
    { date: '2027-03-28', name: 'Easter' },
    { date: '2027-03-29', name: 'Easter Monday' },
    { date: '2027-05-01', name: 'Labour Day' },
    { date: '2027-06-24', name: 'Midsummer' },
    { date: '2027-07-06', name: 'Statehood Day' },
    { date: '2027-08-15', name: 'Assumption' },
    { date: '2027-11-01', name: 'All Saints' },
    { date: '2027-11-02', name: 'All Souls' },
  ],
  languages: { spoken: ['en', 'zh'], written: ['en', 'lt', 'zh', 'fa'] },
  senders: {
    LT: { via: 'sns', ways: 'one', partsPerSecond: 10, usdPerPart: SMS_PRICES.LT.usd },
    DE: { via: 'sns', ways: 'one', partsPerSecond: 10, usdPerPart: SMS_PRICES.DE.usd },
    GB: { via: 'sns', ways: 'one', partsPerSecond: 10, usdPerPart: SMS_PRICES.GB.usd },
    NO: { via: 'sns', ways: 'one', partsPerSecond: 10, usdPerPart: SMS_PRICES.NO.usd },
    US: { via: 'sns', ways: 'two', partsPerSecond: 3, usdPerPart: SMS_PRICES.US.usd },
  },
  recipients: [],
  mail: { from: 'wayline@dev.wayline.example', perSecond: 1, receives: true },
  callbacks: { countries: CALLED_BACK, placeKeptBy: 'flow' },
  retention: { logs: 7, recordings: 30, contacts: 90 },
  quotas: { concurrentCalls: 10, concurrentFunctions: 1000, emailsPerDay: 200, smsSpend: 1 },
  expects: { concurrentCalls: 5, emailsPerDay: 50, smsSpend: 1 },
  alarmAddress: 'ops-dev@example.com',
  approvedOrigins: [],
};

/** What is deployed where: dev, staging and prod, no others. Change one, and `wayline deploy check --env NAME` says what it needs. */
export const records: { readonly [name: string]: unknown } = {
  dev,
  staging: {
    ...dev,
    name: 'staging',
    instance: { alias: 'wayline-staging' },
    mail: { from: 'wayline@staging.wayline.example', perSecond: 1, receives: true },
    retention: { logs: 30, recordings: 30, contacts: 90 },
    alarmAddress: 'ops-staging@example.com',
  },
  prod: {
    ...dev,
    name: 'prod',
    instance: { alias: 'wayline' },
    mainNumber: { country: 'US', type: 'TOLL_FREE' },
    mail: { from: 'trips@wayline.example', perSecond: 14, receives: true },
    retention: { logs: 365, recordings: 365, contacts: 1095 },
    // 200 seats talking and 100 callers in flows and queues; a crisis that 100,000 travellers hear of in a day, half by SMS.
    expects: { concurrentCalls: 300, emailsPerDay: 100_000, smsSpend: 4000 },
    alarmAddress: 'ops@example.com',
  },
};
