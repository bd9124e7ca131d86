import * as z from 'zod';
import { holidays, openingHours } from './hours.ts';
import { spokenLanguages, writtenLanguages } from './languages.ts';
import { positive } from './positive.ts';
import { region } from './regions.ts';
import { country, e164, recipients, senders } from './senders.ts';

const existing = (resource: string, what: string) => {
  const form = new RegExp(`^arn:aws:connect:[a-z0-9-]+:\\d{12}:${resource}/[0-9a-f-]{36}$`);
  return z.strictObject({ existing: z.string().regex(form, `the ARN of ${what}`) });
};

const alias = z
  .string()
  .regex(
    /^(?!d-)[A-Za-z0-9](?:[A-Za-z0-9]|-(?!-|$)){0,44}$/,
    '1 to 45 letters, digits and single hyphens, not beginning with d-',
  );
const claimed = z.strictObject({ country, type: z.enum(['DID', 'TOLL_FREE'], "'DID' or 'TOLL_FREE'") });
const days = z.union([z.literal(7), z.literal(30), z.literal(90), z.literal(365)], { error: '7, 30, 90 or 365' });

/** One deployment of the centre: everything in which two of them differ. Messages say what a field should be. */
export const environment = z.strictObject({
  /** Short; every stack and physical name begins with it. */
  name: z.enum(['dev', 'staging', 'prod'], { error: 'dev, staging or prod' }),
  region,
  /** An instance to create, by an alias unique in all of AWS; or one that is there, which keeps its storage, streams and logs. */
  instance: z.union([z.strictObject({ alias }), existing('instance', 'an instance')], {
    error: '{ alias } of an instance to create or { existing } with the ARN of one',
  }),
  /** The main line: a number to claim, where that needs no papers; or the ARN of one that is there. */
  mainNumber: z.union([claimed, existing('phone-number', 'a phone number').extend({ number: e164 })], {
    error: '{ country, type } of a number to claim or { existing, number } with the ARN of one and itself in E.164',
  }),
  /** The agency's own clock, an IANA zone. */
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'an IANA zone such as Europe/Vilnius'),
  /** When the departments work; the main line and emergencies are always open (S17). */
  openingHours,
  /** Days on which departments are closed and which are no business days. */
  holidays,
  /** ISO 639-1. Spoken needs a voice; the first is heard by everybody else. */
  languages: z.strictObject({ spoken: spokenLanguages, written: writtenLanguages }),
  /** Who sends to which destination country; none is named for a country that gets e-mail only. */
  senders,
  /** Outside prod only these numbers are sent to, E.164, and e-mails only to travellers who have one of them. */
  recipients,
  /**
   * Who e-mails come from, and how many go in a second: one in the sandbox of SES. Its domain becomes an identity. What is written to it is received
   * where SES does so in the Region.
   */
  mail: z.strictObject(
    { from: z.email('an e-mail address'), perSecond: positive, receives: z.boolean('true or false') },
    {
      error:
        '{ from, perSecond, receives }: the address that e-mails come from, how many go in a second, and whether what is written to it comes in',
    },
  ),
  callbacks: z.strictObject({
    /** Countries (ISO 3166) whose numbers are called back. What one may dial is the instance's: AWS opens others on request. */
    countries: z.array(country, 'a list of ISO 3166 country codes'),
    /** Who gives a callback the age of the call that asked for it: our flow, or Connect itself (docs/decisions/0018). */
    placeKeptBy: z.enum(['flow', 'connect'], "'flow' or 'connect'"),
  }),
  /** How long things are kept, in days. */
  retention: z.strictObject({ logs: days, recordings: positive, contacts: positive }),
  /** What AWS is known to have granted to this account; `wayline deploy check` compares it with what is needed. */
  quotas: z.strictObject({
    /** Calls at one time. */
    concurrentCalls: positive,
    /** Lambda functions running at one time, in the Region. */
    concurrentFunctions: positive,
    /** 200 in the sandbox of SES, to verified addresses only. */
    emailsPerDay: positive,
    /** US dollars a month; 1 in the SMS sandbox, to verified numbers only. */
    smsSpend: positive,
  }),
  /** The busiest hours this environment is meant for: what is granted should be no less. */
  expects: z.strictObject({
    /** Calls at one time: those that listen, wait or talk. */
    concurrentCalls: positive,
    emailsPerDay: positive,
    /** US dollars a month. */
    smsSpend: positive,
  }),
  /** Who is told when something breaks for callers. */
  alarmAddress: z.email('an e-mail address'),
  /** Pages that may show the agents' panel, as origins. */
  approvedOrigins: z.array(
    z.string().regex(/^https:\/\/[a-z0-9.-]+(:\d+)?$/, 'an origin such as https://crm.example.com, without a path'),
    { error: 'a list of origins' },
  ),
});

export type Environment = z.infer<typeof environment>;
