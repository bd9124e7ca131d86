import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { att, type Small, SmallCentre } from './small-centre.ts';

const DOES = `await new Promise((done) => setTimeout(done, 150));
  const done = event.Records ? event.Records.map((r) => r.body ?? r.dynamodb.Keys.pk.S) : [event];
  for (const one of done) appendFileSync(env.DONE, one + '\\n');`;
const follows = (EventSourceArn: object, FunctionName: string) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: { EventSourceArn, FunctionName, BatchSize: 2 },
});
const rings = (name: string, ScheduleExpression: string) => ({
  Type: 'AWS::Scheduler::Schedule',
  Properties: {
    Name: name,
    ScheduleExpression,
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { Arn: att('Functionringer'), RoleArn: 'arn:role', Input: JSON.stringify(name) },
  },
});
const stack = (done: string): Small => ({
  functions: { worker: DOES, follower: DOES, ringer: DOES },
  properties: Object.fromEntries(
    ['worker', 'follower', 'ringer'].map((name) => [name, { Environment: { Variables: { DONE: done } } }]),
  ),
  resources: {
    Work: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work', VisibilityTimeout: 60 } },
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        TableName: 'trips',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      },
    },
    FromQueue: follows(att('Work'), 'worker'),
    FromTable: follows(att('Table', 'StreamArn'), 'follower'),
    Now: rings('now', 'rate(30 days)'),
    Later: rings('later', 'at(2026-12-04T12:30:00)'),
  },
});

let small: SmallCentre;
afterEach(() => small.remove());

it('loses nothing when it is killed in the middle of its work, and at most repeats', async () => {
  small = new SmallCentre({ functions: {}, resources: {} });
  const done = join(small.data, 'done');
  const [file, script] = [join(small.data, 'small.json'), join(import.meta.dirname, 'centre-to-kill.ts')];
  small.rewrite(stack(done));
  writeFileSync(file, JSON.stringify(small.written));
  const child = spawn(process.execPath, [script, file, small.data], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  await expect.poll(() => printed).toMatch(/\d+\n/);
  child.kill('SIGKILL');
  await once(child, 'exit');
  process.kill(Number(printed), 'SIGKILL');
  const all = ['now', 'later', ...Array.from({ length: 8 }, (_, n) => [`message ${n}`, `record ${n}`]).flat()];
  const finished = () => (existsSync(done) ? readFileSync(done, 'utf8').trim().split('\n') : []);
  expect(all.filter((one) => !finished().includes(one))).not.toEqual([]);

  await small.open();
  await small.centre.moveTo(small.after(3600));
  expect(all.filter((one) => !finished().includes(one))).toEqual([]);
  expect(finished().filter((one) => one === 'later')).toHaveLength(1);
});
