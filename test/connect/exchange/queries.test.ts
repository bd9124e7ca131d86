import { expect, test } from 'vitest';
import { agentSnapshots } from '../../../local/connect/exchange/agent-snapshot.ts';
import { position } from '../../../local/connect/exchange/line.ts';
import { queueFacts } from '../../../local/connect/exchange/queue-facts.ts';
import { agent, at, call, centre, play, profile, serves, status, telephones } from './a-centre.ts';

test('positions go by priority, age and arrival; one that rings keeps its own, one that is accepted has none', () => {
  const { state } = play(
    [0, telephones('ana', 'bo'), status('ana')],
    [1, call('taken', 1), { event: 'accepted', contact: 'taken', agent: 'ana' }],
    [10, call('d', 10), call('c', 9), call('b', 10, { agedSeconds: 5 }), call('a', 10, { priority: 1 })],
    [
      11,
      call('elsewhere', 1, { place: { queue: 'crisis' } }),
      call('e', 10),
      call('own', 1, { place: { agent: 'bo' } }),
    ],
    [12, status('bo')],
  );
  expect(['a', 'b', 'c', 'd', 'e', 'elsewhere', 'own', 'taken', 'nobody'].map((id) => position(state, id))).toEqual([
    1,
    2,
    3,
    4,
    5,
    1,
    1,
    undefined,
    undefined,
  ]);
  expect(state.contacts.get('own')?.stage.is).toBe('offered');
});

test('a position lasts while it rings and when it was missed', () => {
  const steps = [
    [0, telephones('ana'), status('ana')],
    [1, call('c1', 1), call('c2', 1)],
  ] as const;
  for (const second of [2, 60]) {
    const { state } = play(...steps, [second]);
    expect([position(state, 'c1'), position(state, 'c2')]).toEqual([1, 2]);
  }
});

test('a queue by its facts: nothing where there is no queue, and nobody in an empty one', () => {
  const { state } = play([0, telephones()]);
  expect(queueFacts(state, 'nowhere', at(0))).toBeUndefined();
  expect(queueFacts(state, 'trips', at(0))).toEqual({
    name: 'Trips',
    waiting: 0,
    oldestSeconds: undefined,
    full: false,
    available: 0,
    staffed: 0,
    online: 0,
  });
});

test.each([
  [2, false],
  [3, true],
])('with %i of 3 in it, full is %s', (count, full) => {
  const calls = Array.from({ length: count }, (_, index) => call(`c${index}`, 1, { place: { queue: 'crisis' } }));
  const { state } = play([0, telephones()], [1, ...calls]);
  expect(queueFacts(state, 'crisis', at(2))).toMatchObject({ waiting: count, full });
  expect(queueFacts(state, 'trips', at(2))).toMatchObject({ waiting: 0, full: false });
});

test('the oldest counts from when it was enqueued, whatever its priority and aged seconds', () => {
  const { state } = play([0, telephones()], [9, call('c1', 5), call('c2', 8, { priority: 1, agedSeconds: 100 })]);
  expect(queueFacts(state, 'trips', at(12.9))?.oldestSeconds).toBe(7);
});

const crew = centre(
  [profile('calls', [serves('trips')]), profile('others', [serves('crisis')])],
  ['idle', 'rung', 'whispering', 'talking', 'working', 'lunch', 'missed', 'off', 'elsewhere'].map((arn) =>
    agent(arn, arn === 'elsewhere' ? 'others' : 'calls'),
  ),
);
/** Gives a call to the agent by his own queue, and lets him get as far with it as his name says. */
const busy = (arn: string, far: number) =>
  [
    status(arn),
    call(arn, 1, { place: { agent: arn } }),
    { event: 'accepted', contact: arn, agent: arn } as const,
    { event: 'joined', contact: arn } as const,
    { event: 'ended', contact: arn, by: 'customer' } as const,
  ].slice(0, 2 + far);
const { state: crowd } = play(
  [0, crew],
  [1, ...busy('missed', 0)],
  [30, status('idle'), status('lunch', 'Lunch'), status('elsewhere')],
  [31, ...busy('rung', 0), ...busy('whispering', 1), ...busy('talking', 2), ...busy('working', 3)],
);

test('agents of a queue: available can take a call now; staffed are those and the busy; online all who are not Offline', () => {
  expect(queueFacts(crowd, 'trips', at(32))).toMatchObject({ available: 1, staffed: 5, online: 7 });
  expect(queueFacts(crowd, 'crisis', at(32))).toMatchObject({ available: 1, staffed: 1, online: 1 });
});

test('agents as a dashboard shows them', () => {
  const shown = agentSnapshots(crowd).map(({ user, status, activity, slots }) => [
    user.arn,
    status,
    activity,
    slots.map(({ is }) => is).join(),
  ]);
  expect(shown).toEqual([
    ['idle', 'Available', 'Available', ''],
    ['rung', 'Available', 'Incoming', 'offered'],
    ['whispering', 'Available', 'On contact', 'accepted'],
    ['talking', 'Available', 'On contact', 'connected'],
    ['working', 'Available', 'After contact work', 'afterContactWork'],
    ['lunch', 'Lunch', 'Lunch', ''],
    ['missed', 'Missed', 'Missed', ''],
    ['off', 'Offline', 'Offline', ''],
    ['elsewhere', 'Available', 'Available', ''],
  ]);
});

test('an agent who talks and goes to lunch next is staffed, not available, and shown so', () => {
  const { state } = play([0, crew], [1, ...busy('talking', 2), status('talking', 'Lunch')]);
  expect(queueFacts(state, 'trips', at(2))).toMatchObject({ available: 0, staffed: 1, online: 1 });
  expect(agentSnapshots(state).find(({ user }) => user.arn === 'talking')).toMatchObject({
    status: 'Available',
    nextStatus: 'Lunch',
    statusSince: at(1),
  });
});
