import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Action } from '../../contact-flows/flow-language/document.ts';
import { said, wayline } from '../scenarios/running-centre.ts';
import { act, flowOf, hangUp } from './tried.ts';

const root = mkdtempSync(join(tmpdir(), 'flows-run-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
/** A folder with these files, as JSON where they are not words. */
function folder(files: { readonly [name: string]: unknown }): (file?: string) => string {
  folders += 1;
  const path = join(root, String(folders));
  mkdirSync(path);
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(path, name), typeof content === 'string' ? content : JSON.stringify(content));
  return (file = '') => join(path, file);
}

const document = (...actions: readonly Action[]) => flowOf('x', [...actions, hangUp]).document;
const say = (Text: string, next = 'end', name = 'say') => act(name, 'MessageParticipant', { Text }, next);
const equals = (operand: string, NextAction: string) => ({
  NextAction,
  Condition: { Operator: 'Equals', Operands: [operand] },
});
const INSTANCE = 'arn:aws:connect:eu-central-1:111122223333:instance/aaaa';
const described = (id: string, Name: string, content: object, Type = 'CONTACT_FLOW') => ({
  ContactFlow: { Id: id, Arn: `${INSTANCE}/contact-flow/${id}`, Name, Type, Content: JSON.stringify(content) },
});
const menu = document(
  act('menu', 'GetParticipantInput', { Text: 'Press', StoreInput: 'False', InputTimeLimitSeconds: '5' }, 'end', {
    Conditions: [
      equals('1', 'id'),
      equals('2', 'arn'),
      equals('3', 'name'),
      equals('4', 'file'),
      equals('5', 'module'),
    ],
    Errors: [{ ErrorType: 'InputTimeLimitExceeded', NextAction: 'late' }],
  }),
  act('id', 'TransferToFlow', { ContactFlowId: '0d8a' }, 'end'),
  act('arn', 'TransferToFlow', { ContactFlowId: `${INSTANCE}/contact-flow/0d8a` }, 'end'),
  act('name', 'TransferToFlow', { ContactFlowId: 'Second flow' }, 'end'),
  act('file', 'TransferToFlow', { ContactFlowId: 'third' }, 'end'),
  act('module', 'InvokeFlowModule', { FlowModuleId: 'looks:$LATEST' }, 'end', {
    Conditions: [equals('found', 'found')],
  }),
  say('Found it', 'end', 'found'),
  say('Too late', 'menu', 'late'),
);
const tree = folder({
  'main.json': menu,
  'second.json': described('0d8a', 'Second flow', document(say('The second, $.Attributes.name'))),
  'third.json': document(say('The third')),
  'looks.json': { ...document(act('back', 'EndFlowModuleExecution', { Result: 'found' })), Settings: {} },
  'notes.json': { no: 'flow' },
});
const run = (...args: readonly string[]) => wayline('flows', 'run', ...args);
const heard = async (...args: readonly string[]) => said((await run(...args, '--json')).lines());

describe('wayline flows run', () => {
  it.each([
    ['its id', '1', 'The second, Rasa'],
    ['its ARN', '2', 'The second, Rasa'],
    ['its name', '3', 'The second, Rasa'],
    ['its file', '4', 'The third'],
    ['a module’s file, whatever the version', '5', 'Found it'],
  ])('finds another flow beside the first by %s', async (_, press, words) => {
    expect(await heard(tree(), '--press', press, '--attribute', 'name=Rasa')).toBe(`Press\n${words}`);
  });

  it('tells the call for people, and as JSON line by line', async () => {
    const people = await run(tree('main.json'), '--press', '4', '--from', '+37061234567');
    expect([people.exit, people.stderr]).toEqual([
      0,
      'Connect would refuse this flow (11 times): see wayline flows check.\n',
    ]);
    expect(people.stdout.split('\n')).toEqual([
      '12:00:00  caller  dials +12025550100 from +37061234567',
      '12:00:00  system  "Press"',
      '12:00:00  system  ... listens for 5 s',
      '12:00:00  caller  presses 4',
      '12:00:00  system  "The third"',
      '12:00:00  flow    call ended: CONTACT_FLOW_DISCONNECT',
      '',
    ]);
    const lines = (await run(tree('main.json'), '--press', '4', '--json')).lines();
    expect(lines.map(({ event }) => event)).toEqual(['dialled', 'prompt', 'listening', 'pressed', 'prompt', 'ended']);
    expect(lines.every(({ at }) => at === '2026-01-05T12:00:00.000Z')).toBe(true);
  });

  it('hangs up when the list is used up, and stays for an hour where it is told to', async () => {
    const short = (await run(tree(), '--press', '-', '--json')).lines();
    expect(short.filter(({ event }) => event === 'silence')).toHaveLength(1);
    const long = (await run(tree(), '--stay', '--json')).lines();
    expect(long.filter(({ event }) => event === 'silence').length).toBe(719);
    expect(long.at(-1)).toMatchObject({
      at: '2026-01-05T13:00:00.000Z',
      event: 'ended',
      reason: 'CUSTOMER_DISCONNECT',
    });
  });

  it('ends by itself in a flow that is for waiting, at the first message', async () => {
    const music = act('music', 'MessageParticipantIteratively', { Messages: [{ Text: 'In line' }] });
    const queue = folder({ 'queue.json': described('q', 'Queue', document(music), 'CUSTOMER_QUEUE') });
    expect(await heard(queue('queue.json'))).toBe('In line');
  });
});

const asking = document(
  act(
    'ask',
    'InvokeLambdaFunction',
    { LambdaFunctionARN: 'arn:aws:lambda:eu:1:function:trips', InvocationTimeLimitSeconds: '4' },
    'say',
    {
      Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'failed' }],
    },
  ),
  act(
    'say',
    'GetParticipantInput',
    { Text: 'To $.External.city', StoreInput: 'False', InputTimeLimitSeconds: '5' },
    'end',
    {
      Conditions: [equals('1', 'ask')],
    },
  ),
  act('failed', 'GetParticipantInput', { Text: 'Failed', StoreInput: 'False', InputTimeLimitSeconds: '5' }, 'end', {
    Conditions: [equals('1', 'ask')],
  }),
);
const answers = folder({
  'asking.json': asking,
  'one.txt': { city: 'Oslo' },
  'list.txt': [{ city: 'Oslo' }, { error: 'timeout' }, { error: 'throttle' }, { city: 'Rome' }],
  'broken.txt': '{',
});
const answer = (name: string, file: string) => ['--answer', `${name}=${answers(file)}`];

