import { describe, expect, it } from 'vitest';
import { drawn, say, warned } from './drawn-flow.ts';
import { around, documentOf, endIn, judge, loggingOff } from './judged-flow.ts';

describe('a block that no contact comes to', () => {
  it('is told', () => {
    expect(warned([say('hello'), say('lost')])).toEqual(['unreachable at lost']);
    expect(judge(documentOf([...around(say('block')), say('lost')]), 'CONTACT_FLOW')).toEqual([
      { block: 'lost', rule: 'unreachable', severity: 'warning', problem: 'No path leads to this block.' },
    ]);
  });

  it.each([
    ['NextAction', drawn('hello', 'MessageParticipant (text)', { next: 'found' })],
    ['an error', drawn('hello', 'InvokeLambdaFunction', { errors: { NoMatchingError: 'found' } })],
    [
      'a branch',
      drawn('hello', 'Compare', { next: 'other', branches: { lt: 'found' }, errors: { NoMatchingCondition: 'other' } }),
    ],
  ])('is none where %s leads to it', (_, first) => {
    expect(warned([first, say('found'), say('other')])).not.toContain('unreachable at found');
  });

  it('is told in a round of such blocks as well', () => {
    expect(warned([say('hello'), say('a', 'b'), say('b', 'a')])).toEqual(['unreachable at a', 'unreachable at b']);
  });

  it('is every block where the start is none', () => {
    const nowhere = judge(documentOf(around(say('block')), { StartAction: 'nowhere' }), 'CONTACT_FLOW');
    expect(nowhere.filter(({ severity }) => severity === 'warning').map(({ block }) => block)).toEqual([
      'log off',
      'block',
      'end',
    ]);
  });
});

describe('a dead end', () => {
  it('is told of every block from which nothing ends', () => {
    const menu = { NoMatchingError: 'end', NoMatchingCondition: 'again', InputTimeLimitExceeded: 'again' };
    const again = drawn('again', 'GetParticipantInput (menu)', {
      next: 'again',
      errors: { ...menu, NoMatchingError: 'again' },
      branches: { 1: 'again' },
    });
    const ends = drawn('again', 'GetParticipantInput (menu)', {
      next: 'again',
      errors: menu,
      branches: { 1: 'again' },
    });
    const told = ['dead-end at log off', 'dead-end at again'];
    expect(warned([again])).toEqual(['unreachable at end', ...told, 'endless-loop at again']);
    expect(warned([ends])).toEqual(['left-alone at again']);
  });

  it('is told in a sentence', () => {
    const round = say('block', 'block');
    const problems = judge(
      documentOf([{ ...loggingOff, Transitions: { NextAction: 'block' } }, round]),
      'CONTACT_FLOW',
    );
    expect(problems.filter(({ rule }) => rule === 'dead-end').map(({ problem }) => problem)).toEqual(
      Array(2).fill('From here no path leads to a person, another flow or the end of the call.'),
    );
  });

  it.each([
    ['TransferContactToQueue', 'CONTACT_FLOW'],
    ['TransferToFlow', 'CONTACT_FLOW'],
    ['DequeueContactAndTransferToQueue', 'CUSTOMER_QUEUE'],
    ['MessageParticipantIteratively (for ever)', 'CUSTOMER_QUEUE'],
    ['TransferContactToAgent', 'AGENT_TRANSFER'],
  ] as const)('is none before %s', (title, place) => {
    const errors = { NoMatchingError: 'sorry', QueueAtCapacity: 'sorry' };
    const gone = drawn('gone', title, { errors, ...(title === 'TransferContactToAgent' ? {} : { next: 'sorry' }) });
    const sorry = drawn('sorry', 'GetParticipantInput (menu)', {
      next: 'gone',
      errors: { NoMatchingError: 'gone', NoMatchingCondition: 'gone', InputTimeLimitExceeded: 'gone' },
      branches: { 1: 'gone' },
    });
    const found = warned(title === 'TransferContactToAgent' ? [gone] : [gone, sorry], place);
    expect(found.filter((each) => each.startsWith('dead-end'))).toEqual([]);
    expect(found).toContain('unreachable at end');
  });
});

