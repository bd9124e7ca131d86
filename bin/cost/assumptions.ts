/** What cannot be counted on a laptop, by name: each is a number of its unit, with the reason for it. */
export const ASSUMED = {
  billedMs: {
    value: 100,
    says: 'milliseconds that a run of a function is billed for, cold starts included; between 20 and 400 is likely. AWS bills by the millisecond, and only there it can be measured',
  },
  platformLogBytes: {
    value: 600,
    says: 'bytes that Lambda itself logs of each run: its start, its end and its report, as JSON',
  },
  tracesARun: { value: 1, says: 'traces for each run of a function: the most that there can be' },
  keyUsesARun: {
    value: 1,
    says: 'uses of the table’s key for each run of a function; DynamoDB keeps a key for five minutes, so that a busy hour has far fewer',
  },
  requestsAMessage: {
    value: 3,
    says: 'requests for each message of a queue: put in, taken out, deleted. Batches make it fewer',
  },
  charactersASecond: { value: 14, says: 'characters that the voice says in a second' },
  keySeconds: { value: 4, says: 'seconds in which a caller finds and presses two keys' },
  recordedMegabytesAMinute: { value: 1, says: 'MB of a recorded minute' },
  recordingMonths: { value: 12, says: 'months that a recording is kept (`retention.recordings` of `prod`)' },
  tableGigabytes: { value: 1, says: 'GB in the table' },
  tripsAPage: {
    value: 1000,
    says: 'trips that the playbook tells in one step (`TRIPS` in lambdas/crisis/tell-page.ts); what was played was less than one step',
  },
  pageSeconds: {
    value: 60,
    says: 'seconds that such a step is billed for: it writes its notices one behind the other',
  },
  playbookSteps: { value: 8, says: 'transitions of the playbook, however many are told (its definition)' },
  stepsAPage: { value: 4, says: 'transitions of the playbook for each page of travellers (its definition)' },
} as const satisfies { readonly [name: string]: { readonly value: number; readonly says: string } };
