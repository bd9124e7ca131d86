import { describe, expect, it } from 'vitest';
import { drawn, say, warned } from './drawn-flow.ts';
import { around, documentOf, judge, wire } from './judged-flow.ts';
import { smallest } from './smallest-actions.ts';

describe('a caller left alone', () => {
  const ask = (next: string, error: string) =>
    drawn('ask', 'InvokeLambdaFunction', { next, errors: { NoMatchingError: error } });

  it('is told of a failure that hangs up', () => {
    const problems = judge(documentOf(around(wire(smallest('InvokeLambdaFunction')))), 'CONTACT_FLOW');
    expect(problems).toEqual([
      {
        block: 'block',
        rule: 'left-alone',
        severity: 'warning',
        problem: "NoMatchingError leads to 'end' without a word: lead it to a person, a callback or a message.",
      },
    ]);
  });

  it('is not told of a last word that cannot be said, and is told of a first one', () => {
    expect(warned([drawn('bye', 'MessageParticipant (text)', { next: 'end' })])).toEqual([]);
    const bye = { ...smallest('MessageParticipant (text)'), errors: ['NoMatchingError'] };
    expect(warned([wire(bye, 'bye')])).toEqual([]);
    const hello = wire(bye, 'hello');
    hello.Transitions.NextAction = 'bye';
    expect(warned([hello, say('bye')])).toEqual(['left-alone at hello']);
    expect(warned([drawn('full', 'TransferContactToQueue', { next: 'end' })])).toEqual([
      'left-alone at full',
      'left-alone at full',
    ]);
  });

  it('is told through blocks that say nothing', () => {
    const note = drawn('note', 'UpdateContactAttributes', { next: 'end', errors: { NoMatchingError: 'sorry' } });
    expect(warned([ask('sorry', 'note'), note, say('sorry')])).toEqual(['left-alone at ask']);
  });

  it('is not told where success hangs up', () => {
    expect(warned([ask('end', 'sorry'), say('sorry')])).toEqual([]);
  });

  it('is not told where nobody comes, in guides, or where nobody is hung up on', () => {
    expect(warned([say('hello'), ask('end', 'end')])).toEqual(['unreachable at ask']);
    const view = drawn('view', 'ShowView', { next: 'ask' });
    expect(warned([view, ask('end', 'end')])).toEqual([]);
    expect(warned([ask('end', 'end')], 'MODULE')).toEqual([]);
    expect(warned([drawn('note', 'UpdateContactAttributes')], 'AGENT_WHISPER')).toEqual([]);
  });

  it.each([
    ['MessageParticipant (text)', 'CONTACT_FLOW'],
    ['MessageParticipantIteratively (for ever)', 'CUSTOMER_QUEUE'],
    ['GetParticipantInput (buffer)', 'CONTACT_FLOW'],
    ['ConnectParticipantWithLexBot (version 2)', 'CONTACT_FLOW'],
    ['TransferContactToQueue', 'CONTACT_FLOW'],
    ['DequeueContactAndTransferToQueue', 'CUSTOMER_QUEUE'],
    ['TransferContactToAgent', 'AGENT_TRANSFER'],
    ['TransferParticipantToThirdParty (for good)', 'CONTACT_FLOW'],
    ['TransferToFlow', 'CONTACT_FLOW'],
    ['CreateCallbackContact', 'CONTACT_FLOW'],
    ['InvokeFlowModule', 'CONTACT_FLOW'],
  ] as const)('is not told where the failure leads to %s', (title, place) => {
    const helped = drawn('helped', title);
    if (helped.Transitions.Errors)
      helped.Transitions.Errors = helped.Transitions.Errors.map((error) => ({ ...error, NextAction: 'sorry' }));
    const found = warned([ask('end', 'helped'), helped, say('sorry')], place);
    expect(found.filter((each) => each.startsWith('left-alone'))).toEqual([]);
  });
});