describe('a round without end', () => {
  const loops = (found: readonly string[]) => found.filter((each) => each.startsWith('endless-loop'));

  it('is told once, in a sentence, at its first block', () => {
    const check = drawn('check', 'InvokeLambdaFunction', { next: 'ready?' });
    const ready = drawn('ready?', 'Compare', {
      next: 'sorry',
      branches: { yes: 'end' },
      errors: { NoMatchingCondition: 'sorry' },
    });
    expect(loops(warned([check, ready, say('sorry', 'check')]))).toEqual(['endless-loop at check']);
    const [round] = judge(
      documentOf(around(drawn('block', 'MessageParticipant (text)', { next: 'block' }))),
      'CONTACT_FLOW',
    ).filter(({ rule }) => rule === 'endless-loop');
    expect(round).toEqual({
      block: 'block',
      rule: 'endless-loop',
      severity: 'warning',
      problem: 'This goes round for ever: nothing on the way waits, listens or counts.',
    });
  });

  it('is told of each of two', () => {
    const one = drawn('one', 'InvokeLambdaFunction', { next: 'two', errors: { NoMatchingError: 'one' } });
    const two = drawn('two', 'InvokeLambdaFunction', { next: 'end', errors: { NoMatchingError: 'three' } });
    const back = drawn('three', 'InvokeLambdaFunction', { next: 'two', errors: { NoMatchingError: 'end' } });
    expect(loops(warned([one, two, back]))).toEqual(['endless-loop at one', 'endless-loop at two']);
  });

  it('is told of a second round from which a wait leads back to the first', () => {
    const fork = drawn('b', 'Compare', { next: 'a', branches: { on: 'c' }, errors: { NoMatchingCondition: 'a' } });
    const wait = drawn('wait', 'Wait (time)', {
      next: 'a',
      branches: { WaitCompleted: 'a' },
      errors: { NoMatchingError: 'end' },
    });
    const other = drawn('d', 'Compare', { next: 'c', branches: { on: 'wait' }, errors: { NoMatchingCondition: 'c' } });
    expect(loops(warned([say('a', 'b'), fork, say('c', 'd'), other, wait]))).toEqual([
      'endless-loop at a',
      'endless-loop at c',
    ]);
  });

  it('is told of a round that leads into one that was told before', () => {
    const fork = drawn('fork', 'Compare', {
      next: 'a',
      branches: { a: 'a', x: 'x' },
      errors: { NoMatchingCondition: 'a' },
    });
    const back = drawn('y', 'Compare', { next: 'x', branches: { a: 'a' }, errors: { NoMatchingCondition: 'x' } });
    expect(loops(warned([fork, say('a', 'b'), say('b', 'a'), say('x', 'y'), back]))).toEqual([
      'endless-loop at a',
      'endless-loop at x',
    ]);
  });

  it('is told of a block that only leads to a round by the round alone', () => {
    expect(loops(warned([say('hello', 'a'), say('a', 'b'), say('b', 'a')]))).toEqual(['endless-loop at a']);
  });

  it('is none where somebody presses a key in it', () => {
    const menu = drawn('menu', 'GetParticipantInput (menu)', {
      errors: { NoMatchingCondition: 'menu', InputTimeLimitExceeded: 'menu', NoMatchingError: 'sorry' },
      branches: { 1: 'menu' },
    });
    expect(loops(warned([menu, say('sorry')]))).toEqual([]);
  });

  it('is told where a menu that fails asks again', () => {
    const menu = drawn('menu', 'GetParticipantInput (menu)', {
      errors: { NoMatchingCondition: 'end', InputTimeLimitExceeded: 'end', NoMatchingError: 'menu' },
    });
    expect(loops(warned([menu]))).toEqual(['endless-loop at menu']);
  });

  it.each([
    ['GetParticipantInput (store digits)', 'CONTACT_FLOW'],
    ['ConnectParticipantWithLexBot (version 2)', 'CONTACT_FLOW'],
    ['ShowView', 'CONTACT_FLOW'],
    ['Wait (time)', 'CONTACT_FLOW'],
    ['AuthenticateParticipant', 'CONTACT_FLOW'],
    ['MessageParticipantIteratively (interrupted)', 'CUSTOMER_QUEUE'],
  ] as const)('is none where %s slows it, but for its failure', (title, place) => {
    expect(loops(warned([drawn('slow', title, { next: 'slow' })], place))).toEqual([]);
    const failing = drawn('slow', title);
    failing.Transitions.Errors = [{ ErrorType: 'NoMatchingError', NextAction: 'slow' }];
    expect(loops(warned([failing], place))).toEqual(['endless-loop at slow']);
  });

  const counted = (continues: string, done: string, next: string) =>
    drawn('loop', 'Loop', { next, branches: { ContinueLooping: continues, DoneLooping: done } });

  it('is none where it is counted', () => {
    expect(loops(warned([counted('again', 'end', 'end'), say('again', 'loop')]))).toEqual([]);
    expect(loops(warned([counted('again', 'end', 'again'), say('again', 'loop')]))).toEqual([]);
  });

  it('is told where the count begins anew', () => {
    expect(loops(warned([counted('end', 'again', 'end'), say('again', 'loop')]))).toEqual(['endless-loop at loop']);
    const failing = counted('end', 'end', 'end');
    failing.Transitions.Errors = [{ ErrorType: 'NoMatchingError', NextAction: 'loop' }];
    expect(loops(warned([failing]))).toEqual(['endless-loop at loop']);
  });

  it('is not told where nobody comes', () => {
    expect(loops(warned([say('hello'), say('lost', 'lost')]))).toEqual([]);
  });
});

