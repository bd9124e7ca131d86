import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../local/connect/contact.ts';
import { of, tried } from '../tried.ts';

const related = { relatedContactId: 'c0' };

describe('UpdateContactAttributes', () => {
  const noted = (Attributes: { readonly [name: string]: string }, more: object = {}, contact = {}) =>
    tried({ type: 'UpdateContactAttributes', parameters: { Attributes, ...more }, contact });

  it.each([{}, { TargetContact: 'Current' }])('keeps them on this contact, with references filled: %j', (more) => {
    const came = noted({ a: 'to $.CustomerEndpoint.Address', b: '2' }, more, { attributes: { b: '1', c: '3' } });
    expect(came.contact.attributes).toEqual({ a: 'to +37061234567', b: '2', c: '3' });
    expect(came.effects).toEqual([{ effect: 'attributes', values: { a: 'to +37061234567', b: '2' }, of: 'Current' }]);
  });

  it('leaves this contact alone where they are for the related one', () => {
    const came = noted({ a: '1' }, { TargetContact: 'Related' }, related);
    expect([came.way, came.contact.attributes]).toEqual(['success', {}]);
    expect(came.effects).toEqual([{ effect: 'attributes', values: { a: '1' }, of: 'Related' }]);
  });

  it('fails where there is no related contact', () => {
    expect(noted({ a: '1' }, { TargetContact: 'Related' })).toMatchObject({ way: 'NoMatchingError', effects: [] });
  });

  it.each([
    ['32 KB together', 32 * 1024, 'success'],
    ['one byte more', 32 * 1024 + 1, 'NoMatchingError'],
  ])('takes %s', (_, bytes, way) => {
    const before = { a: 'x'.repeat(20_000) };
    const frame = JSON.stringify({ ...before, b: '' }).length;
    const came = noted({ b: 'y'.repeat(bytes - frame) }, {}, { attributes: before });
    expect([came.way, Object.keys(came.contact.attributes).length]).toEqual([way, way === 'success' ? 2 : 1]);
  });
});

describe('UpdateFlowAttributes', () => {
  const noted = (values: { readonly [name: string]: string }, attributes = {}) =>
    tried({
      type: 'UpdateFlowAttributes',
      parameters: {
        FlowAttributes: Object.fromEntries(Object.entries(values).map(([name, Value]) => [name, { Value }])),
      },
      contact: { attributes },
    });

  it('keeps them in the flow, and not on the contact', () => {
    const came = noted({ trip: '$.Attributes.next', b: '2' }, { next: 'Oslo' });
    expect([came.way, frameOf(came.contact).flowAttributes]).toEqual(['success', { trip: 'Oslo', b: '2' }]);
    expect(came.contact.attributes).toEqual({ next: 'Oslo' });
  });

  it.each([
    [32 * 1024, 'success'],
    [32 * 1024 + 1, 'NoMatchingError'],
  ])('takes %i bytes together: %s', (bytes, way) => {
    expect(noted({ a: 'x'.repeat(bytes - '{"a":""}'.length) }).way).toBe(way);
  });
});

describe('UpdateContactData', () => {
  it('sets what is given and keeps the rest', () => {
    const parameters = {
      Name: 'Trip to $.Attributes.city',
      LanguageCode: 'lt-LT',
      References: { ticket: { Value: '$.Attributes.city', Type: 'STRING' } },
      SegmentAttributes: { 'connect:Subtype': 'x' },
    };
    const contact = { attributes: { city: 'Oslo' }, customerId: '7', description: 'kept', references: { a: 'b' } };
    const came = tried({ type: 'UpdateContactData', parameters, contact });
    expect(came.contact).toMatchObject({
      name: 'Trip to Oslo',
      description: 'kept',
      customerId: '7',
      languageCode: 'lt-LT',
      references: { a: 'b', ticket: { Value: 'Oslo', Type: 'STRING' } },
      segmentAttributes: { 'connect:Subtype': 'x' },
    });
  });

  it.each([
    ['succeeds with a related contact', related, 'success'],
    ['fails without one', {}, 'NoMatchingError'],
  ])('leaves this contact alone where it is for the related one: %s', (_, contact, way) => {
    const parameters = { Name: 'x', TargetContact: 'Related' };
    const came = tried({ type: 'UpdateContactData', parameters, contact });
    expect([came.way, came.contact.name]).toEqual([way, undefined]);
  });
});

