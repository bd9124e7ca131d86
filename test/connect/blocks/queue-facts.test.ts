import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../local/connect/contact.ts';
import { text } from '../../../local/connect/references.ts';
import { contactWith, idleQueue, QUEUE, type Tried, tried } from '../tried.ts';

const metric = (MetricType: string, branches: Tried['branches'], queue: Partial<typeof idleQueue> | undefined) =>
  tried({
    type: 'CheckMetricData',
    parameters: { MetricType, QueueId: QUEUE },
    errors: ['NoMatchingError', 'NoMatchingCondition'],
    branches: branches ?? [],
    facts: { queue: () => (queue ? { ...idleQueue, ...queue } : undefined) },
  }).way;
const some = [['NumberGreaterThan', '0']] as const;
const old = [
  ['NumberGreaterThan', '300000'],
  ['Equals', '300000'],
] as const;

describe('CheckMetricData', () => {
  it('asks about one agent, by attribute; what it cannot know of them is an error', () => {
    const of = (MetricType: string, staffed: number, agent = 'agent-1') =>
      tried({
        type: 'CheckMetricData',
        parameters: { MetricType, AgentId: agent },
        errors: ['NoMatchingError', 'NoMatchingCondition'],
        branches: [['NumberGreaterThan', '0']],
        facts: { agent: (arn) => (arn === 'agent-1' ? { available: 0, staffed, online: 1 } : undefined) },
      }).way;
    expect(of('NumberOfAgentsStaffed', 1)).toBe('NumberGreaterThan 0');
    expect(of('NumberOfAgentsStaffed', 0)).toBe('NoMatchingCondition');
    expect(of('NumberOfAgentsOnline', 0)).toBe('NumberGreaterThan 0');
    expect(of('NumberOfAgentsStaffed', 1, 'nobody')).toBe('NoMatchingError');
    expect(of('NumberOfContactsInQueue', 1)).toBe('NoMatchingCondition');
  });

  it.each([
    ['NumberOfAgentsAvailable', { available: 1 }],
    ['NumberOfAgentsStaffed', { staffed: 1 }],
    ['NumberOfAgentsOnline', { online: 1 }],
    ['NumberOfContactsInQueue', { waiting: 1 }],
  ])('compares %s', (type, queue) => {
    expect(metric(type, some, queue)).toBe('NumberGreaterThan 0');
    expect(metric(type, some, {})).toBe('NoMatchingCondition');
  });

  it.each([
    [301, 'NumberGreaterThan 300000'],
    [300, 'Equals 300000'],
    [299, 'NoMatchingCondition'],
    [undefined, 'NoMatchingCondition'],
  ])('compares the age of %s s in milliseconds', (oldestSeconds, way) => {
    expect(metric('OldestContactInQueueAgeSeconds', old, { oldestSeconds })).toBe(way);
  });

  it('fails without a queue, for one that is unknown, for an agent, and matches nothing for an unknown metric', () => {
    const parameters = { MetricType: 'NumberOfAgentsOnline' };
    expect(metric('NumberOfAgentsOnline', some, undefined)).toBe('NoMatchingError');
    expect(tried({ type: 'CheckMetricData', parameters }).way).toBe('NoMatchingError');
    const ofAgent = { ...parameters, AgentId: 'agent-1' };
    expect(tried({ type: 'CheckMetricData', parameters: ofAgent, contact: { targetQueue: QUEUE } }).way).toBe(
      'NoMatchingError',
    );
    expect(metric('NumberOfMoons', some, { available: 1 })).toBe('NoMatchingCondition');
  });

  it('takes the queue that was chosen where none is named', () => {
    const parameters = { MetricType: 'NumberOfContactsInQueue' };
    const branches = [['Equals', '0']] as const;
    expect(tried({ type: 'CheckMetricData', parameters, branches, contact: { targetQueue: QUEUE } }).way).toBe(
      'Equals 0',
    );
  });
});

describe('CheckHoursOfOperation', () => {
  const branches = [
    ['Equals', 'True'],
    ['Equals', 'False'],
  ] as const;
  it.each([
    ['is open', true, 'Equals True'],
    ['is closed', false, 'Equals False'],
    ['has no such hours', undefined, 'NoMatchingError'],
  ])('goes by whether it %s', (_, open, way) => {
    expect(tried({ type: 'CheckHoursOfOperation', branches, facts: { open: () => open } }).way).toBe(way);
  });

  it('asks for the hours that are named, and for those of the chosen queue', () => {
    const asked: unknown[] = [];
    const facts = { open: (...of: readonly unknown[]) => asked.push(of) > 0 };
    const contact = { targetQueue: QUEUE, attributes: { hours: 'h1' } };
    tried({ type: 'CheckHoursOfOperation', branches, facts, contact });
    tried({
      type: 'CheckHoursOfOperation',
      parameters: { HoursOfOperationId: '$.Attributes.hours' },
      branches,
      facts,
      contact,
    });
    expect(asked).toEqual([
      [undefined, QUEUE],
      ['h1', QUEUE],
    ]);
  });
});

describe('GetMetricData', () => {
  const metrics = (queue: Partial<typeof idleQueue>) =>
    frameOf(
      tried({
        type: 'GetMetricData',
        parameters: { QueueId: QUEUE },
        facts: { queue: () => ({ ...idleQueue, ...queue }) },
      }).contact,
    ).metrics;

  it('gives nulls where nobody waits and nobody works', () => {
    expect(metrics({})).toEqual({
      Queue: { Name: 'General', ARN: QUEUE, Size: null, OldestContactAge: null },
      Agents: { Online: { Count: null }, Available: { Count: null }, Staffed: { Count: null } },
    });
  });

  it('gives numbers as words where somebody does', () => {
    expect(metrics({ waiting: 2, oldestSeconds: 61, online: 3, available: 0, staffed: 2 })).toEqual({
      Queue: { Name: 'General', ARN: QUEUE, Size: '2', OldestContactAge: '61' },
      Agents: { Online: { Count: '3' }, Available: { Count: '0' }, Staffed: { Count: '2' } },
    });
    expect(metrics({ online: 1 })).toMatchObject({ Queue: { Size: '0', OldestContactAge: null } });
    expect(metrics({ waiting: 1 })).toMatchObject({ Queue: { Size: '1' }, Agents: { Online: { Count: '0' } } });
  });

  it('says nothing for a null', () => {
    const { contact } = tried({ type: 'GetMetricData', parameters: { QueueId: QUEUE } });
    expect(text(contactWith({ frames: contact.frames }), '($.Metrics.Queue.Size)')).toBe('()');
  });

  it.each([
    ['the queue that was chosen', {}, { targetQueue: QUEUE }, 'success'],
    ['no queue', {}, {}, 'NoMatchingError'],
    ['an unknown queue', { QueueId: 'other' }, {}, 'NoMatchingError'],
    ['an agent, of whom nothing is known', { AgentId: 'agent-1' }, { targetQueue: QUEUE }, 'NoMatchingError'],
  ])('goes by %s', (_, parameters, contact, way) => {
    expect(tried({ type: 'GetMetricData', parameters, contact }).way).toBe(way);
  });
});
