import { SFNClient } from '@aws-sdk/client-sfn';
import { credentials, functionArn, type Small, SmallCentre } from '../events/small-centre.ts';

const REGION = 'eu-central-1';

/** A machine of the stack; whatever `states` names by `Fn::` is resolved, as CDK writes it. */
const machine = (StateMachineName: string, definition: object, more: object = {}) => ({
  Type: 'AWS::StepFunctions::StateMachine',
  Properties: { StateMachineName, RoleArn: 'arn:role', DefinitionString: JSON.stringify(definition), ...more },
});

export const machineArn = (name: string): string => `arn:aws:states:${REGION}:000000000000:stateMachine:${name}`;
export const executionArn = (name: string, execution: string): string =>
  `arn:aws:states:${REGION}:000000000000:execution:${name}:${execution}`;

/** A task state that invokes a function of the stack through the service, as CDK writes it. */
export const invokes = (name: string, more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: functionArn(name), 'Payload.$': '$' },
  OutputPath: '$.Payload',
  ...more,
});

/** A centre with these machines and the bodies of these functions. */
export const withMachines = (
  machines: { readonly [name: string]: object },
  functions: Small['functions'] = {},
  more: Partial<Small> = {},
): SmallCentre =>
  new SmallCentre({
    functions,
    ...more,
    resources: {
      ...Object.fromEntries(Object.entries(machines).map(([name, one]) => [`Machine${name}`, machine(name, one)])),
      ...more.resources,
    },
  });

/** A real client of the centre's Step Functions. */
export const clientOf = (small: SmallCentre): SFNClient =>
  new SFNClient({ endpoint: small.centre.services, region: REGION, credentials, maxAttempts: 1 });

export type { SmallCentre };
export { functionArn };
