import { describe, expect, it } from 'vitest';
import type { Input } from '../../../local/connect/block.ts';
import { frameOf } from '../../../local/connect/contact.ts';
import { of, pressed, silence, tried } from '../tried.ts';

type Settings = { readonly [name: string]: string };

const storing = (most: string, dtmf: Settings | undefined, inputs: readonly Input[], attributes: Settings = {}) => {
  const came = tried({
    type: 'GetParticipantInput',
    parameters: {
      Text: 'Your number?',
      StoreInput: 'True',
      InputTimeLimitSeconds: '12',
      InputValidation: { CustomValidation: { MaximumLength: most } },
      ...(dtmf ? { DTMFConfiguration: dtmf } : {}),
    },
    inputs,
    contact: { attributes },
  });
  return { ...came, stored: frameOf(came.contact).stored };
};
const heard = (came: { effects: Parameters<typeof of>[0] }) => of(came.effects, 'listen').map(({ seconds }) => seconds);

describe('GetParticipantInput that stores', () => {
  it('speaks, and waits for the first digit as long as the flow says', () => {
    expect(storing('4', undefined, []).effects).toEqual([
      { effect: 'prompt', says: 'Your number?', voice: 'Joanna' },
      { effect: 'listen', seconds: 12 },
    ]);
  });

  it.each([
    ['5 s by default', undefined, 5],
    ['as long as the flow says', { InterdigitTimeLimitSeconds: '9' }, 9],
  ])('waits between digits %s', (_, dtmf, seconds) => {
    const came = storing('4', dtmf, [pressed('1'), pressed('2')]);
    expect([came.way, heard(came)]).toEqual(['waits', [12, seconds, seconds]]);
    expect(storing('4', dtmf, [pressed('1'), pressed('2'), silence])).toMatchObject({ way: 'success', stored: '12' });
  });

  it('takes silence for a success, with Timeout in place of the input', () => {
    expect(storing('4', undefined, [silence])).toMatchObject({ way: 'success', stored: 'Timeout' });
  });

  it.each([
    ['#, by default', '4', undefined, '12#', '12'],
    ['# alone, as if nothing had been keyed', '4', undefined, '#', 'Timeout'],
    ['a key of its own', '9', { InputTerminationSequence: '0' }, '12#0', '12#'],
    ['several keys', '9', { InputTerminationSequence: '##' }, '12##', '12'],
    ['several keys of which the first comes alone before', '9', { InputTerminationSequence: '#0' }, '1#2#0', '1#2'],
    [
      'several keys with the cancel key among them',
      '9',
      { InputTerminationSequence: '9*', DisableCancelKey: 'True' },
      '19*',
      '1',
    ],
    ['keys that it looks up', '9', { InputTerminationSequence: '$.Attributes.end' }, '127', '12'],
    ['the last digit that fits', '4', undefined, '1234', '1234'],
    ['the last digit that fits, also before several keys', '4', { InputTerminationSequence: '##' }, '1234', '1234'],
    ['several keys behind all that fits but one', '4', { InputTerminationSequence: '##' }, '123##', '123'],
    ['more than fits, where an end was begun only', '4', { InputTerminationSequence: '##' }, '123#4', '123#'],
  ])('ends at %s', (_, most, dtmf, keys, stored) => {
    const attributes = { end: '7' };
    expect(storing(most, dtmf, [pressed(keys)], attributes)).toMatchObject({ way: 'success', stored });
    const oneByOne = [...keys].map(pressed);
    expect(storing(most, dtmf, oneByOne, attributes)).toMatchObject({ way: 'success', stored });
  });

  it.each([
    ['ends the input and is all that is stored', undefined, '12*', '*'],
    ['does so where it is not disabled', { DisableCancelKey: 'False' }, '12*', '*'],
    ['is a key like any other where it is disabled', { DisableCancelKey: 'True' }, '1*2#', '1*2'],
    ['is disabled in lower case too', { DisableCancelKey: 'true' }, '1*2#', '1*2'],
  ])('has a cancel key that %s', (_, dtmf, keys, stored) => {
    expect(storing('9', dtmf, [pressed(keys)])).toMatchObject({ way: 'success', stored });
  });

  it('forgets the digits of an earlier round', () => {
    const came = storing('4', undefined, [pressed('12'), silence]);
    expect(frameOf(came.contact).waiting).toEqual({});
  });

  it('takes anything else for an error', () => {
    expect(storing('4', undefined, [{ input: 'returned' }]).way).toBe('NoMatchingError');
  });
});

const telephone = (phone: Settings, inputs: readonly Input[], errors = ['NoMatchingError', 'InvalidPhoneNumber']) => {
  const came = tried({
    type: 'GetParticipantInput',
    parameters: {
      Text: 'Your number?',
      StoreInput: 'True',
      InputTimeLimitSeconds: '12',
      InputValidation: { PhoneNumberValidation: phone },
    },
    errors,
    inputs,
  });
  return [came.way, frameOf(came.contact).stored];
};

describe('GetParticipantInput that stores a telephone number', () => {
  it.each([
    ['LT', '861234567#', '+37061234567'],
    ['LT', '061234567#', '+37061234567'],
    ['US', '2025550123#', '+12025550123'],
    ['GB', '02079460000#', '+442079460000'],
  ])('writes a local number of %s with its country code: %s', (CountryCode, keys, stored) => {
    expect(telephone({ NumberFormat: 'Local', CountryCode }, [pressed(keys)])).toEqual(['success', stored]);
  });

  it('takes the country code from the caller where the format says so', () => {
    expect(telephone({ NumberFormat: 'E164' }, [pressed('37061234567#')])).toEqual(['success', '+37061234567']);
  });

  it('ends at fifteen digits, the longest that a number may be', () => {
    const [way] = telephone({ NumberFormat: 'E164' }, [pressed('370612345678901')]);
    expect(way).toBe('InvalidPhoneNumber');
    expect(telephone({ NumberFormat: 'E164' }, [pressed('37061234567890')])[0]).toBe('waits');
  });

  it.each([
    ['too short', { NumberFormat: 'Local', CountryCode: 'LT' }, '12#'],
    ['too long', { NumberFormat: 'Local', CountryCode: 'LT' }, '861234567890#'],
    ['a country that nobody has', { NumberFormat: 'Local', CountryCode: 'XX' }, '861234567#'],
    ['of no country', { NumberFormat: 'E164' }, '0001234#'],
    ['nothing', { NumberFormat: 'E164' }, '#'],
  ])('has an error of its own for what is %s', (_, phone, keys) => {
    expect(telephone(phone, [pressed(keys)])).toEqual(['InvalidPhoneNumber', undefined]);
  });

  it('takes silence for a success here too', () => {
    expect(telephone({ NumberFormat: 'E164' }, [silence])).toEqual(['success', 'Timeout']);
  });
});
