import type { Callback, Task } from './block.ts';
import type { Open } from './contacts.ts';
import type { Phones } from './phones.ts';
import type { Session } from './session.ts';
import type { Timeline } from './timeline.ts';

interface Calling {
  readonly session: Session;
  readonly callback: Callback;
  readonly attempt: number;
}

/** Contacts that the instance begins itself: callbacks, tasks, calls to outside numbers. */
export class Outbound {
  private readonly timeline: Timeline;
  private readonly phones: Phones;
  private readonly open: Open;
  private readonly enqueue: (session: Session) => void;
  private readonly whisper: (session: Session) => string | undefined;
  private readonly calling = new Map<string, Calling>();
  private readonly dialled = new Map<string, (outcome: 'ended' | 'failed' | 'timeout') => void>();

  /** `whisper` is the flow that a customer hears who picks up, where the queue has one. */
  constructor(
    timeline: Timeline,
    phones: Phones,
    open: Open,
    enqueue: (session: Session) => void,
    whisper: (session: Session) => string | undefined,
  ) {
    this.timeline = timeline;
    this.phones = phones;
    this.open = open;
    this.enqueue = enqueue;
    this.whisper = whisper;
  }

  /** A contact of its own that an agent gets first; the customer is called when the agent has accepted. What was to fail and has not yet, fails there. */
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
      ...(contact.faults === undefined ? {} : { faults: contact.faults }),
      ...(callback.queue === undefined ? {} : { targetQueue: callback.queue }),
      ...(callback.queue === undefined && callback.agent !== undefined ? { targetAgent: callback.agent } : {}),
    });
    this.calling.set(session.id, { session, callback, attempt: 1 });
    const { flow } = callback;
    if (flow === undefined) this.timeline.after(callback.afterSeconds, () => session.isOver || this.enqueue(session));
    else session.run(flow);
  }

  /** An agent is there for a callback: the customer's phone rings. Nothing happens for other contacts. */
  connected(session: Session): void {
    const calling = this.calling.get(session.id);
    if (!calling) return;
    this.calling.delete(session.id);
    this.phones.ring(session, 'system', calling.callback.number, (picksUp) => this.rang(calling, picksUp));
  }

  /** Who picks up hears the whisper. Else the agent is free, and it is tried again as often as the flow wants. */
  private rang(calling: Calling, picksUp: boolean): void {
    const { session, callback, attempt } = calling;
    if (picksUp) {
      const whisper = this.whisper(session);
      if (whisper !== undefined) session.run(whisper);
      return;
    }
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
    this.calling.set(next.id, { session: next, callback, attempt: attempt + 1 });
    this.enqueue(next);
  }
}
