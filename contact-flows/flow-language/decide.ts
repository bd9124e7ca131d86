import { action, equals, equalsEach } from './action.ts';
import { hoursNamed, type Path, type Step } from './step.ts';

/** Goes by what a reference stands for; one that stands for nothing is `otherwise`. */
export const when = <Section extends string = never>(
  reference: string,
  is: { readonly [value: string]: Path<Section> },
  otherwise: Path<Section>,
): Step<Section> =>
  action('Compare', {
    name: `by ${reference.replace(/^\$\./, '')}`,
    parameters: { ComparisonValue: reference },
    branches: equalsEach(is),
    errors: { NoMatchingCondition: otherwise },
    next: { mirrors: 'NoMatchingCondition' },
  });

/** Goes by whether it is open now: by hours of that name, or by those of the queue that was chosen. */
export const byHours = <Section extends string = never>(
  hours: string | undefined,
  paths: { readonly open: Path<Section>; readonly closed: Path<Section>; readonly failed: Path<Section> },
): Step<Section> =>
  action('CheckHoursOfOperation', {
    name: hours === undefined ? 'hours of the queue' : `hours ${hours}`,
    parameters: { HoursOfOperationId: hours === undefined ? undefined : hoursNamed(hours) },
    branches: [equals('True', paths.open), equals('False', paths.closed)],
    errors: { NoMatchingError: paths.failed },
    next: { mirrors: 'NoMatchingError' },
  });

/** Goes `body` up to `times` times (0 to 100) and then `exhausted`; the body has to come back to the section that begins with this. */
export const attempts = <Section extends string = never>(
  times: number,
  paths: { readonly again: Path<Section>; readonly exhausted: Path<Section> },
): Step<Section> =>
  action('Loop', {
    name: `up to ${times} times`,
    parameters: { LoopCount: String(times) },
    branches: [equals('ContinueLooping', paths.again), equals('DoneLooping', paths.exhausted)],
    next: { path: paths.exhausted },
  });

/** Sends whole percentages of contacts along each path, in this order; the rest goes `otherwise`. */
export const share = <Section extends string = never>(
  shares: readonly { readonly percent: number; readonly path: Path<Section> }[],
  otherwise: Path<Section>,
): Step<Section> => {
  let below = 1;
  return action('DistributeByPercentage', {
    name: 'share out',
    parameters: {},
    branches: shares.map(({ percent, path }) => {
      below += percent;
      return { operator: 'NumberLessThan', operand: String(below), path };
    }),
    errors: { NoMatchingCondition: otherwise },
    next: { mirrors: 'NoMatchingCondition' },
  });
};

/** Goes by whether an agent of the chosen queue, or that one `agent`, is available, staffed or online. */
export const byStaffing = <Section extends string = never>(
  which: 'Available' | 'Staffed' | 'Online',
  paths: { readonly somebody: Path<Section>; readonly nobody: Path<Section>; readonly failed: Path<Section> },
  agent?: string,
): Step<Section> =>
  action('CheckMetricData', {
    name: `agents ${which.toLowerCase()}`,
    parameters: { MetricType: `NumberOfAgents${which}`, AgentId: agent },
    branches: [{ operator: 'NumberGreaterThan', operand: '0', path: paths.somebody }],
    errors: { NoMatchingCondition: paths.nobody, NoMatchingError: paths.failed },
    next: { mirrors: 'NoMatchingError' },
  });

/** Reads how the chosen queue stands into `$.Metrics.Queue.*` and `$.Metrics.Agents.*`; empty when the centre is idle. */
export const readQueueMetrics = <Section extends string = never>(failed: Path<Section>): Step<Section> =>
  action('GetMetricData', { name: 'queue metrics', parameters: {}, errors: { NoMatchingError: failed } });

/** Waits on a chat or a task, up to seven days; a voice call takes `failed`. */
export const wait = <Section extends string = never>(
  seconds: number,
  paths: { readonly done: Path<Section>; readonly customerReturned?: Path<Section>; readonly failed: Path<Section> },
): Step<Section> =>
  action('Wait', {
    name: `wait ${seconds} s`,
    parameters: { TimeLimitSeconds: String(seconds), Events: paths.customerReturned && ['CustomerReturned'] },
    branches: equalsEach({ WaitCompleted: paths.done, CustomerReturned: paths.customerReturned }),
    errors: { NoMatchingError: paths.failed },
    next: { mirrors: 'NoMatchingError' },
  });
