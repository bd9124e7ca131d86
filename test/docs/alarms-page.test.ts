import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENVIRONMENTS, resourcesOf } from '../stacks/synthesized.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'alarms.md'), 'utf8');
const written = page.split('\n').filter((line) => line.startsWith('| `'));

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
  return resourcesOf(environment, 'AWS::CloudWatch::Alarm').map(({ id, Properties: alarm }) => {
    // The alarm of a state machine adds up several metrics of it.
    const ofMany = (alarm['Metrics'] as readonly Summed[] | undefined)?.find(({ MetricStat }) => MetricStat);
    const [{ Value }] = (ofMany?.MetricStat?.Metric.Dimensions ?? alarm['Dimensions']) as readonly [Dimension];
    const to = typeof Value === 'string' ? Value : (Value.Ref ?? Value['Fn::GetAtt']?.[0]);
    const of = watched.find((each) => each.id === to)?.Properties;
    const name = String(of?.['FunctionName'] ?? of?.['QueueName'] ?? of?.['StateMachineName'] ?? to).replace(
      `wayline-${environment}-`,
      '',
    );
    return `| \`${id.slice(0, -8)}\` | \`${name}\` | ${ofMany ? 'it does not end well' : when(String(alarm['MetricName']), Number(alarm['Threshold']))} | ${alarm['AlarmDescription']} |`;
  });
}

function when(metric: string, threshold: number): string {
  if (metric === 'Errors') return 'it fails';
  if (metric === 'ApproximateNumberOfMessagesVisible') return 'a message lies in it';
  if (metric === 'IteratorAge') return `it is ${threshold / 60_000} minutes behind`;
  return `\`${metric}\` is counted`;
}

describe('docs/alarms.md', () => {
  it.each(ENVIRONMENTS)('has every alarm of %s, and no other', (environment) => {
    expect(written).toEqual(rows(environment));
  });
});

describe('how fast an operator walks, and where to look', () => {
  const alarms = written.map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
  const operations = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'operations.md'), 'utf8');
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
    for (const [, alarm = '', , , says = ''] of alarms) {
      if (says.startsWith('None:')) expect(fastOf(alarm), alarm).toBe('on this working day');
      if (/^Callers |concerns their safety|in a crisis|may be a crisis|crisis touches|are not called\.$/.test(says))
        expect(fastOf(alarm), alarm).toBe(alarm === 'WaitingPromisesNotWritten' ? 'on this working day' : 'now');
    }
  });

  it('has no part of a name that no alarm has', () => {
    for (const part of ways.flatMap(({ parts }) => parts))
      expect(
        alarms.some(([, alarm = '']) => alarm.includes(part)),
        part,
      ).toBe(true);
  });

  it('is a function, or one that has the same sentence, or one of those whose names begin so', () => {
    const functions = ENVIRONMENTS.flatMap((environment) =>
      resourcesOf(environment, 'AWS::Lambda::Function').map(({ Properties }) =>
        String(Properties['FunctionName']).replace(`wayline-${environment}-`, ''),
      ),
    );
    const named = [...operations.matchAll(/that of `([\w-]+)` is `([\w-]+)`/g)].map(([, queue, name]) => [queue, name]);
    expect(named).toEqual([['notices-safety-failed', 'notices-on-dispatch']]);
    for (const [, alarm = '', watches = '', , says = ''] of alarms) {
      if (named.some(([queue]) => queue === watches)) continue;
      const sameSentence = alarms.filter(([, , , , others = '']) => others === says).map(([, , other = '']) => other);
      const begins = functions.some((name) => !watches.includes('-') && name.startsWith(`${watches}-`));
      expect(begins || sameSentence.some((other) => functions.includes(other)), alarm).toBe(true);
    }
  });
});
