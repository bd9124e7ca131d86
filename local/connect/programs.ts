import { idIn } from './arns.ts';
import type { DataMap, Fault, Values } from './contact.ts';
import type { Open } from './contacts.ts';
import type { Instance } from './instance.ts';
import { diallable } from './phone-numbers.ts';
import type { Phones } from './phones.ts';
import { cannotRun } from './runnable.ts';
import type { Session } from './session.ts';
import type { Tasks } from './tasks.ts';
import type { Timeline } from './timeline.ts';

/** What a program may not do, by the service's name for it. */
export interface Refusal {
  readonly refused:
    | 'ResourceNotFoundException'
    | 'InvalidRequestException'
    | 'InvalidParameterException'
    | 'DestinationNotAllowedException'
    | 'ContactNotFoundException';
  readonly why: string;
}

type Begun = { readonly contact: string } | Refusal;

interface Named {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly references: DataMap;
  readonly attributes: Values;
  /** The contact whose attributes are copied. */
  readonly related?: string | undefined;
}

export interface TaskAsked extends Named {
  readonly name: string;
  /** One of the two by its id. */
  readonly flow?: string | undefined;
  readonly template?: string | undefined;
  readonly previous?: string | undefined;
  /** When its flow runs; at once where nothing is said. */
  readonly at?: Date | undefined;
}

export interface CallAsked extends Named {
  /** E.164. */
  readonly to: string;
  readonly flow: string;
  /** One of the two: the number that is shown, or the id of the queue of which it is. */
  readonly from?: string | undefined;
  readonly queue?: string | undefined;
  readonly ringSeconds?: number | undefined;
}

export interface ChatAsked extends Named {
  readonly flow: string;
  /** How whoever chats is called. */
  readonly name: string;
  /** How long it lasts at most. */
  readonly minutes: number;
}

interface Around {
  readonly instance: Instance;
  readonly timeline: Timeline;
  readonly phones: Phones;
  readonly tasks: Tasks;
  readonly open: Open;
  readonly find: (contact: string) => Session | undefined;
}

/** Longest that a task can be put off, in days. */
const AHEAD_DAYS = 6;
/** Contacts that no program can end while they are calls. */
const UNSTOPPABLE: ReadonlySet<string> = new Set(['DISCONNECT', 'TRANSFER', 'QUEUE_TRANSFER']);

/** Contacts that programs begin and end: tasks, calls that no agent makes. */
export class Programs {
  private readonly around: Around;
  /** Blocks that fail on the next chat. */
  private rehearsed: readonly Fault[] = [];

  constructor(around: Around) {
    this.around = around;
  }

  /** Lets these blocks fail on the next chat that begins, whose page says nothing of outages. */
  rehearse(faults: readonly Fault[]): void {
    this.rehearsed = faults;
  }

  /** A task runs the flow that is named, or that of its template. */
  task(asked: TaskAsked): Begun {
    const { timeline, tasks } = this.around;
    const { flow: id, template, at, ...given } = asked;
    if ((id === undefined) === (template === undefined))
      return { refused: 'InvalidRequestException', why: 'Give either ContactFlowId or TaskTemplateId.' };
    if (template !== undefined) {
      const { name, description } = given;
      const made = tasks.start(
        template,
        { name, description, references: flat(given.references) },
        given.attributes,
        [],
      );
      return 'task' in made ? { contact: made.task.id } : { refused: 'InvalidParameterException', why: made.refused };
    }
    const flow = this.flow(id ?? '');
    if (typeof flow !== 'string') return flow;
    const seconds = at === undefined ? 0 : (at.getTime() - timeline.now().getTime()) / 1000;
    if (at !== undefined && (seconds < 0 || seconds > AHEAD_DAYS * 86_400))
      return { refused: 'InvalidParameterException', why: `ScheduledTime lies within the next ${AHEAD_DAYS} days.` };
    const known = this.known(given);
    if ('refused' in known) return known;
    const { previous } = given;
    if (previous !== undefined && !this.around.find(previous)) return noContact(previous);
    const session = this.around.open({
      ...{ channel: 'TASK', initiationMethod: 'API', ...known },
      ...(previous === undefined ? {} : { previousContactId: previous }),
    });
    if (seconds === 0) session.run(flow);
    else timeline.after(seconds, () => session.isOver || session.run(flow));
    return { contact: session.id };
  }

  /** A chat that a page begins: its flow runs at once, and it is over at the latest when its time is. */
  chat({ flow: id, minutes, ...given }: ChatAsked): Begun {
    const flow = this.flow(id);
    if (typeof flow !== 'string') return flow;
    const known = this.known(given);
    if ('refused' in known) return known;
    const faults = this.rehearsed;
    this.rehearsed = [];
    const session = this.around.open({
      ...{ channel: 'CHAT', initiationMethod: 'API', ...known },
      segmentAttributes: { 'connect:Subtype': 'connect:Chat' },
      ...(faults.length > 0 ? { faults } : {}),
    });
    this.around.timeline.after(minutes * 60, () => session.latest.end('OTHER'));
    this.around.timeline.after(0, () => session.isOver || session.run(flow));
    return { contact: session.id };
  }