describe('answers on the command line', () => {
  const twice = ['--press', '1,1'];
  it('are one for all, or one a call', async () => {
    const flow = answers('asking.json');
    expect(await heard(flow, ...twice, ...answer('trips', 'one.txt'))).toBe('To Oslo\nTo Oslo\nTo Oslo');
    expect(await heard(flow, ...twice, ...answer('ask', 'list.txt'))).toBe('To Oslo\nFailed\nTo Rome');
  });

  it('that are missing fail, and are asked for', async () => {
    const { exit, stdout, stderr } = await run(answers('asking.json'));
    expect(exit).toBe(0);
    expect(stderr).toContain("No answer for 'trips', so it failed. Give one with --answer 'trips=FILE'.\n");
    expect(stdout).toContain('"Failed"');
  });

  it.each([
    ['broken.txt', 'it is not JSON'],
    ['gone.txt', 'it cannot be opened'],
  ])('in a file that is no answer are refused: %s', async (file, why) => {
    const { exit, stdout, stderr } = await run(answers('asking.json'), ...answer('trips', file));
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`${answers(file)} is no answer: ${why}.\n`);
  });
});

const bot = folder({
  'bot.json': document(
    act('bot', 'ConnectParticipantWithLexBot', { Text: 'How can we help?' }, 'end', {
      Conditions: [equals('Refund', 'refund')],
      Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: 'end' }],
    }),
    say('For $.Lex.Slots.trip', 'end', 'refund'),
  ),
  'refund.txt': { branch: 'Refund', Slots: { trip: 'BT 341' } },
  'dangling.json': document(say('Hello', 'nowhere')),
});

