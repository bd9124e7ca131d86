import { describe, expect, it } from 'vitest';
import type { Json } from '../../../contact-flows/flow-language/verifier/json.ts';
import { sentences, wire } from './judged-flow.ts';
import { smallest } from './smallest-actions.ts';

const PARAMETERS = 'Actions[1].Parameters';
const value = (path: string) => [`Invalid Action property value. Path: ${PARAMETERS}.${path}`];
const name = (path: string) => [`Invalid Action property name. Path: ${PARAMETERS}.${path}`];

const given = (title: string, parameters: { readonly [name: string]: Json }): readonly string[] => {
  const block = wire(smallest(title));
  return sentences({ ...block, Parameters: { ...block.Parameters, ...parameters } });
};

describe('telephone calls', () => {
  const call = (parameters: { [name: string]: Json }) =>
    given('TransferParticipantToThirdParty (for good)', parameters);

  it('press keys that a telephone has, fifty at most', () => {
    expect(call({ ThirdPartyDTMFDigits: '1,,2*#' })).toEqual([]);
    expect(call({ ThirdPartyDTMFDigits: '1'.repeat(50) })).toEqual([]);
    expect(call({ ThirdPartyDTMFDigits: '1'.repeat(51) })).toEqual(value('ThirdPartyDTMFDigits'));
    expect(call({ ThirdPartyDTMFDigits: '1w2' })).toEqual(value('ThirdPartyDTMFDigits'));
  });

  it('go to numbers', () => {
    expect(call({ ThirdPartyPhoneNumber: '$.Attributes.hotel' })).toEqual([]);
    expect(call({ ThirdPartyPhoneNumber: 'the hotel' })).toEqual(value('ThirdPartyPhoneNumber'));
    expect(call({ ThirdPartyPhoneNumber: '+1 the hotel' })).toEqual(value('ThirdPartyPhoneNumber'));
  });

  it.each(['CallFailed', 'ConnectionTimeLimitExceeded'])('that an agent transfers have no path for %s', (error) => {
    const block = wire({
      ...smallest('TransferParticipantToThirdParty (and go on)'),
      errors: ['NoMatchingError', error],
    });
    expect(sentences(block, 'AGENT_TRANSFER')).toEqual([
      `Invalid Action error. Error: ${error}, Path: Actions[1].Transitions.Errors`,
    ]);
    const bare = wire({ ...smallest('TransferParticipantToThirdParty (and go on)'), errors: ['NoMatchingError'] });
    expect(sentences(bare, 'AGENT_TRANSFER')).toEqual([]);
  });

  it('are called back on a number that the contact carries', () => {
    expect(given('UpdateContactCallbackNumber', { CallbackNumber: '+12025550143' })).toEqual(value('CallbackNumber'));
    expect(given('UpdateContactCallbackNumber', { CallbackNumber: '$.CustomerEndpoint.Address' })).toEqual([]);
  });
});

describe('recordings and prompts', () => {
  it('come from S3 and are heard', () => {
    const media = (more: { [name: string]: Json }) =>
      given('MessageParticipant (media)', { Media: { Uri: 's3://a', SourceType: 'S3', MediaType: 'Audio', ...more } });
    expect(media({ SourceType: 'Web' })).toEqual(value('Media.SourceType'));
    expect(media({ MediaType: 'Video' })).toEqual(value('Media.MediaType'));
    expect(media({ Volume: '11' })).toEqual(name('Media.Volume'));
  });

  it('are at most 6000 characters long', () => {
    expect(given('MessageParticipant (text)', { Text: 'a'.repeat(6000) })).toEqual([]);
    expect(given('MessageParticipant (text)', { Text: 'a'.repeat(6001) })).toEqual(value('Text'));
    expect(given('MessageParticipant (text)', { Text: 5 })).toEqual(value('Text'));
  });
});