describe('prompts in a loop', () => {
  const early = (found: readonly string[]) => found.filter((each) => each.startsWith('before-looped-prompts'));
  const music = (interrupted: string) =>
    drawn('music', 'MessageParticipantIteratively (interrupted)', {
      next: 'end',
      branches: { MessagesInterrupted: interrupted },
    });
  const menu = drawn('menu', 'GetParticipantInput (menu)', { next: 'music', branches: { 1: 'music' } });
  const again = drawn('again', 'Loop', { next: 'end', branches: { ContinueLooping: 'music', DoneLooping: 'end' } });
  const other = drawn('other', 'DequeueContactAndTransferToQueue', { next: 'end' });

  it.each([
    ['a prompt', say('hello', 'music'), 'hello'],
    ['a menu', menu, 'menu'],
    ['a count', again, 'again'],
  ])('come before %s', (_, first, identifier) => {
    expect(early(warned([first, music('end')], 'CUSTOMER_QUEUE'))).toEqual([`before-looped-prompts at ${identifier}`]);
    const behind = { ...music(identifier), Identifier: 'wait' };
    expect(early(warned([behind, first, music('end')], 'CUSTOMER_QUEUE'))).toEqual([]);
  });

  it('come before a transfer to another queue', () => {
    const problems = judge(
      documentOf([{ ...loggingOff, Transitions: { NextAction: 'other' } }, other, endIn(undefined)]),
      'CUSTOMER_QUEUE',
    );
    expect(problems.filter(({ rule }) => rule === 'before-looped-prompts')).toEqual([
      {
        block: 'other',
        rule: 'before-looped-prompts',
        severity: 'warning',
        problem: 'Prompts in a loop should come before this.',
      },
    ]);
    expect(early(warned([music('other'), other], 'CUSTOMER_QUEUE'))).toEqual([]);
  });

  it('may follow what says nothing, and need not follow at all', () => {
    const note = drawn('note', 'UpdateContactAttributes', { next: 'music', errors: { NoMatchingError: 'music' } });
    expect(early(warned([note, music('end')], 'CUSTOMER_QUEUE'))).toEqual([]);
    expect(early(warned([say('hello')], 'CUSTOMER_QUEUE'))).toEqual([]);
  });
});
