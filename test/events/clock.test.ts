import { afterEach, describe, expect, it } from 'vitest';
import { serverOf } from '../../local/server.ts';
import { att, queueArn, SmallCentre } from './small-centre.ts';

const centre = () =>
  new SmallCentre({
    functions: { worker: 'await new Promise((done) => setTimeout(done, 300));' },
    resources: {
      Work: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work' } },
      Mapping: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: { EventSourceArn: att('Work'), FunctionName: 'worker' },
      },
      Ring: {
        Type: 'AWS::Scheduler::Schedule',
        Properties: {
          Name: 'ring',
          ScheduleExpression: 'cron(0 17 * * ? *)',
          FlexibleTimeWindow: { Mode: 'OFF' },
          Target: { Arn: att('Work'), RoleArn: 'arn:role', Input: 'ring' },
        },
      },
    },
  });

let small: SmallCentre;
afterEach(() => small.remove());
const ask = async (path: string, body?: object) => {
  const asked = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  const answer = await serverOf(small.centre, { missing: 'Not built here.' }).request(path, {
    headers: { host: '127.0.0.1' },
    ...asked,
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers of HTTP
  return { status: answer.status, body: (await answer.json()) as any };
};

describe('the clock over HTTP', () => {
  it('answers what ran when everything is done that it started', async () => {
    small = centre();
    await small.open();
    const { body } = await ask('/clock', { to: '2026-12-05T18:00:00Z' });
    expect(body.ran).toEqual(
      ['04', '05'].map((day) => ({ schedule: 'ring', at: `2026-12-${day}T17:00:00.000Z`, outcome: 'done' })),
    );
    expect(body.now).toMatch(/^2026-12-05T18:00:/);
    expect(small.seen('worker').map(({ at }) => at.slice(0, 16))).toEqual(['2026-12-04T17:00', '2026-12-05T17:00']);
    expect(small.held('work')).toEqual([]);
  });

  it('does not go back, and says so', async () => {
    small = centre();
    await small.open();
    const refused = await ask('/clock', { to: '2026-12-04T11:00:00Z' });
    expect(refused).toMatchObject({ status: 409, body: { problem: expect.stringMatching(/only moves forward/) } });
  });

  it('waits, where it is only shown, for what is being done', async () => {
    small = centre();
    await small.open();
    small.centre.queues.send(queueArn('work'), 'now');
    expect((await ask('/clock?settled')).body).toMatchObject({ ran: [] });
    expect(small.held('work')).toEqual([]);
    expect(small.seen('worker')).toHaveLength(1);
  });

  it('moves for two at once, one after the other', async () => {
    small = centre();
    await small.open();
    const [first, second] = await Promise.all([
      small.centre.moveTo(small.after(6 * 3600)),
      small.centre.moveTo(small.after(30 * 3600)),
    ]);
    expect([first.length, second.length]).toEqual([1, 1]);
  });
});
