import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENVIRONMENTS, resourcesOf } from '../stacks/synthesized.ts';
import { LogOf } from './alarms-log-of.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');

const INTRODUCTION = `# Alarms

Every alarm sends an e-mail to \`alarmAddress\`. Its name has the first column in it; functions and queues have
\`wayline-\` and the environment before the name. What lies in a queue here was given up on after several tries: the logs
in the third column say why. [What to do](operations.md#when-an-alarm-rings) when one rings. A test writes this table from the stacks.

| alarm | watches | log of | rings when | what it means |
| --- | --- | --- | --- | --- |
`;

type Dimension = {
  readonly Value: string | { readonly Ref?: string; readonly 'Fn::GetAtt'?: readonly [string, string] };
};

interface Summed {
  readonly MetricStat?: { readonly Metric: { readonly Dimensions: readonly Dimension[] } };
}

/** The alarms of an environment as rows of the page. */
function rows(environment: (typeof ENVIRONMENTS)[number]): readonly string[] {
  const watched = [
    ...resourcesOf(environment, 'AWS::Lambda::Function'),
    ...resourcesOf(environment, 'AWS::SQS::Queue'),
    ...resourcesOf(environment, 'AWS::StepFunctions::StateMachine'),
  ];
  const logs = new LogOf(environment);
  return resourcesOf(environment, 'AWS::CloudWatch::Alarm').map(({ id, Properties: alarm }) => {
    // The alarm of a state machine adds up several metrics of it.
    const ofMany = (alarm['Metrics'] as readonly Summed[] | undefined)?.find(({ MetricStat }) => MetricStat);
    const [{ Value }] = (ofMany?.MetricStat?.Metric.Dimensions ?? alarm['Dimensions']) as readonly [Dimension];
    const to = typeof Value === 'string' ? Value : (Value.Ref ?? Value['Fn::GetAtt']?.[0] ?? '');
    const of = watched.find((each) => each.id === to)?.Properties;
    const name = String(of?.['FunctionName'] ?? of?.['QueueName'] ?? of?.['StateMachineName'] ?? to).replace(
      `wayline-${environment}-`,
      '',
    );
    const metric = String(alarm['MetricName']);
    const log = of || metric === '5XXError' ? logs.ofResource(to) : logs.ofMetric(to, metric);
    const rings = ofMany ? 'it does not end well' : when(metric, Number(alarm['Threshold']));
    const cells = [`\`${id.slice(0, -8)}\``, `\`${name}\``, log.map((one) => `\`${one}\``).join(', '), rings];
    return `| ${cells.join(' | ')} | ${alarm['AlarmDescription']} |`;
  });
}

function when(metric: string, threshold: number): string {
  if (metric === 'Errors') return 'it fails';
  if (metric === 'ApproximateNumberOfMessagesVisible') return 'a message lies in it';
  if (metric === 'IteratorAge') return `it is ${threshold / 60_000} minutes behind`;
  return `\`${metric}\` is counted`;
}

describe('docs/alarms.md', () => {
  // Where a change is meant: npx vitest run test/docs/alarms-page.test.ts -u
  it.each(ENVIRONMENTS)('has every alarm of %s, and no other', async (environment) => {
    await expect(`${INTRODUCTION}${rows(environment).join('\n')}\n`).toMatchFileSnapshot(join(docs, 'alarms.md'));
  });
});

describe('how fast an operator walks, and where to look', () => {
  const written = readFileSync(join(docs, 'alarms.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const alarms = written.map((line) => {
    const [, alarm = '', , log = '', , says = ''] = line.split('|').map((cell) => cell.trim().replaceAll('`', ''));
    return { alarm, log, says };
  });
  const operations = readFileSync(join(docs, 'operations.md'), 'utf8');
  const [, table = ''] = operations.split('| a part of its name | how fast |');
  const ways = table
    .slice(0, table.indexOf('\n\n'))
    .split('\n')
    .slice(2)
    .map((line) => {
      const [, parts = '', fast = ''] = line.split('|').map((cell) => cell.trim());
      return { parts: [...parts.matchAll(/`(\w+)`/g)].map(([, part = '']) => part), fast: fast.split(/[:,]/)[0] };
    });
  /** What the first row says that has a part of the alarm's name; the last is for all. */
  const fastOf = (alarm: string) =>
    ways.find(({ parts }) => parts.length === 0 || parts.some((part) => alarm.includes(part)))?.fast;

  it('is now where somebody is on the line or in danger, and never where nobody outside notices', () => {
    expect(ways.map(({ fast }) => fast)).toEqual(['on this working day', 'now', 'within the hour']);
    for (const { alarm, says } of alarms) {
      if (says.startsWith('None:')) expect(fastOf(alarm), alarm).toBe('on this working day');
      if (/^Callers |concerns their safety|in a crisis|may be a crisis|crisis touches|are not called\.$/.test(says))
        expect(fastOf(alarm), alarm).toBe(alarm === 'WaitingPromisesNotWritten' ? 'on this working day' : 'now');
    }
  });

  it('has no part of a name that no alarm has', () => {
    for (const part of ways.flatMap(({ parts }) => parts))
      expect(
        alarms.some(({ alarm }) => alarm.includes(part)),
        part,
      ).toBe(true);
  });

  it('is in the log of a function, of each alarm', () => {
    for (const { alarm, log } of alarms) expect(log, alarm).not.toBe('');
  });
});
