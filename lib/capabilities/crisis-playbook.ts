import { Duration } from 'aws-cdk-lib';
import {
  Choice,
  Condition,
  Errors,
  Fail,
  type IChainable,
  JitterType,
  JsonPath,
  Parallel,
  Pass,
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { continuation, EXISTS } from '../constructs/continuation.ts';
import type { WaylineFunction } from '../constructs/function.ts';
import { FunctionTask } from '../constructs/function-task.ts';
import type { Environment } from '../environments/environment.ts';

/** Pages of travellers that one execution goes through: its history has 25,000 events at most, and a page takes about ten. */
const PAGES_AN_EXECUTION = 500;

const [AS, NAME, VERSION, PAGE] = [
  JsonPath.stringAt('$.as'),
  JsonPath.stringAt('$.name'),
  JsonPath.numberAt('$.version'),
  JsonPath.numberAt('$.page'),
];

/**
 * The playbook of one version of a crisis: side by side the page, the bell of who leads, and page by page everybody whom it touches. What fails is tried
 * for about an hour; what fails for good leaves the rest to go on, and the execution fails at its end. Input `{as, name, version, page}`, `as` is the
 * name of the first execution; nothing in it names anybody. Where it goes on in another, its output has that one's name in `goesOn`.
 */
export function playbookOf(scope: Construct, environment: Environment, onStep: WaylineFunction): IChainable {
  const telling = tellAll(scope, environment, onStep, 'further on', {
    fails: new Fail(scope, 'Could not tell, further on', { error: 'PartFailed', cause: 'A step failed for good.' }),
  });
  const whole = new Parallel(scope, 'Page, bell and messages', { resultPath: '$.did' });
  whole.branch(
    step(scope, onStep, 'publish'),
    step(scope, onStep, 'ring'),
    tellAll(scope, environment, onStep, 'from the start', {
      fails: new Pass(scope, 'Could not tell, from the start'),
    }),
  );
  const failed = Condition.or(...[0, 1, 2].map((branch) => Condition.isPresent(`$.did[${branch}].failed`)));
  const end = new Choice(scope, 'All done?')
    .when(failed, new Fail(scope, 'Part of it failed', { error: 'PartFailed', cause: 'A step failed for good.' }))
    .otherwise(new Pass(scope, 'Done'));
  return new Choice(scope, 'From the start?')
    .when(Condition.numberEquals('$.page', 0), whole.next(end))
    .otherwise(telling);
}

const step = (scope: Construct, target: WaylineFunction, does: 'publish' | 'ring'): IChainable =>
  stubborn(
    new FunctionTask(scope, does === 'publish' ? 'Publish the page' : 'Ring who leads', {
      target,
      payload: TaskInput.fromObject({ does, name: NAME, version: VERSION }),
      instead: new Pass(scope, `Could not ${does}`),
    }),
  );

/** Page after page, in executions one behind the other; `fails` is where one ends that fails for good. */
function tellAll(
  scope: Construct,
  environment: Environment,
  target: WaylineFunction,
  id: string,
  { fails }: { readonly fails: IChainable },
): IChainable {
  const tell = stubborn(
    new FunctionTask(scope, `Tell a page, ${id}`, {
      target,
      payload: TaskInput.fromObject({ does: 'tell', name: NAME, version: VERSION, page: PAGE }),
      resultPath: '$.told',
      instead: fails,
    }),
  );
  const next = new Pass(scope, `The next page, ${id}`, {
    parameters: {
      as: AS,
      name: NAME,
      version: VERSION,
      page: JsonPath.numberAt('$.told.page'),
      until: JsonPath.numberAt('$.until'),
    },
  });
  const begin = new Pass(scope, `Begin, ${id}`, {
    parameters: { as: AS, name: NAME, version: VERSION, page: PAGE, until: JsonPath.mathAdd(PAGE, PAGES_AN_EXECUTION) },
  });
  const onwards = new Choice(scope, `Enough for one execution, ${id}?`)
    .when(Condition.numberGreaterThanEqualsJsonPath('$.page', '$.until'), goOn(scope, environment, id))
    .otherwise(tell);
  return begin.next(
    tell.next(
      new Choice(scope, `Everybody told, ${id}?`)
        .when(Condition.booleanEquals('$.told.done', true), new Pass(scope, `Told, ${id}`))
        .otherwise(next.next(onwards)),
    ),
  );
}

/** The same machine once more, from this page on. One of that name that is over went on before this was begun again. */
function goOn(scope: Construct, environment: Environment, id: string): IChainable {
  const name = JsonPath.format('{}-p{}', AS, JsonPath.stringAt('$.page'));
  const gone = new Pass(scope, `Gone on, ${id}`, { parameters: { goesOn: name } });
  return continuation(scope, `Go on, ${id}`, {
    ...{ environment, machine: 'crisis-playbook', name },
    input: TaskInput.fromObject({ as: AS, name: NAME, version: VERSION, page: PAGE }),
  })
    .addCatch(gone, { errors: [EXISTS], resultPath: JsonPath.DISCARD })
    .next(gone);
}

/** What our own function fails at is tried again for about an hour: a table or a provider that is down comes back. */
function stubborn(task: FunctionTask): FunctionTask {
  task.addRetry({
    errors: [Errors.ALL],
    interval: Duration.seconds(5),
    backoffRate: 2,
    maxAttempts: 14,
    maxDelay: Duration.minutes(5),
    jitterStrategy: JitterType.FULL,
  });
  return task;
}
