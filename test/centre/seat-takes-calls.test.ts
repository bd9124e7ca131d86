import { describe, expect, it } from 'vitest';
import { AnswerBook } from '../../local/connect/answers.ts';
import { instanceOf } from '../../local/connect/instance.ts';
import { Switchboard } from '../../local/connect/switchboard.ts';
import { VirtualTimeline } from '../../local/connect/timeline.ts';
import type { CallEvent } from '../../local/connect/transcript.ts';
import { synthesizedCentre } from './synthesized-centre.ts';

const { assembly, resolve, arnOf } = synthesizedCentre();
const instance = instanceOf(assembly, resolve, arnOf);
const [line = ''] = instance.numbers.keys();

/** A day at the synthesized centre, with one available agent a role that is named. */
function dayWith(...roles: readonly string[]) {
  const profile = (role: string) => {
    const found = assembly.resources.find(
      ({ type, properties }) => type === 'AWS::Connect::RoutingProfile' && properties['Name'] === `Wayline ${role}`,
    );
    if (!found) throw new Error(`no ${role}`);
    return arnOf(found);
  };
  const timeline = new VirtualTimeline(new Date('2026-12-15T09:00:00Z'));
  let ids = 0;
  const users = roles.map((role) => ({
    arn: `arn:agent/${role}`,
    userName: role,
    firstName: role,
    lastName: 'Agent',
    routingProfile: profile(role),
    proficiencies: [],
    afterContactWorkSeconds: 0,
  }));
  const switchboard = new Switchboard(instance, {
    timeline,
    ask: new AnswerBook().ask,
    newId: () => `id-${++ids}`,
    seed: 'test',
    staff: { profiles: instance.profiles, users },
  });
  for (const { arn } of users) switchboard.floor.take({ event: 'statusSet', agent: arn, status: 'Available' });
  const passes = (seconds: number) => timeline.moveTo(new Date(timeline.now().getTime() + seconds * 1000));
  /** A call that keys in what is said here; nobody who it is can be looked up. */
  const calls = (keys: string) => {
    const dialled = switchboard.dial('+37061234567', line);
    if ('refused' in dialled) throw new Error(dialled.refused);
    const told: CallEvent[] = [];
    dialled.call.listen((event) => told.push(event));
    dialled.call.press(keys);
    const offeredTo = () => told.flatMap((event) => (event.event === 'offered' ? [event.agent] : []));
    const queue = () => told.flatMap((event) => (event.event === 'queued' ? [event.queue] : []));
    return { call: dialled.call, offeredTo, queue };
  };
  return { calls, passes, switchboard };
}

describe('an agent with the profile of a seat', () => {
  it('is offered a call to the main line at once', () => {
    const { calls } = dayWith('seat');
    const { offeredTo, queue } = calls('0');
    expect([queue(), offeredTo()]).toEqual([['General'], ['seat']]);
  });

  it('is offered an emergency before who has waited longer', () => {
    const { calls, switchboard } = dayWith('seat');
    const first = calls('0');
    const calm = calls('0');
    const urgent = calls('9');
    switchboard.floor.take({ event: 'accepted', contact: first.call.id, agent: 'arn:agent/seat' });
    first.call.hangUp();
    switchboard.floor.take({ event: 'cleared', contact: first.call.id, agent: 'arn:agent/seat' });
    expect([urgent.offeredTo(), calm.offeredTo()]).toEqual([['seat'], []]);
  });
});

describe('an emergency when no seat is free', () => {
  it.each([
    ['team lead', 14, 15],
    ['planner', 29, 30],
    ['management', 59, 60],
  ])('is offered to %s after a while, and not before', (role, before, then) => {
    const { calls, passes } = dayWith(role);
    const { offeredTo } = calls('9');
    passes(before);
    expect(offeredTo()).toEqual([]);
    passes(then - before);
    expect(offeredTo()).toEqual([role]);
  });

  it('is nothing for those who approve money or meet visitors', () => {
    const { calls, passes } = dayWith('finance', 'front desk');
    const { offeredTo } = calls('9');
    passes(600);
    expect(offeredTo()).toEqual([]);
  });
});

describe('every profile', () => {
  it('puts emergencies before all else, also those that came without a priority of their own', () => {
    for (const { queues } of instance.profiles) {
      const urgent = queues.filter(({ queue }) => instance.queues.get(queue)?.name === 'Emergency');
      const others = queues.filter((each) => !urgent.includes(each)).map(({ priority }) => priority);
      for (const { priority } of urgent) expect(priority).toBeLessThan(Math.min(...others));
    }
  });
});

describe('every queue', () => {
  const served = new Set(instance.profiles.flatMap(({ queues }) => queues.map(({ queue }) => queue)));
  it.each([...instance.queues])('has somebody who serves it: %s', (arn) => expect(served).toContain(arn));

  it('tells whom it calls who is calling', () => {
    for (const { name, outboundFlow } of instance.queues.values())
      expect([name, instance.flows.get(outboundFlow ?? '')?.name]).toEqual([name, 'Outbound whisper']);
  });

  it('is served by voice in surge at all times, so that a crisis changes no profile', () => {
    const [surge] = [...instance.queues].find(([, { name }]) => name === 'Surge') ?? [];
    const voices = instance.profiles.filter(({ queues }) =>
      queues.some(({ queue, channel }) => queue === surge && channel === 'VOICE'),
    );
    expect(voices).toHaveLength(4);
  });
});
