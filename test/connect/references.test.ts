import { describe, expect, it } from 'vitest';
import type { Contact, DataMap, Frame } from '../../local/connect/contact.ts';
import { newFrame } from '../../local/connect/contact.ts';
import { data, read, text } from '../../local/connect/references.ts';
import { contactWith } from './tried.ts';

const FLOW = 'arn:aws:connect:eu-central-1:111122223333:instance/aaaa/contact-flow/bbbb';
const on = (known: Partial<Contact>, frame: Partial<Frame> = {}): Contact =>
  contactWith({ ...known, frames: [{ ...newFrame(FLOW, 'a'), ...frame }] });

const whole = on(
  {
    attributes: { name: 'Rasa', 'first-name': 'R', '24h': 'yes', 'my key': 'odd', 'zip.code': '8' },
    segmentAttributes: { 'connect:Subtype': 'connect:Telephony' },
    tags: { team: 'cruises' },
    references: { ticket: { Value: 'T1', Type: 'STRING' } },
    name: 'Trip',
    description: 'A trip',
    customerId: '7',
    previousContactId: 'c0',
    relatedContactId: 'r1',
    callbackNumber: '+37069999999',
    targetQueue: 'arn:queue',
    queueName: 'General',
    agent: { arn: 'arn:agent', userName: 'ona', firstName: 'Ona', lastName: 'Kala' },
  },
  {
    flowAttributes: { step: '2' },
    external: {
      city: 'Oslo',
      trip: { to: { port: 'Bergen' } },
      list: ['a', { b: 'c' }],
      count: 3,
      open: false,
      none: null,
    },
    stored: '4711',
    views: {
      Action: 'Next',
      ViewResultData: {
        FormData: { seat: '12A', pets: ['cat', 'dog'] },
        PatientTable: [{ pat_id: 'p1' }, { pat_id: 'p2' }],
      },
    },
    modules: { Input: { q: '1' }, Result: 'found', ResultData: { city: 'Rome' } },
    metrics: { Queue: { Size: null, Name: 'General' }, Agents: { Online: { Count: '3' } } },
    outside: {
      Lex: { Slots: { city: 'Riga' } },
      Customer: { FirstName: 'Rasa' },
      DataTables: { Q: { 'my col': '5' } },
    },
  },
);

