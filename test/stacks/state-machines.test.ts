import aslValidator from 'asl-validator';
import { Duration } from 'aws-cdk-lib';
import { Chain, Pass } from 'aws-cdk-lib/aws-stepfunctions';
import { describe, expect, it } from 'vitest';
import { WaylineStateMachine } from '../../lib/constructs/state-machine.ts';
import { resolver } from '../../local/assembly/resolve.ts';
import { type Assembly, readAssembly } from '../../local/assembly/resources.ts';
import { built, environment } from '../constructs/any-stack.ts';
import { ENVIRONMENTS, synthesized } from './synthesized.ts';

/** What the language does not allow in the definitions of an assembly, with what is known at deployment only in its place. */
const wrong = (assembly: Assembly): readonly string[] =>
  assembly.resources
    .filter(({ type }) => type === 'AWS::StepFunctions::StateMachine')
    .flatMap((resource) => {
      const { DefinitionString } = resolver(assembly, assembly.region)(resource);
      const { isValid, errorsText } = aslValidator(JSON.parse(String(DefinitionString)), {
        checkPaths: true,
        checkArn: true,
      });
      return isValid ? [] : [`${resource.stack}/${resource.id}: ${errorsText()}`];
    });

describe.each(ENVIRONMENTS)('environment %s', (name) => {
  it('has state machines that the language allows', () => {
    expect(wrong(readAssembly(synthesized(name)))).toEqual([]);
  });
});

/** A machine of our construct; `changed` is made of its definition. */
const machineWith = (changed: (definition: string) => string): Assembly => {
  const { template } = built((stack) => {
    new WaylineStateMachine(stack, 'Crisis', {
      environment,
      name: 'crisis-playbook',
      definition: Chain.start(new Pass(stack, 'Begin')).next(new Pass(stack, 'Tell')),
      timeout: Duration.days(7),
      callerImpact: 'Travellers who are in danger are not told what to do.',
    });
  });
  const resources = Object.entries(
    template.toJSON()['Resources'] as { [id: string]: { Type: string; Properties: object } },
  );
  return {
    directory: '',
    region: 'eu-central-1',
    exports: new Map(),
    resources: resources.map(([id, { Type: type, Properties }]) => {
      const text = (Properties as { DefinitionString?: string }).DefinitionString;
      return {
        stack: 'any',
        id,
        type,
        properties: { ...Properties, ...(text ? { DefinitionString: changed(text) } : {}) },
      };
    }),
  };
};

it('takes what our construct makes, and names what leads nowhere and what a state cannot have', () => {
  expect(wrong(machineWith((definition) => definition))).toEqual([]);
  expect(wrong(machineWith((definition) => definition.replace('"Next":"Tell"', '"Next":"Nowhere"')))).toEqual([
    expect.stringMatching(/^any\/CrisisMachine.*Nowhere/s),
  ]);
  expect(wrong(machineWith((definition) => definition.replace('"Type":"Pass"', '"Type":"Task"')))).toEqual([
    expect.stringMatching(/^any\/CrisisMachine.*Begin\/Type/s),
  ]);
});
