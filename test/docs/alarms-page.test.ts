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
