/** What a centre depends on. */
export const DEPENDENCIES = [
  'table',
  'queues',
  'SMS provider',
  'e-mail provider',
  'Scheduler',
  'Connect API',
  'Step Functions',
] as const;
export type Dependency = (typeof DEPENDENCIES)[number];

/** How each of them can fail. */
export const FAULTS = ['throttle', 'timeout', '5xx', 'slow', 'duplicate', 'partial'] as const;
export type Fault = (typeof FAULTS)[number];

/** What people do with a centre. */
export const PATHS = ['call', 'order step', 'notice', 'callback', 'case', 'crisis'] as const;
export type Path = (typeof PATHS)[number];

/** Who hears or reads a sentence. */
export type Who = 'caller' | 'agent' | 'traveller' | 'operator';

/** How often each thing is there: what is not named is there as often as nothing. */
export type Totals = { readonly [thing: string]: number };

/** Whether `heard` has a sentence in it, whose `…` stand for anything within a line: a number, a day. */
export const hasSentence = (heard: string, sentence: string): boolean =>
  new RegExp(sentence.split('…').map(RegExp.escape).join('.{1,80}?')).test(heard);

/** What a fault comes to: the sentence that a person hears or reads (`hasSentence`), and what is there right behind it and when it is over. */
export interface Comes {
  readonly says: string;
  readonly who: Who;
  readonly meanwhile: Totals;
  readonly totals: Totals;
}

/** What cannot be, and why. */
export interface Never {
  readonly never: string;
}

export type Cell = Comes | Never;

/** Of one path: a cell for every fault of every dependency. */
export type CellsOfPath = { readonly [D in Dependency]: { readonly [F in Fault]: Cell } };

/** Every fault of a dependency comes to the same. */
export const everyFault = <C extends Cell>(cell: C): { readonly [F in Fault]: C } => ({
  ...{ throttle: cell, timeout: cell, '5xx': cell },
  ...{ slow: cell, duplicate: cell, partial: cell },
});

/** A dependency that the path never asks: every fault of it, for the same reason. */
export const neverAsked = (never: string): { readonly [F in Fault]: Never } => everyFault({ never });

/** Of a path with one SMS: it waits still; and it went once more, as nobody knew whether it had gone. */
export const WAITING: Totals = { SMS: 0, 'message sent': 0, 'message queued': 1 };
export const RESENT: Totals = { 'message sent': 0, 'message resent': 1 };

/** What is written down behind what people see, each in its own time: it counts when all is over. */
const BEHIND = ['timeline', 'contact', 'promise'];

/** Without what is written down behind what people see. */
export const seen = (totals: Totals): Totals =>
  Object.fromEntries(Object.entries(totals).filter(([thing, count]) => !BEHIND.includes(thing) && count !== 0));

/** When all is over. A message that goes again was seen to make one entry of the timeline, and two: that is not held. */
export const over = (totals: Totals): Totals =>
  Object.fromEntries(
    Object.entries(totals).filter(
      ([thing, count]) => count !== 0 && !(thing === 'timeline' && (totals['message resent'] ?? 0) > 0),
    ),
  );

/**
 * Cells of a path that comes to `whole` when all is well: who hears which sentence, and then what is otherwise right behind the fault and when it
 * is over.
 */
export const saying =
  (whole: Totals) =>
  (who: Who, says: string) =>
  (meanwhile: Totals = {}, totals: Totals = {}): Comes => ({
    ...{ who, says, meanwhile: seen({ ...whole, ...meanwhile }) },
    totals: over({ ...whole, ...totals }),
  });