describe('references', () => {
  it.each([
    ['$.Attributes.name', 'Rasa'],
    ["$.Attributes['name']", 'Rasa'],
    ['$.Attributes["my key"]', 'odd'],
    ["$['Attributes']['zip.code']", '8'],
    ['$.Attributes.first-name', 'R'],
    ['$.Attributes.24h', 'yes'],
    ['$.FlowAttributes.step', '2'],
    ['$.External.city', 'Oslo'],
    ['$.External.trip.to.port', 'Bergen'],
    ["$.External['trip']['to'].port", 'Bergen'],
    ['$.External.count', '3'],
    ['$.External.open', 'false'],
    ['$.StoredCustomerInput', '4711'],
    ['$.Views.Action', 'Next'],
    ['$.Views.ViewResultData.FormData.seat', '12A'],
    ['$.Views.ViewResultData.FormData.pets[0]', 'cat'],
    ['$.Views.ViewResultData.PatientTable.1.pat_id', 'p2'],
    ['$.Modules.Input.q', '1'],
    ['$.Modules.Result', 'found'],
    ['$.Modules.ResultData.city', 'Rome'],
    ['$.Metrics.Agents.Online.Count', '3'],
    ['$.Lex.Slots.city', 'Riga'],
    ['$.Customer.FirstName', 'Rasa'],
    ["$.DataTables.Q['my col']", '5'],
    ['$.ContactId', 'c1'],
    ['$.InitialContactId', 'c1'],
    ['$.PreviousContactId', 'c0'],
    ['$.RelatedContactId', 'r1'],
    ['$.Channel', 'VOICE'],
    ['$.InitiationMethod', 'INBOUND'],
    ['$.InstanceARN', 'arn:aws:connect:eu-central-1:111122223333:instance/aaaa'],
    ["$['AwsRegion']", 'eu-central-1'],
    ['$.LanguageCode', 'en-US'],
    ['$.TextToSpeechVoiceId', 'Joanna'],
    ['$.CustomerId', '7'],
    ['$.Name', 'Trip'],
    ['$.Description', 'A trip'],
    ['$.References.ticket.Value', 'T1'],
    ['$.Tags.team', 'cruises'],
    ['$.CustomerEndpoint.Address', '+37061234567'],
    ['$.CustomerEndpoint.Type', 'TELEPHONE_NUMBER'],
    ['$.SystemEndpoint.Address', '+12025550100'],
    ['$.CallbackNumber', '+37069999999'],
    ['$.Queue.ARN', 'arn:queue'],
    ['$.Queue.Name', 'General'],
    ['$.Agent.UserName', 'ona'],
    ['$.Agent.LastName', 'Kala'],
    ["$.SegmentAttributes['connect:Subtype']", 'connect:Telephony'],
  ])('%s is %s', (path, value) => {
    expect(text(whole, path)).toBe(value);
    expect(text(whole, `(${path})`)).toBe(`(${value})`);
  });

  it('are a task’s own id on a task alone', () => {
    expect(text(on({ channel: 'TASK' }), '$.Task.ContactId')).toBe('c1');
    expect(text(whole, '($.Task.ContactId)')).toBe('()');
  });

  it.each([
    ['what no attribute is called', '$.Attributes.other'],
    ['what every object has', '$.Attributes.constructor'],
    ['what every object has, as a namespace', '$.constructor'],
    ['a name that only an object knows', '$.toString.name'],
    ['an unknown namespace', '$.Nothing.at.all'],
    ['what is null', '$.External.none'],
    ['what is inside a null', '$.External.none.deeper'],
    ['what is inside a word', '$.External.city.length'],
    ['an item of a list that a function answered', '$.External.list.0'],
    ['an item of such a list in brackets', '$.External.list[1].b'],
    ['the length of a list', '$.Views.ViewResultData.PatientTable.length'],
    ['what is behind a list', '$.Views.ViewResultData.PatientTable.2.pat_id'],
    ['an idle metric', '$.Metrics.Queue.Size'],
  ])('stand for nothing where they name %s', (_, path) => {
    expect(text(whole, `(${path})`)).toBe('()');
    expect(read(whole, path) ?? undefined).toBe(undefined);
  });

  it.each([
    ['$.CustomerEndpoint.Address'],
    ['$.Queue.Name'],
    ['$.Agent.UserName'],
    ['$.CallbackNumber'],
    ['$.StoredCustomerInput'],
    ['$.RelatedContactId'],
  ])('stand for nothing before there is one: %s', (path) => {
    const { customerEndpoint: _, ...withheld } = contactWith();
    expect(text({ ...withheld, frames: [newFrame('f', 'a')] }, `(${path})`)).toBe('()');
  });

  it.each([
    ['Hello $.Attributes.name.', 'Hello Rasa.'],
    ['$.Attributes.name$.Attributes.name', 'RasaRasa'],
    ['$.Attributes.name, $.External.city!', 'Rasa, Oslo!'],
    ['It costs $.50 or $5.', 'It costs $.50 or $5.'],
    ['$ and $. and $$', '$ and $. and $$'],
    ["$.Attributes.name's", "Rasa's"],
    ['<speak>$.External.city</speak>', '<speak>Oslo</speak>'],
  ])('within words: %s', (words, said) => {
    expect(text(whole, words)).toBe(said);
  });

  it('are not looked for again in what they stand for', () => {
    expect(text(on({ attributes: { a: '$.ContactId' } }), '$.Attributes.a')).toBe('$.ContactId');
  });

  it('keep their shape where they are the whole of a value, at any depth', () => {
    const { list, trip } = (whole.frames[0]?.external ?? {}) as DataMap;
    const value = {
      rows: '$.External.list',
      deep: [{ trip: '$.External.trip' }],
      none: '$.External.x',
      words: 'to $.External.city',
    };
    expect(data(whole, value)).toEqual({ rows: list, deep: [{ trip }], none: null, words: 'to Oslo' });
    expect(text(whole, '$.External.list')).toBe('["a",{"b":"c"}]');
  });
});
