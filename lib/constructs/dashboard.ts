import { Duration, Fn } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  Metric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { CfnQueue } from 'aws-cdk-lib/aws-connect';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import { WaylineFunction } from './function.ts';

interface Props {
  readonly environment: Environment;
  readonly instanceArn: string;
  readonly table: Table;
  /** The capabilities whose functions flows ask. */
  readonly asked: readonly string[];
}

const MINUTE = { period: Duration.minutes(1) };

/** One page that says how the centre is: made from what the stacks hold at the moment, so build it last. */
export class Dashboard extends Construct {
  private readonly props: Props;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    this.props = props;
    const dashboard = new CloudWatchDashboard(this, 'Dashboard', {
      dashboardName: `wayline-${props.environment.name}`,
      defaultInterval: Duration.hours(3),
    });
    dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: this.every(Alarm), width: 24, height: 5 }));
    dashboard.addWidgets(...this.calls());
    dashboard.addWidgets(...this.questions());
    dashboard.addWidgets(...this.functions());
    dashboard.addWidgets(...this.queuesAndTable());
  }

  private calls(): IWidget[] {
    const calls = (metricName: string, statistic: string) =>
      this.connect(metricName, { MetricGroup: 'VoiceCalls' }, statistic);
    const waits = this.every(CfnQueue).flatMap(({ name: QueueName }) => {
      const of = (metric: string) => this.connect(metric, { MetricGroup: 'Queue', QueueName }, 'Maximum', QueueName);
      return [{ longest: of('LongestQueueWaitTime'), waiting: of('QueueSize') }];
    });
    return [
      graph('Calls', [
        calls('CallsPerInterval', 'Sum'),
        calls('ConcurrentCalls', 'Maximum'),
        calls('MissedCalls', 'Sum'),
        calls('CallsBreachingConcurrencyQuota', 'Sum'),
        calls('ThrottledCalls', 'Sum'),
      ]),
      graph(
        'Longest wait (seconds)',
        waits.map(({ longest }) => longest),
      ),
      graph(
        'Who waits',
        waits.map(({ waiting }) => waiting),
      ),
    ];
  }

  /** How many questions flows ask, how long we take to answer, and what we could not answer: whatever of ours has an alarm. */
  private questions(): IWidget[] {
    const answers = (statistic: string) =>
      this.props.asked.map(
        (service) =>
          new Metric({
            namespace: 'Wayline',
            metricName: 'AnswerTime',
            dimensionsMap: { service },
            statistic,
            label: service,
            ...MINUTE,
          }),
      );
    const alarmed = this.every(Alarm).map(({ metric }) => metric);
    return [
      graph('Questions asked', answers('SampleCount')),
      graph('Answer time, p95 (ms)', answers('p95')),
      graph(
        'Unavailable',
        alarmed.filter((metric) => metric instanceof Metric && metric.namespace === 'Wayline'),
      ),
    ];
  }

  private functions(): IWidget[] {
    const all = this.every(WaylineFunction).map(({ lambda }) => lambda);
    return [
      graph(
        'Functions: errors',
        all.map((lambda) => lambda.metricErrors(MINUTE)),
      ),
      graph(
        'Functions: duration, p95 (ms)',
        all.map((lambda) => lambda.metricDuration({ ...MINUTE, statistic: 'p95' })),
      ),
      graph(
        'Functions: throttles',
        all.map((lambda) => lambda.metricThrottles(MINUTE)),
      ),
    ];
  }

  private queuesAndTable(): IWidget[] {
    const queues = this.every(Queue);
    const working = queues.filter(({ deadLetterQueue }) => deadLetterQueue);
    const failed = queues.filter(({ deadLetterQueue }) => !deadLetterQueue);
    const { table } = this.props;
    return [
      graph(
        'Queues: age of the oldest (seconds)',
        working.map((queue) => queue.metricApproximateAgeOfOldestMessage(MINUTE)),
      ),
      graph(
        'Failures waiting for a person',
        failed.map((queue) => queue.metricApproximateNumberOfMessagesVisible(MINUTE)),
      ),
      graph('Table: throttles', [
        table.metric('ReadThrottleEvents', { ...MINUTE, statistic: 'Sum' }),
        table.metric('WriteThrottleEvents', { ...MINUTE, statistic: 'Sum' }),
      ]),
    ];
  }

  private connect(
    metricName: string,
    dimensions: { readonly [name: string]: string },
    statistic: string,
    label = metricName,
  ): Metric {
    const InstanceId = Fn.select(1, Fn.split('/', this.props.instanceArn));
    const dimensionsMap = { InstanceId, ...dimensions };
    return new Metric({ namespace: 'AWS/Connect', metricName, dimensionsMap, statistic, label, ...MINUTE });
  }

  // biome-ignore lint/suspicious/noExplicitAny: the constructor of any construct
  private every<Kind>(kind: new (...args: any[]) => Kind): Kind[] {
    return this.node.root.node.findAll().filter((node) => node instanceof kind) as Kind[];
  }
}

const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 8, height: 6 });