  /** Lets a phone ring; who picks up hears the flow. */
  call(asked: CallAsked): Begun {
    const { instance, phones, open } = this.around;
    const { to, from, queue: queueId, ringSeconds } = asked;
    if (!diallable(to)) return { refused: 'InvalidParameterException', why: 'DestinationPhoneNumber is no number.' };
    // Mobile phones of the United Kingdom are behind a quota.
    if (to.startsWith('+447'))
      return { refused: 'DestinationNotAllowedException', why: 'Calls to +447 are not allowed without a quota.' };
    const flow = this.flow(asked.flow);
    if (typeof flow !== 'string') return flow;
    const queue = [...instance.queues].find(([arn]) => idIn(arn) === queueId);
    if (queueId !== undefined && !queue) return missing('queue', queueId);
    if (queueId === undefined && from === undefined)
      return { refused: 'InvalidRequestException', why: 'Give QueueId or SourcePhoneNumber.' };
    if (from !== undefined && !instance.numbers.has(from)) return missing('number', from);
    const systemEndpoint = from ?? instance.numbers.keys().next().value;
    const known = this.known(asked);
    if ('refused' in known) return known;
    const session = open({
      ...{ channel: 'VOICE', initiationMethod: 'API', customerEndpoint: to, ...known },
      ...{ segmentAttributes: { 'connect:Subtype': 'connect:Telephony' } },
      ...(systemEndpoint === undefined ? {} : { systemEndpoint }),
      ...(queue === undefined ? {} : { targetQueue: queue[0], queueName: queue[1].name }),
    });
    const answered = (picksUp: boolean) => (picksUp ? session.run(flow) : session.end('TELECOM_PROBLEM'));
    phones.ring(session, 'system', to, answered, ringSeconds);
    return { contact: session.id };
  }

  /** Ends a contact wherever it is; a call only where it can be one that waits to be called back, or that came in. */
  stop(contact: string): Refusal | undefined {
    const session = this.around.find(contact);
    if (!session) return missing('contact', contact);
    if (session.isOver) return { refused: 'ContactNotFoundException', why: `The contact ${contact} is over.` };
    const { channel, initiationMethod } = session.contact;
    if (channel === 'VOICE' && UNSTOPPABLE.has(initiationMethod))
      return { refused: 'InvalidRequestException', why: `A call that began by ${initiationMethod} cannot be stopped.` };
    session.end('API');
    return undefined;
  }

  /** Leaves out what follows of the recording, or no longer. `initial` is the first contact of the chain. */
  recording(contact: string, initial: string, state: 'paused' | 'resumed'): Refusal | undefined {
    const session = this.around.find(contact);
    if (session?.contact.initialContactId !== initial) return missing('contact', contact);
    const { channel, recorded, recordsTheCall = false, recordingPaused = false } = session.contact;
    const isRecorded = channel === 'VOICE' && (recorded.length > 0 || recordsTheCall) && !session.isOver;
    if (!isRecorded || recordingPaused === (state === 'paused'))
      return { refused: 'InvalidRequestException', why: 'Request is not allowed in current voice recording state' };
    session.contact = { ...session.contact, recordingPaused: state === 'paused' };
    session.tell({ who: 'system', event: 'recording', state });
    return undefined;
  }

  private flow(id: string): string | Refusal {
    const { flows } = this.around.instance;
    const found = [...flows.values()].find(({ arn, type }) => idIn(arn) === id && type !== 'MODULE');
    if (!found) return missing('flow', id);
    if (found.type !== 'CONTACT_FLOW')
      return { refused: 'InvalidRequestException', why: `The flow ${id} is a ${found.type}, which begins no contact.` };
    const problems = cannotRun(flows, found.arn);
    return problems.length === 0
      ? found.arn
      : { refused: 'InvalidRequestException', why: `This flow cannot be run here: ${problems.join('; ')}.` };
  }

  private known({ name, description, references, attributes, related }: Named) {
    const other = related === undefined ? undefined : this.around.find(related);
    if (related !== undefined && !other) return noContact(related);
    return {
      references,
      attributes: { ...other?.contact.attributes, ...attributes },
      ...(name === undefined ? {} : { name }),
      ...(description === undefined ? {} : { description }),
      ...(related === undefined ? {} : { relatedContactId: related }),
    };
  }
}

const missing = (what: string, id: string): Refusal => ({
  refused: 'ResourceNotFoundException',
  why: `There is no ${what} ${id}.`,
});

const noContact = (id: string): Refusal => ({ refused: 'InvalidRequestException', why: `There is no contact ${id}.` });

/** References as the form of a task takes them: values only. */
const flat = (references: DataMap): { readonly [field: string]: string } =>
  Object.fromEntries(
    Object.entries(references).map(([field, reference]) => [field, (reference as { readonly Value: string }).Value]),
  );
