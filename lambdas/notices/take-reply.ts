import { transact } from '../platform/transaction.ts';
import type { CallCard } from '../travellers/call-card.ts';
import { factsOf } from '../travellers/store.ts';
import { nobody } from './nobody.ts';
import type { Notice } from './notice.ts';
import { putNotice } from './put-notice.ts';
import type { Did, InboundSms, KeptLately } from './reply.ts';
import { conversationOf, replyWrites } from './reply-store.ts';
import type { Sent } from './rules/replying.ts';
import { understand } from './rules/understanding.ts';
import { bringBack } from './wishes/bring-back.ts';
import { cancelCallbacks } from './wishes/cancel-callbacks.ts';
import { endMessages } from './wishes/end-messages.ts';
import { freeze } from './wishes/freeze.ts';
import { handOn } from './wishes/hand-on.ts';
import { handToPeople, makeTask } from './wishes/hand-to-people.ts';
import { answerTo, type Dealt, type Matter, type ReplySettings } from './wishes/matter.ts';
import { scoreTrip } from './wishes/score-trip.ts';
import { tellHelp, tellStatus } from './wishes/tell.ts';

const NEVER: KeptLately = { confirmed: {}, tasks: [], answers: [], version: 0 };

/**
 * Does what somebody wants who wrote to us by SMS, once for each message, however often it is delivered: what it changes on records and on cases can
 * be repeated, all else is written in one transaction with the reply, and behind it people are given what only they can do, again where it comes
 * again. `before` where it was written already.
 */
export async function takeReply(on: ReplySettings, reply: InboundSms, now: Date): Promise<Did | 'before'> {
  const { did, task } = await write(on, reply, now);
  await task?.();
  return did;
}

const write = (on: ReplySettings, reply: InboundSms, now: Date) =>
  transact<{ readonly did: Did | 'before'; readonly task?: () => Promise<void> }>(on.table.client, async () => {
    const { notices, replies, lately } = await conversationOf(on.table, reply.from, now);
    const { cards, language = 'en' } = await factsOf(on.table, reply.from);
    const known = { on, reply, now, lately: lately ?? NEVER, cards: inOrder(cards), sent: sentOf(notices, now) };
    const before = replies.find(({ id }) => id === reply.id);
    if (before) return { writes: [], result: { did: 'before', ...taskOf(known, before.did) } };
    const dealt = cards.length === 0 ? await toNobody(known, language) : await deal(known);
    const travellers = cards.map(({ traveller }) => traveller);
    const kept = { ...reply, at: now.toISOString(), did: dealt.did, travellers };
    const after = { ...(lately ?? NEVER), ...dealt.lately };
    const { keepDays } = on.settings;
    return {
      writes: [
        ...replyWrites(on.table.name, kept, lately, after, keepDays),
        ...(dealt.answers ?? []).map((notice) => putNotice(on.table.name, notice, keepDays)),
        ...(dealt.writes ?? []),
      ],
      result: { did: dealt.did, ...taskOf(known, dealt.did) },
    };
  });

/** What is left to do of a reply that only people can answer. */
const taskOf = (matter: Matter, did: Did) => (did === 'work' ? { task: () => makeTask(matter) } : {});

async function deal(matter: Matter): Promise<Dealt> {
  const understood = understand(matter.reply.text);
  switch (understood.wants) {
    case 'stop':
      return endMessages(matter, understood.everything);
    case 'start':
      return bringBack(matter);
    case 'help':
      return tellHelp(matter);
    case 'status':
      return tellStatus(matter);
    case 'freeze':
      return freeze(matter, understood.whose);
    case 'noCall':
      return (await cancelCallbacks(matter)) ?? handToPeople(matter);
    case 'score':
      return scoreTrip(matter, understood.score);
    case 'person':
      return handOn(matter, understood.mentions);
  }
}

/** Somebody unknown is told once what can be written, unless they want no messages; nobody is given work by them. */
async function toNobody(matter: Matter, language: string): Promise<Dealt> {
  const { on, reply, lately, now } = matter;
  const { wants } = understand(reply.text);
  const taken = wants === 'noCall' ? await cancelCallbacks(matter, language) : undefined;
  if (taken) return taken;
  if (lately.helped !== undefined || wants === 'stop') return { did: 'nobody known' };
  const content = { template: 'help', facts: { phone: on.phone } } as const;
  const answers = answerTo({ on, reply, now }, nobody(language), content);
  return { did: 'nobody known', answers, lately: { helped: now.toISOString() } };
}

/** The same order each time: the first of them is answered. */
const inOrder = (cards: readonly CallCard[]): readonly CallCard[] =>
  [...cards].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.traveller.localeCompare(b.traveller));

const LEFT: ReadonlySet<Notice['state']> = new Set(['sent', 'resent', 'unknown']);

/** The messages that have gone out, or are on their way: those that are due and nobody has stopped. */
const sentOf = (notices: readonly Notice[], now: Date): readonly Sent[] =>
  notices
    .filter(({ state, due }) => LEFT.has(state) || (state === 'queued' && Date.parse(due) <= now.getTime()))
    .map(({ template, class: type, traveller, about = '', occasion, due }) => ({
      ...{ template, class: type, traveller, about, occasion, at: due },
    }));
