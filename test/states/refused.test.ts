import { afterEach, describe, expect, it } from 'vitest';
import { functionArn, invokes, type SmallCentre, withMachines } from './a-machine.ts';

let small: SmallCentre;
afterEach(() => small.remove());

const of = (state: object, more: object = {}) => ({
  StartAt: 'One',
  States: { One: state, End: { Type: 'Succeed' } },
  ...more,
});
const pass = (more: object) => of({ Type: 'Pass', ...more, Next: 'End' });
const task = (more: object) => of({ ...invokes('works'), ...more, Next: 'End' });
const choice = (rule: object) => of({ Type: 'Choice', Choices: [{ ...rule, Next: 'End' }] });
const map = (more: object) =>
  of({ Type: 'Map', ItemProcessor: of({ Type: 'Pass', Next: 'End' }), ...more, Next: 'End' });

describe('a machine stops the start, and is named, where the engine would get it wrong:', () => {
  it.each([
    [
      'a query language',
      of({ Type: 'Succeed' }, { QueryLanguage: 'JSONata' }),
      'the machine: the query language JSONata',
    ],
    ['a state’s own query language', pass({ QueryLanguage: 'JSONata' }), 'One: the query language JSONata'],
    ['what JSONata hands on', pass({ Output: '{% $states.input %}' }), 'One: Output'],
    ['variables', pass({ Assign: { who: 'Rasa' } }), 'One: Assign'],
    ['what reads a variable', pass({ Parameters: { 'who.$': '$who' } }), 'One: the variable $who'],
    ['a heartbeat', task({ HeartbeatSeconds: 10 }), 'One: HeartbeatSeconds'],
    ['a token', task({ Parameters: { 'token.$': '$$.Task.Token' } }), 'One: $$.Task.Token'],
    [
      'the state in the context',
      pass({ Parameters: { 'at.$': "States.Format('{}', $$.State.Name)" } }),
      'One: $$.State.Name',
    ],
    ['an item outside of its map', pass({ Parameters: { 'at.$': '$$.Map.Item.Index' } }), 'One: $$.Map.Item.Index'],
    ['items from a bucket', map({ ItemReader: { Resource: 'arn:aws:states:::s3:getObject' } }), 'One: ItemReader'],
    ['batches of items', map({ ItemBatcher: { MaxItemsPerBatch: 10 } }), 'One: ItemBatcher'],
    [
      'a distributed map',
      map({ ItemProcessor: { ...of({ Type: 'Pass', Next: 'End' }), ProcessorConfig: { Mode: 'DISTRIBUTED' } } }),
      'One: a Map of mode DISTRIBUTED',
    ],
    ['a state within a branch', of({ Type: 'Parallel', Branches: [pass({ Assign: {} })], Next: 'End' }), 'One: Assign'],
    ['a result that says no', pass({ Result: false }), 'One: a Result that is false'],
    ['wildcards of another kind', choice({ Variable: '$.a', StringMatches: 'a?c' }), 'One: StringMatches a?c'],
    ['a result below a bracket', pass({ ResultPath: "$['a']" }), "One: the ResultPath $['a']"],
    ['an error that is put together', of({ Type: 'Fail', ErrorPath: 'States.UUID()' }), 'One: ErrorPath'],
    [
      'what waits for a token',
      task({ Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken' }),
      'starts executions only, not arn:aws:states:::lambda:invoke.waitForTaskToken',
    ],
    [
      'another service',
      task({ Resource: 'arn:aws:states:::sns:publish' }),
      'starts executions only, not arn:aws:states:::sns:publish',
    ],
    ['a function that is not there', task({ Resource: functionArn('nobody') }), 'there is no function'],
    ['a function that a path names', task({ Parameters: { 'FunctionName.$': '$.name' } }), 'not by a path'],
    [
      'what nobody waits for',
      task({ Parameters: { FunctionName: functionArn('works'), InvocationType: 'Event' } }),
      'as Event does not',
    ],
    [
      'a machine that is not there',
      task({ Resource: 'arn:aws:states:::states:startExecution', Parameters: { StateMachineArn: 'arn:none' } }),
      'there is no state machine arn:none',
    ],
    ['what leads nowhere', of({ Type: 'Pass', Next: 'Nowhere' }), 'Nowhere'],
  ])('%s', async (_, definition, named) => {
    small = withMachines({ crisis: definition }, { works: '' });
    const why = await small.open().catch((error: Error) => error.message);
    expect(why).toEqual(expect.stringContaining(named));
    expect(why).toEqual(expect.stringContaining('small/Machinecrisis'));
  });

  it('a machine of the fast kind', async () => {
    small = withMachines({}, {});
    const Properties = { StateMachineType: 'EXPRESS', RoleArn: 'arn:role', DefinitionString: JSON.stringify(pass({})) };
    small.rewrite({ functions: {}, resources: { Fast: { Type: 'AWS::StepFunctions::StateMachine', Properties } } });
    await expect(small.open()).rejects.toThrow(/small\/Fast.*StateMachineType/s);
  });
});
