import { expect, it } from 'vitest';
import { beginPlaybook } from '../../lambdas/crisis/begin-playbook.ts';

/** Executions that stand so; what is started runs. */
const standing = (stands: { [name: string]: { status: string; output?: unknown } }) => {
  const started: string[] = [];
  return {
    started,
    start: async (name: string, input: unknown) => {
      if (stands[name]) return 'taken' as const;
      stands[name] = { status: 'RUNNING' };
      started.push(`${name} ${JSON.stringify(input)}`);
      return 'started' as const;
    },
    describe: async (name: string) => stands[name],
  };
};
const wentOn = (goesOn: string) => ({ status: 'SUCCEEDED', output: { did: [{}, {}, { goesOn }] } });

it.each([
  ['runs', { 'fog-v1': { status: 'RUNNING' } }],
  ['has run', { 'fog-v1': { status: 'SUCCEEDED', output: { did: [{}, {}, { told: {} }] } } }],
  ['runs on in another execution', { 'fog-v1': wentOn('fog-v1-p500'), 'fog-v1-p500': { status: 'RUNNING' } }],
])('a playbook that %s stays as it is', async (_, stands) => {
  const book = standing(stands);
  await beginPlaybook(book, 'fog', 1);
  expect(book.started).toEqual([]);
});

it.each([
  ['failed', { 'fog-v1': { status: 'FAILED' } }],
  ['failed where it went on', { 'fog-v1': wentOn('fog-v1-p500'), 'fog-v1-p500': { status: 'FAILED' } }],
  [
    'failed two executions further on',
    {
      'fog-v1': wentOn('fog-v1-p500'),
      'fog-v1-p500': { status: 'SUCCEEDED', output: { goesOn: 'fog-v1-p1000' } },
      'fog-v1-p1000': { status: 'TIMED_OUT' },
    },
  ],
])('a playbook that %s is begun anew', async (_, stands) => {
  const book = standing(stands);
  await beginPlaybook(book, 'fog', 1);
  expect(book.started).toEqual(['fog-v1-again-1 {"as":"fog-v1-again-1","name":"fog","version":1,"page":0}']);
});