describe('UpdateContactEventHooks', () => {
  it('keeps one hook beside the others', () => {
    const parameters = { EventHooks: { CustomerQueue: '$.Attributes.flow' } };
    const contact = { hooks: { AgentWhisper: 'w', CustomerQueue: 'old' }, attributes: { flow: 'new' } };
    const came = tried({ type: 'UpdateContactEventHooks', parameters, contact });
    expect([came.way, came.contact.hooks]).toEqual(['success', { AgentWhisper: 'w', CustomerQueue: 'new' }]);
  });

  it('fails for a flow that is none', () => {
    const parameters = { EventHooks: { CustomerQueue: '$.Attributes.none' } };
    const came = tried({ type: 'UpdateContactEventHooks', parameters, contact: { hooks: { CustomerQueue: 'old' } } });
    expect([came.way, came.contact.hooks]).toEqual(['NoMatchingError', { CustomerQueue: 'old' }]);
  });
});

describe('tags', () => {
  it.each([
    ['six together', { c: '3', d: '4', e: '5', f: '6' }, 'success', 6],
    ['one again', { a: '9' }, 'success', 2],
    ['a seventh', { c: '3', d: '4', e: '5', f: '6', g: '7' }, 'NoMatchingError', 2],
  ])('TagContact takes %s', (_, Tags, way, count) => {
    const came = tried({ type: 'TagContact', parameters: { Tags }, contact: { tags: { a: '1', b: '2' } } });
    expect([came.way, Object.keys(came.contact.tags).length]).toEqual([way, count]);
  });

  it('UntagContact takes away those that are there', () => {
    const contact = { tags: { a: '1', b: '2' } };
    const came = tried({ type: 'UntagContact', parameters: { TagKeys: ['a', 'z'] }, contact });
    expect([came.way, came.contact.tags]).toEqual(['success', { b: '2' }]);
  });
});

describe('recording', () => {
  it.each([
    [{ RecordedParticipants: ['Agent', 'Customer'] }, ['Agent', 'Customer']],
    [{ RecordedParticipants: [] }, []],
    [{ IVRRecordingBehavior: 'Enabled' }, []],
  ])('UpdateContactRecordingBehavior %j', (RecordingBehavior, recorded) => {
    const came = tried({ type: 'UpdateContactRecordingBehavior', parameters: { RecordingBehavior }, errors: [] });
    expect([came.way, came.contact.recorded]).toEqual(['success', recorded]);
  });

  it.each([
    ['VoiceBehavior', 'VOICE', 'success'],
    ['VoiceBehavior', 'CHAT', 'ChannelMismatch'],
    ['ChatBehavior', 'CHAT', 'success'],
    ['ChatBehavior', 'VOICE', 'ChannelMismatch'],
    ['ChatBehavior', 'TASK', 'ChannelMismatch'],
    ['ScreenRecordingBehavior', 'VOICE', 'success'],
    ['ScreenRecordingBehavior', 'TASK', 'success'],
  ] as const)('UpdateContactRecordingAndAnalyticsBehavior with %s on %s: %s', (behaviour, channel, way) => {
    const type = 'UpdateContactRecordingAndAnalyticsBehavior';
    const errors = ['NoMatchingError', 'ChannelMismatch', 'InFlightRedactionConfigurationFailed'];
    expect(tried({ type, parameters: { [behaviour]: {} }, errors, contact: { channel } }).way).toBe(way);
  });
});

describe('UpdatePreviousContactParticipantState', () => {
  const parameters = { PreviousContactParticipantState: 'CustomerOnHold' };
  const type = 'UpdatePreviousContactParticipantState';

  it('holds where the contact was transferred from another', () => {
    const came = tried({ type, parameters, contact: { previousContactId: 'c0' } });
    expect([came.way, of(came.effects, 'hold')]).toEqual(['success', [{ effect: 'hold', state: 'CustomerOnHold' }]]);
  });

  it.each([{}, { previousContactId: 'c0', channel: 'CHAT' } as const])('fails on %j', (contact) => {
    expect(tried({ type, parameters, contact })).toMatchObject({ way: 'NoMatchingError', effects: [] });
  });
});
