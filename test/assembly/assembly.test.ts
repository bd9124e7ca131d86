import { describe, expect, it } from 'vitest';
import { resolver } from '../../local/assembly/resolve.ts';
import { refuseUnknownTypes } from '../../local/assembly/resource-types.ts';
import type { Assembly, Resource } from '../../local/assembly/resources.ts';

const resource = (type: string, properties: Resource['properties'] = {}, id = 'Thing'): Resource => ({
  stack: 'service',
  id,
  type,
  properties,
});
const assembly = (...resources: readonly Resource[]): Assembly => ({
  directory: '',
  region: 'eu-central-1',
  resources,
  exports: new Map([['durable:Table', { stack: 'service', value: { Ref: 'Table' } }]]),
});

describe('a resource type', () => {
  it('that nobody decided about stops the start and is named, with where it stands', () => {
    const planted = assembly(resource('AWS::Lambda::Function'), resource('AWS::Moon::Base'));
    expect(() => refuseUnknownTypes(planted)).toThrow(/AWS::Moon::Base \(service\/Thing\)/);
  });
  it('that is on the list is let through', () => {
    expect(() =>
      refuseUnknownTypes(assembly(resource('AWS::KMS::Key'), resource('AWS::Connect::Queue'))),
    ).not.toThrow();
  });
});

describe('an intrinsic function', () => {
  const table = resource('AWS::DynamoDB::Table', { TableName: 'travel' }, 'Table');
  const resolved = (value: unknown) => {
    const asked = resource('AWS::KMS::Key', { value });
    return resolver(assembly(table, asked), 'eu-central-1')(asked)['value'];
  };
  it.each([
    [{ Ref: 'Table' }, 'travel'],
    [{ Ref: 'AWS::Region' }, 'eu-central-1'],
    [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:aws:dynamodb:eu-central-1:000000000000:table/travel'],
    [{ 'Fn::ImportValue': 'durable:Table' }, 'travel'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'Table' }]] }, 'a-travel'],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b'] }] }, 'b'],
    [{ 'Fn::Sub': `x-\${Table}-\${AWS::AccountId}` }, 'x-travel-000000000000'],
    [[{ deep: { Ref: 'Table' } }], [{ deep: 'travel' }]],
  ])('%j becomes %j', (written, value) => expect(resolved(written)).toEqual(value));

  it.each([
    [{ 'Fn::Cidr': [] }, /service\/Thing needs Fn::Cidr/],
    [{ 'Fn::GetAtt': ['Table', 'Colour'] }, /needs Colour of Table \(AWS::DynamoDB::Table\)/],
    [{ Ref: 'Nothing' }, /needs Ref of Nothing/],
    [{ 'Fn::ImportValue': 'nobody' }, /needs the export "nobody"/],
  ])('%j is refused by name', (written, problem) => expect(() => resolved(written)).toThrow(problem));
});
