import { describe, expect, it } from 'vitest';
import type { Json } from '../../../contact-flows/flow-language/verifier/json.ts';
import { around, documentOf, endIn, judge, loggingOff, wire } from './judged-flow.ts';
import { smallest } from './smallest-actions.ts';

describe('what reports disagree about', () => {
  const doubted = (title: string, parameters: { readonly [name: string]: Json }) => {
    const block = wire({ ...smallest(title), errors: smallest(title).errors }, 'block');
    const judged = judge(
      documentOf(around({ ...block, Parameters: { ...block.Parameters, ...parameters } })),
      'CONTACT_FLOW',
    );
    return judged
      .filter(({ rule }) => rule !== 'left-alone')
      .map(({ severity, rule, problem }) => [severity, rule, problem]);
  };
  const here = (path: string) => [
    [
      'warning',
      'doubtful-parameter',
      `Reports differ on whether the service takes this here. Path: Actions[1].Parameters.${path}`,
    ],
  ];
  const empty = (path: string) => [
    [
      'warning',
      'doubtful-parameter',
      `Reports differ on whether the service takes this empty. Path: Actions[1].Parameters.${path}`,
    ],
  ];

  it('is how hooks are configured, and a hook for nothing', () => {
    const EventHooksConfiguration = { AgentWhisper: { DisableExecution: 'True' } };
    expect(doubted('UpdateContactEventHooks', {})).toEqual([]);
    expect(doubted('UpdateContactEventHooks', { EventHooksConfiguration })).toEqual(here('EventHooksConfiguration'));
    expect(doubted('UpdateContactEventHooks', { EventHooks: {} })).toEqual(empty('EventHooks'));
  });

  it('is what a contact refers to', () => {
    expect(doubted('UpdateContactData', {})).toEqual([]);
    expect(doubted('UpdateContactData', { References: { a: { Type: 'URL', Value: 'x' } } })).toEqual(
      here('References'),
    );
    expect(doubted('UpdateContactData', { SegmentAttributes: {} })).toEqual(here('SegmentAttributes'));
  });

  it('is what stands empty in a view, and true or false there is nothing to doubt', () => {
    const ViewData = {
      Heading: 'Trip',
      Sections: [{ Items: [{ Value: '', Required: true }] }],
      Wizard: false,
      Note: null,
    };
    expect(doubted('ShowView', { ViewData: { Heading: 'Trip', Wizard: false } })).toEqual([]);
    expect(doubted('ShowView', { ViewData: '$.External.view' })).toEqual([]);
    expect(doubted('ShowView', { ViewData })).toEqual(empty('ViewData.Sections[0].Items[0].Value'));
  });

  it('is the analysis of a recording of one party', () => {
    const recorded = (...RecordedParticipants: readonly string[]) =>
      doubted('UpdateContactRecordingBehavior', {
        RecordingBehavior: { RecordedParticipants },
        AnalyticsBehavior: { Enabled: 'True' },
      });
    expect(recorded('Agent', 'Customer')).toEqual([]);
    expect(recorded('Agent')).toEqual(here('AnalyticsBehavior'));
    expect(recorded('Customer')).toEqual(here('AnalyticsBehavior'));
    expect(recorded()).toEqual(here('AnalyticsBehavior'));
    expect(doubted('UpdateContactRecordingBehavior', { RecordingBehavior: {}, AnalyticsBehavior: {} })).toEqual([]);
  });

  it('is whether a bot needs a path for silence', () => {
    const bot = smallest('ConnectParticipantWithLexBot (version 2)');
    const judged = (errors: readonly string[]) =>
      judge(documentOf(around(wire({ ...bot, errors }))), 'CONTACT_FLOW').filter(({ rule }) => rule !== 'left-alone');
    expect(judged([...bot.errors, 'InputTimeLimitExceeded'])).toEqual([]);
    expect(judged(bot.errors)).toEqual([
      {
        block: 'block',
        rule: 'doubtful-error',
        severity: 'warning',
        problem:
          'Reports differ on whether the service takes this without a path for InputTimeLimitExceeded. Path: Actions[1]',
      },
    ]);
  });

  it('comes behind all that is refused', () => {
    const hooked = { ...smallest('UpdateContactEventHooks'), parameters: { EventHooks: {} } };
    const broken = [
      { ...loggingOff, Parameters: { FlowLoggingBehavior: 'On' } },
      wire(hooked),
      { ...endIn(undefined), Type: 'Nothing' },
    ];
    const judged = judge(documentOf(broken), 'CONTACT_FLOW').map(({ rule }) => rule);
    expect(judged.slice(0, 4)).toEqual(['parameter-value', 'action-type', 'doubtful-parameter', 'logging-on']);
  });
});
