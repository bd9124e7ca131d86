import { describe, expect, it } from 'vitest';
import { handOver } from '../../contact-flows/agents/hand-over.ts';
import { handedOverQueue } from '../../contact-flows/agents/handed-over-queue.ts';
import { outboundWhisper } from '../../contact-flows/agents/outbound-whisper.ts';
import { DEPARTMENT_NAMES, workForDepartment } from '../../contact-flows/agents/work-for-department.ts';
import { DEPARTMENTS, QUEUES } from '../../lib/centre/queues.ts';
import { AnswerBook } from '../../local/connect/answers.ts';
import { BenchInstance } from '../../local/connect/bench-instance.ts';
import type { Facts } from '../../local/connect/block.ts';
import type { Contact } from '../../local/connect/contact.ts';
import type { CallEvent } from '../../local/connect/transcript.ts';
import { own } from '../connect/own-flows.ts';

const flows = [handOver, handedOverQueue, outboundWhisper, workForDepartment].map(own);

/** What is told of a contact that runs the flow: who hears what, and where it ends up. */
function ran(flow: string, known: Partial<Contact>, facts: Partial<Facts> = {}): readonly string[] {
  const bench = new BenchInstance({
    flows: new Map(flows.map((each) => [each.arn, each])),
    answers: new AnswerBook(),
    at: new Date('2026-12-15T09:00:00Z'),
    seed: '',
    facts,
  });
  const session = bench.contact({ channel: known.channel === 'TASK' ? 'TASK' : 'VOICE' });
  session.contact = { ...session.contact, ...known };
  const told: CallEvent[] = [];
  session.listen((event) => event.event !== 'attribute' && told.push(event));
  session.run(flow);
  return told.map((event) => {
    if (event.event === 'prompt') return event.says;
    if (event.event === 'queued') return `queued in ${event.queue}`;
    return event.event === 'ended' ? `ended ${event.reason}` : event.event;
  });
}

const queue = (full: boolean) => ({
  queue: () => ({ name: 'q', waiting: 0, oldestSeconds: undefined, full, available: 0, staffed: 0, online: 0 }),
});
const handedTo = (facts: Partial<Facts>) => ran('Hand over', { targetQueue: 'finance' }, facts);

describe('a call that is handed over', () => {
  it('goes to the queue that was chosen, and is told so while it waits', () => {
    expect(handedTo({})).toEqual([
      'Your call is put through to a colleague.',
      'queued in finance',
      'We are putting you through to a colleague who can help. Thank you for your patience.',
    ]);
  });

  it('goes there too when nobody can say whether it is open', () => {
    expect(handedTo({ open: () => undefined })).toContain('queued in finance');
  });

  it('comes back to the agent when the department is closed, with what to do', () => {
    expect(handedTo({ open: () => false })).toEqual([
      expect.stringContaining('closed now. You go back to the traveller'),
      'ended CONTACT_FLOW_DISCONNECT',
    ]);
  });

  it('comes back to the agent when the queue is full', () => {
    expect(handedTo(queue(true)).slice(-2)).toEqual([
      expect.stringContaining('takes no more calls'),
      'ended CONTACT_FLOW_DISCONNECT',
    ]);
  });
});

it('a traveller who is called hears first who it is, and that it is recorded', () => {
  expect(ran('Outbound whisper', {})).toEqual(['This is Wayline Travel. This call is recorded.']);
});

describe('work for a department', () => {
  const work = (known: Partial<Contact>, facts: Partial<Facts> = {}) =>
    ran('Work for a department', { channel: 'TASK', ...known }, facts);
  const chosen = (department: string) => ({ references: { department: { Value: department, Type: 'STRING' } } });

  it('can be given to every department, by the name that its queue has', () => {
    expect(DEPARTMENT_NAMES).toEqual(DEPARTMENTS.map((each) => QUEUES[each].name));
  });

  it.each(DEPARTMENTS.map((each) => [QUEUES[each].name, each]))('for %s goes to its queue %s', (name, each) => {
    expect(work(chosen(name))).toEqual([`queued in ${each}`]);
    expect(work({ attributes: { department: name } })).toEqual([`queued in ${each}`]);
  });

  it.each([
    ['nobody', {}],
    ['a department that there is not', chosen('Kitchen')],
  ])('that names %s goes to the team lead', (_, known) => {
    expect(work(known)).toEqual(['queued in teamLead']);
  });

  it('goes to the team lead, then to management, where a queue is full', () => {
    const open = queue(false).queue;
    const fullBut = (free: string) => ({ queue: (name: string) => (name === free ? open() : queue(true).queue()) });
    expect(work(chosen('Finance'), fullBut('teamLead'))).toEqual(['queued in teamLead']);
    expect(work(chosen('Planner'), fullBut('management'))).toEqual(['queued in management']);
    expect(work(chosen('Planner'), queue(true)).at(-1)).toBe('ended CONTACT_FLOW_DISCONNECT');
  });
});
