import { action } from './action.ts';
import { flowNamed, type Path, queueNamed, type Step } from './step.ts';

/** Takes a number, by a reference to it, as the one to call back. */
export const setCallbackNumber = <Section extends string = never>(
  number: string,
  paths: { readonly invalid: Path<Section>; readonly notDialable: Path<Section> },
): Step<Section> =>
  action('UpdateContactCallbackNumber', {
    name: 'set callback number',
    parameters: { CallbackNumber: number },
    errors: { InvalidCallbackNumber: paths.invalid, CallbackNumberNotDialable: paths.notDialable },
  });

/**
 * Puts a callback to the callback number into a queue. Delays are seconds, 1 to 259,200 (three days); `attempts` counts all calls.
 * With `flow`, that flow runs first on the new contact and the first delay is ignored.
 */
export const callBack = <Section extends string = never>(
  callback: {
    readonly afterSeconds: number;
    readonly attempts: number;
    readonly betweenSeconds: number;
    readonly queue?: string;
    readonly flow?: string;
  },
  failed: Path<Section>,
): Step<Section> =>
  action('CreateCallbackContact', {
    name: 'call back',
    parameters: {
      InitialCallDelaySeconds: String(callback.afterSeconds),
      MaximumConnectionAttempts: String(callback.attempts),
      RetryDelaySeconds: String(callback.betweenSeconds),
      QueueId: callback.queue === undefined ? undefined : queueNamed(callback.queue),
      ContactFlowId: callback.flow === undefined ? undefined : flowNamed(callback.flow),
    },
    errors: { NoMatchingError: failed },
  });

/** Creates a task that runs `flow`, at once or after `seconds` (1 to 518,400, six days). */
export const createTask = <Section extends string = never>(
  task: {
    readonly title: string;
    readonly description?: string;
    readonly flow: string;
    readonly attributes?: { readonly [name: string]: string };
    readonly seconds?: number;
  },
  failed: Path<Section>,
): Step<Section> =>
  action('CreateTask', {
    name: 'create task',
    parameters: {
      Name: task.title,
      Description: task.description,
      ContactFlowId: flowNamed(task.flow),
      Attributes: task.attributes,
      DelaySeconds: task.seconds === undefined ? undefined : String(task.seconds),
    },
    errors: { NoMatchingError: failed },
  });
