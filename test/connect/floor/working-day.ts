import { AnswerBook } from '../../../local/connect/answers.ts';
import type { InstanceFlow } from '../../../local/connect/contact.ts';
import type { Instance } from '../../../local/connect/instance.ts';
import type { Session } from '../../../local/connect/session.ts';
import { Switchboard } from '../../../local/connect/switchboard.ts';
import { VirtualTimeline } from '../../../local/connect/timeline.ts';
import type { CallEvent } from '../../../local/connect/transcript.ts';

export const LINE = '+12025550100';
export const QUEUE = 'arn:queue';
export const VERA = 'arn:agent/vera';
export const OTTO = 'arn:agent/otto';

/** A small centre in virtual time: one number, one queue, two agents, and the flows that a test gives it. */
export class WorkingDay {
  readonly timeline = new VirtualTimeline(new Date('2026-12-04T09:00:00Z'));
  readonly answers = new AnswerBook();
  readonly records: Record<string, unknown>[] = [];
  readonly events: { detail: { eventType: string; contactId: string } }[] = [];
  readonly switchboard: Switchboard;
  /** Answers that are on their way while they are held back; each is given by calling it. */
  held: (() => void)[] | undefined;
  private ids = 0;

  constructor(flows: ReadonlyMap<string, InstanceFlow>, most?: number, autoAccept = false, outboundFlow?: string) {
    const instance: Instance = {
      arn: 'arn:aws:connect:eu-central-1:000000000000:instance/i',
      flows,
      numbers: new Map([[LINE, 'main']]),
      queues: new Map([
        [
          QUEUE,
          {
            name: 'General',
            hours: 'arn:hours',
            ...(most === undefined ? {} : { most }),
            ...(outboundFlow === undefined ? {} : { outboundFlow }),
          },
        ],
      ]),
      profiles: [],
      hours: new Map(),
      askable: new Set(),
    };
    const user = (arn: string, userName: string) => ({
      arn,
      userName,
      firstName: userName,
      lastName: 'Agent',
      routingProfile: 'arn:profile',
      proficiencies: [],
      afterContactWorkSeconds: 0,
      autoAccept,
    });
    this.switchboard = new Switchboard(instance, {
      timeline: this.timeline,
      ask: (session, effect, reply) =>
        this.answers.ask(session, effect, (input) => (this.held ? this.held.push(() => reply(input)) : reply(input))),
      newId: () => {
        this.ids += 1;
        return `id-${this.ids}`;
      },
      seed: 'test',
      staff: {
        profiles: [
          {
            arn: 'arn:profile',
            concurrency: [
              { channel: 'VOICE', contacts: 1 },
              { channel: 'CHAT', contacts: 2 },
              { channel: 'TASK', contacts: 1 },
            ],
            queues: [
              { queue: QUEUE, channel: 'VOICE', priority: 1, delaySeconds: 0 },
              { queue: QUEUE, channel: 'TASK', priority: 1, delaySeconds: 0 },
            ],
          },
        ],
        users: [user(VERA, 'vera'), user(OTTO, 'otto')],
      },
      heard: {
        event: (event) => this.events.push(event as never),
        record: (record) => this.records.push(record as never),
      },
    });
  }

  available(agent: string): void {
    this.switchboard.floor.take({ event: 'statusSet', agent, status: 'Available' });
  }

  calls(from: string): { readonly call: Session; readonly told: CallEvent[] } {
    const dialled = this.switchboard.dial(from);
    if ('refused' in dialled) throw new Error(dialled.refused);
    const told: CallEvent[] = [];
    dialled.call.listen((event) => told.push(event));
    return { call: dialled.call, told };
  }

  accepts(agent: string, call: Session): void {
    this.switchboard.floor.take({ event: 'accepted', contact: call.id, agent });
  }

  declines(agent: string, call: Session): void {
    this.switchboard.floor.take({ event: 'declined', contact: call.id, agent });
  }

  clears(agent: string, call: Session): void {
    this.switchboard.floor.take({ event: 'cleared', contact: call.id, agent });
  }

  passes(seconds: number): void {
    this.timeline.moveTo(new Date(this.timeline.now().getTime() + seconds * 1000));
  }
}

/** What happened, in one word a line, with what was said and who was meant. */
export const story = (told: readonly CallEvent[]): readonly string[] =>
  told.map((event) => {
    if (event.event === 'prompt') return `${event.hears ?? 'customer'} hears: ${event.says}`;
    if ('agent' in event) return `${event.event} ${event.agent}`;
    if (event.event === 'ended') return `ended ${event.reason}`;
    if (event.event === 'queued') return `queued ${event.position}`;
    return event.event;
  });
