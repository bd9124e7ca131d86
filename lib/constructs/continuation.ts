import { Duration } from 'aws-cdk-lib';
import { Errors, JitterType, JsonPath, StateMachine, type TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';

interface Props {
  readonly environment: Environment;
  /** Of the machine that goes on, as it was given to its construct: `capability-what`. */
  readonly machine: string;
  /** JSONPath of the next execution's name, which is for one step only: a natural key, 80 letters at most. */
  readonly name: string;
  readonly input: TaskInput;
}

/** How it fails where an execution of that name is over, or has another input. */
export const EXISTS = 'StepFunctions.ExecutionAlreadyExistsException';

/**
 * A state in which a machine starts itself anew, so that a long run stays below the 25,000 events that one execution may have. The
 * same step twice is one execution; a name that is taken by another is not tried again. It hands on its input.
 */
export const continuation = (scope: Construct, id: string, { environment, machine, name, input }: Props) =>
  new StepFunctionsStartExecution(scope, id, {
    // By its name: a machine cannot refer to itself.
    stateMachine: StateMachine.fromStateMachineName(scope, `${id} of`, `wayline-${environment.name}-${machine}`),
    name,
    input,
    resultPath: JsonPath.DISCARD,
  })
    .addRetry({ errors: [EXISTS], maxAttempts: 0 })
    .addRetry({
      errors: [Errors.TASKS_FAILED],
      interval: Duration.seconds(2),
      maxAttempts: 6,
      maxDelay: Duration.minutes(1),
      jitterStrategy: JitterType.FULL,
    });
