import * as z from 'zod';

// The pages may not turn text into code; zod is not to try.
z.config({ jitless: true });

/** One line of a contact as the centre tells it. Which of the fields are there depends on the event; new events pass. */
const line = z.object({
  at: z.string(),
  who: z.string(),
  event: z.string(),
  says: z.string().optional(),
  language: z.string().optional(),
  hears: z.string().optional(),
  presses: z.string().optional(),
  seconds: z.number().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  contract: z.string().optional(),
  outcome: z.string().optional(),
  ms: z.number().optional(),
  name: z.string().optional(),
  value: z.string().optional(),
  queue: z.string().optional(),
  position: z.number().optional(),
  lowSeconds: z.number().nullish(),
  highSeconds: z.number().nullish(),
  afterSeconds: z.number().optional(),
  agent: z.string().optional(),
  state: z.string().optional(),
  reason: z.string().optional(),
  view: z.string().optional(),
});
export type Line = z.infer<typeof line>;

const about = z.object({
  id: z.string(),
  channel: z.string(),
  initiationMethod: z.string(),
  customer: z.string().nullable(),
  title: z.string().nullable(),
});
export type About = z.infer<typeof about>;

const page = z.object({
  token: z.string(),
  view: z.string(),
  data: z.unknown(),
  actions: z.array(z.object({ action: z.string(), label: z.string() })),
  fields: z.array(z.string()),
  choices: z.record(z.string(), z.array(z.string())),
});
export type GuidePage = z.infer<typeof page>;

const guide = z.object({ contact: z.string(), page: page.nullable() });
export type OpenGuide = z.infer<typeof guide>;

const deskContact = z.object({
  contact: z.string(),
  channel: z.string(),
  is: z.string(),
  customer: z.string().nullish(),
  queue: z.string().nullish(),
  title: z.string().nullish(),
  whispered: z.array(z.string()).default([]),
  guides: z.array(guide).default([]),
});
export type DeskContact = z.infer<typeof deskContact>;

const desk = z.object({
  userName: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  status: z.string(),
  since: z.string().nullable(),
  nextStatus: z.string().nullable(),
  activity: z.string(),
  contacts: z.array(deskContact),
});
export type Desk = z.infer<typeof desk>;

const queue = z.object({
  name: z.string(),
  waiting: z.number(),
  oldestAt: z.string().nullable(),
  available: z.number(),
  staffed: z.number(),
  online: z.number(),
  contacts: z.array(z.object({ contact: z.string(), channel: z.string(), at: z.string() })),
});
export type Queue = z.infer<typeof queue>;

const wait = z.object({
  contact: z.string(),
  queue: z.string(),
  at: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  waited: z.number().nullable(),
  state: z.enum(['waiting', 'answered', 'left']),
});
export type Wait = z.infer<typeof wait>;

const failed = z.object({ queue: z.string(), messages: z.number() });
export type Failed = z.infer<typeof failed>;

const message = z.object({
  at: z.string(),
  to: z.string(),
  channel: z.string(),
  template: z.string(),
  class: z.string(),
  language: z.string(),
  parts: z.number(),
  subject: z.string().optional(),
  text: z.string(),
  state: z.string(),
  due: z.string(),
});
export type Message = z.infer<typeof message>;

const reply = z.object({ at: z.string(), from: z.string(), text: z.string(), did: z.string(), id: z.string() });
/** What somebody wrote to us, and what became of it. */
export type Reply = z.infer<typeof reply>;

const ran = z.array(z.object({ schedule: z.string(), at: z.string(), outcome: z.string() }));
export type Ran = z.infer<typeof ran>[number];

const transcript = z.object({ about, events: z.array(line) });
const desks = z.object({ desks: z.array(desk) });
const queues = z.object({ queues: z.array(queue), waits: z.array(wait) });
const failures = z.object({ failed: z.array(failed) });
const clock = z.object({ now: z.string(), ran });

/** What the centre tells, by the name of the change. */
export const changes = {
  snapshot: z.object({
    ...{ centre: z.string(), zone: z.string(), statuses: z.array(z.string()), contacts: z.array(transcript) },
    ...{ messages: z.array(message).nullable(), replies: z.array(reply) },
    ...{ ...desks.shape, ...queues.shape, ...failures.shape, ...clock.shape },
  }),
  told: z.object({ contact: about, event: line }),
  desks,
  queues,
  failed: failures,
  inbox: z.object({ messages: z.array(message), replies: z.array(reply) }),
  clock,
} as const;

type Named = { [C in keyof typeof changes]: { readonly change: C; readonly data: z.infer<(typeof changes)[C]> } };
export type Change = Named[keyof Named];

/** A change as it comes in: its name and its JSON. Nothing where it is none that these pages know. */
export function readChange(name: string, json: string): Change | undefined {
  const schema = changes[name as keyof typeof changes];
  const read = schema?.safeParse(JSON.parse(json));
  return read?.success ? ({ change: name, data: read.data } as Change) : undefined;
}
