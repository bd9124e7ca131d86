import type { Callback, Task } from './block.ts';
import type { Open } from './contacts.ts';
import type { Session } from './session.ts';
import type { Timeline } from './timeline.ts';

/** How long a customer's phone rings before the call counts as not answered, in seconds. */
const RINGS = 60;

interface Calling {
  readonly session: Session;
  readonly callback: Callback;
  attempt: number;
  ringing: (() => void) | undefined;
}

/** Contacts that the instance begins itself: callbacks, tasks, calls to outside numbers. */
export class Outbound {
  private readonly timeline: Timeline;
  private readonly open: Open;
  private readonly enqueue: (session: Session) => void;
  private readonly whisper: (session: Session) => string | undefined;
  private readonly calling = new Map<string, Calling>();
  private readonly dialled = new Map<string, (outcome: 'ended' | 'failed' | 'timeout') => void>();

  /** `whisper` is the flow that a customer hears who picks up, where the queue has one. */
  constructor(
    timeline: Timeline,
    open: Open,
    enqueue: (session: Session) => void,
    whisper: (session: Session) => string | undefined,
  ) {
    this.timeline = timeline;
    this.open = open;
    this.enqueue = enqueue;
    this.whisper = whisper;
  }

  /** A contact of its own that an agent gets first; the customer is called when the agent has accepted. */
  callBack(from: Session, callback: Callback, queueName: string): void {
    from.tell({ who: 'flow', event: 'callback', queue: queueName, afterSeconds: callback.afterSeconds });
    const { contact } = from;
    const session = this.open({
      channel: 'VOICE',
      initiationMethod: 'CALLBACK',
      initialContactId: contact.initialContactId,
      previousContactId: contact.id,
      customerEndpoint: callback.number,
      attributes: contact.attributes,
      hooks: contact.hooks,
      languageCode: contact.languageCode,
      priority: contact.priority,
      aged: contact.aged,
      ...(contact.systemEndpoint === undefined ? {} : { systemEndpoint: contact.systemEndpoint }),
      ...(callback.queue === undefined ? {} : { targetQueue: callback.queue }),
      ...(callback.queue === undefined && callback.agent !== undefined ? { targetAgent: callback.agent } : {}),
    });
    this.calling.set(session.id, { session, callback, attempt: 1, ringing: undefined });
    const { flow } = callback;
    if (flow === undefined) this.timeline.after(callback.afterSeconds, () => session.isOver || this.enqueue(session));
    else session.run(flow);
  }

  /** An agent is there for a callback: the customer's phone rings. Nothing happens for other contacts. */
  connected(session: Session): void {
    const calling = this.calling.get(session.id);
    if (!calling) return;
    session.tell({
      who: 'system',
      event: 'dialled',
      from: session.contact.systemEndpoint ?? '',
      to: calling.callback.number,
    });
    calling.ringing = this.timeline.after(RINGS, () => this.customer(session.id, false));
  }

  /** The customer picks up, or does not: then the agent is free, and it is tried again as often as the flow wants. */
  customer(contact: string, picksUp: boolean): void {
    const calling = this.calling.get(contact);
    if (!calling?.ringing) return;
    calling.ringing();
    calling.ringing = undefined;
    if (picksUp) {
      calling.session.tell({ who: 'caller', event: 'answered' });
      this.calling.delete(contact);
      const whisper = this.whisper(calling.session);
      if (whisper !== undefined) calling.session.run(whisper);
      return;
    }
    calling.session.tell({ who: 'caller', event: 'unanswered' });
    const { session, callback, attempt } = calling;
    this.calling.delete(contact);
    const again = attempt < callback.attempts;
    session.end(again ? 'OTHER' : 'TELECOM_PROBLEM');
    if (again) this.timeline.after(callback.betweenSeconds, () => this.again(calling));
  }

  /** A task runs its flow, now or later. */
  task(from: Session, task: Task): void {
    from.tell({ who: 'flow', event: 'task', name: task.name });
    const { flow } = task;
    if (flow === undefined) return;
    this.timeline.after(task.afterSeconds, () => {
      const session = this.open({
        channel: 'TASK',
        initiationMethod: 'API',
        previousContactId: from.id,
        name: task.name,
        attributes: task.attributes,
        references: task.references,
        ...(task.description === undefined ? {} : { description: task.description }),
      });
      session.run(flow);
    });
  }

  /** A call outside that somebody has to answer: it times out after `seconds` unless `thirdParty` says what became of it. */
  dial(session: Session, seconds: number): void {
    const cancel = this.timeline.after(seconds, () => this.thirdParty(session.id, 'timeout'));
    this.dialled.set(session.id, (outcome) => {
      cancel();
      this.dialled.delete(session.id);
      session.goOn({ input: 'dialled', outcome });
    });
  }

  /** What became of a call outside: it was answered and is over, failed, or nobody answered in time. */
  thirdParty(contact: string, outcome: 'ended' | 'failed' | 'timeout'): void {
    this.dialled.get(contact)?.(outcome);
  }

  private again({ session, callback, attempt }: Calling): void {
    const { frames: _, agent: __, id: ___, ...known } = session.contact;
    const next = this.open({ ...known, previousContactId: session.id });
    this.calling.set(next.id, { session: next, callback, attempt: attempt + 1, ringing: undefined });
    this.enqueue(next);
  }
}