describe('what does not run here', () => {
  it('is refused by name before the call, and runs where it is answered', async () => {
    const refused = await run(bot('bot.json'));
    expect([refused.exit, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(
      /'bot', block 'bot': ConnectParticipantWithLexBot does not run here: it needs Amazon Lex/,
    );
    for (const name of ['bot', 'ConnectParticipantWithLexBot'])
      expect(await heard(bot('bot.json'), '--answer', `${name}=${bot('refund.txt')}`)).toBe(
        'How can we help?\nFor BT 341',
      );
  });

  it('is refused where a block leads nowhere', async () => {
    const { exit, stderr } = await run(bot('dangling.json'));
    expect(exit).toBe(1);
    expect(stderr).toContain("flow 'dangling', block 'say': it leads to 'nowhere', which the flow has not");
  });
});

const one = document(say('Hello'));
const lost = {
  missing: folder({}),
  notes: folder({ 'a.json': { no: 'flow' } }),
  two: folder({ 'a.json': one, 'b.json': one }),
  round: folder({
    'a.json': document(act('go', 'TransferToFlow', { ContactFlowId: 'b' }, 'end')),
    'b.json': document(act('go', 'TransferToFlow', { ContactFlowId: 'a' }, 'end')),
  }),
};

describe('a file that is no flow', () => {
  it.each([
    ['a missing file', lost.missing('a.json'), /a\.json: This cannot be opened\.$/],
    ['a file in a missing folder', lost.missing('b/a.json'), /b\/a\.json: This cannot be opened\.$/],
    ['an empty folder', lost.missing(), /: there is no flow\.$/],
    ['a file that holds something else', lost.notes('a.json'), /a\.json: This is not a flow: it has no Actions\.$/],
    ['a folder of other files', lost.notes(), /: there is no flow\.$/],
    ['a folder with two starts', lost.two(), /: 'a' and 'b' could each be the start\. Name the file\.$/],
    ['a folder that goes in a circle', lost.round(), /: no flow is the start.*Name the file\.$/],
  ])('%s is refused in a sentence', async (_, path, sentence) => {
    const { exit, stdout, stderr } = await run(path);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('the same call', () => {
  const percent = folder({
    'main.json': document(
      act('draw', 'DistributeByPercentage', {}, 'end', {
        Conditions: [{ NextAction: 'few', Condition: { Operator: 'NumberLessThan', Operands: ['51'] } }],
        Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: 'many' }],
      }),
      say('few', 'loop', 'few'),
      say('many', 'loop', 'many'),
      act('loop', 'Loop', { LoopCount: '40' }, 'end', {
        Conditions: [equals('ContinueLooping', 'draw'), equals('DoneLooping', 'end')],
      }),
    ),
  });

  it('tells the same twice, byte for byte, and falls differently with another seed', async () => {
    const seeded = (seed: string) => run(percent(), '--seed', seed, '--json');
    const [first, again, other] = await Promise.all([seeded('a'), seeded('a'), seeded('b')]);
    expect(first.lines().filter(({ event }) => event === 'prompt')).toHaveLength(41);
    expect(again.stdout).toBe(first.stdout);
    expect(other.stdout).not.toBe(first.stdout);
  });

  it('that nothing asks for are reported', async () => {
    const { stderr } = await run(answers('asking.json'), ...answer('trips', 'one.txt'), ...answer('nosuch', 'one.txt'));
    expect(stderr).toContain("Nothing asked for 'nosuch': its --answer was not used.\n");
    expect(stderr).not.toContain("'trips'");
  });

  it('that come too late make the caller wait as long', async () => {
    const late = folder({
      'asking.json': JSON.parse(readFileSync(answers('asking.json'), 'utf8')),
      'late.txt': { error: 'timeout' },
    });
    const lines = (await run(late('asking.json'), '--answer', `trips=${late('late.txt')}`, '--json')).lines();
    const at = (event: string) => Date.parse(String(lines.find((line) => line['event'] === event)?.['at']));
    expect(at('prompt') - at('dialled')).toBeGreaterThanOrEqual(1000);
  });
});

describe('a folder that is not what it seems', () => {
  const named = (words: string) => ({ ...document(say(words)), Metadata: { name: 'Same' } });
  const twins = folder({ 'a-new.json': named('New'), 'z-old.json': named('Old') });

  it('runs the file that was named, and says that another has its name', async () => {
    for (const [file, words] of [
      ['a-new.json', 'New'],
      ['z-old.json', 'Old'],
    ] as const) {
      expect(await heard(twins(file))).toBe(words);
      expect((await run(twins(file))).stderr).toContain("Two files hold a flow named 'Same'");
    }
  });

  it('says which flow no file is', async () => {
    const arn = `${INSTANCE}/contact-flow/ffff`;
    const lost = folder({ 'main.json': document(act('on', 'TransferToFlow', { ContactFlowId: arn }, 'end')) });
    expect((await run(lost('main.json'))).stderr).toContain(`No file here is '${arn}', so what leads there fails.\n`);
  });

  it('finds a flow by the end of an ARN that is its file', async () => {
    const found = folder({
      'main.json': document(act('on', 'TransferToFlow', { ContactFlowId: `${INSTANCE}/contact-flow/beef` }, 'end')),
      'beef.json': document(say('Found')),
    });
    expect(await heard(found('main.json'))).toBe('Found');
  });
});
