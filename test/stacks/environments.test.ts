import { expect, it } from 'vitest';
import { environmentNamed } from '../../lib/environments.ts';

const good = {
  name: 'dev',
  region: 'eu-central-1',
  instanceAlias: 'wayline-dev',
  number: { country: 'US', type: 'DID' },
  timeZone: 'Europe/Vilnius',
  logDays: 7,
};

it('answers a record that is right', () => {
  expect(environmentNamed('dev', { dev: good })).toEqual(good);
});

it.each([
  [
    'region',
    { region: 'Frankfurt' },
    /Environment 'dev', field 'region': should be an AWS Region such as eu-central-1\./,
  ],
  ['instanceAlias', { instanceAlias: 'd-1' }, /field 'instanceAlias': should be letters, digits and single hyphens\./],
  [
    'number.country',
    { number: { country: 'USA', type: 'DID' } },
    /field 'number.country': should be an ISO 3166 country code\./,
  ],
  ['timeZone', { timeZone: 'Vilnius' }, /field 'timeZone': should be an IANA zone such as Europe\/Vilnius\./],
  ['logDays', { logDays: 8 }, /field 'logDays': should be 7, 30, 90 or 365\./],
])('names the field %s when it is wrong', (_, wrong, sentence) => {
  expect(() => environmentNamed('dev', { dev: { ...good, ...wrong } })).toThrow(sentence);
});
