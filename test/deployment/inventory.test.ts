import { describe, expect, it } from 'vitest';
import { inventory } from '../../lib/deployment/inventory.ts';
import { KINDS } from '../../lib/deployment/kinds.ts';
import { stackOrder } from '../../lib/deployment/stack-order.ts';
import { dev, INSTANCE, NUMBER, planned } from './planned.ts';

describe('the inventory', () => {
  it('counts by kind, in words, the most frequent first', () => {
    const plan = planned(['AWS::KMS::Key'], ['AWS::Connect::Queue'], ['AWS::Connect::Queue'], ['AWS::Moon::Base']);
    expect(inventory(dev(), plan).stacks).toEqual([
      {
        name: 'one',
        resources: 4,
        kinds: [
          { kind: 'queues for callers', count: 2 },
          { kind: 'AWS::Moon::Base', count: 1 },
          { kind: 'encryption key', count: 1 },
        ],
      },
    ]);
  });

  it('names numbers, queues, flows and functions, by their place where they have no name', () => {
    const plan = planned(
      ['AWS::Connect::PhoneNumber', { CountryCode: 'US', Type: 'DID' }],
      ['AWS::Connect::Queue', { Name: 'General' }],
      ['AWS::Connect::ContactFlow', { Name: 'Main' }],
      ['AWS::Connect::ContactFlowModule', { Name: 'Proof' }],
      ['AWS::Lambda::Function', { FunctionName: 'asks' }],
      ['AWS::Lambda::Function'],
    );
    expect(inventory(dev(), plan)).toMatchObject({
      instance: 'wayline-dev, created',
      numbers: ['US DID, claimed anew'],
      queues: ['General'],
      flows: ['Main', 'Proof'],
      functions: ['asks', 'R5'],
    });
  });

  it('says what was there before', () => {
    const there = dev({ instance: { existing: INSTANCE }, mainNumber: { existing: NUMBER, number: '+12025550199' } });
    expect(inventory(there, planned())).toMatchObject({
      instance: `${INSTANCE}, there before`,
      numbers: [`${NUMBER}, there before`],
      note: expect.stringMatching(/contact records are not processed/),
    });
    expect(inventory(dev(), planned())).not.toHaveProperty('note');
  });
});

it('deploys a stack behind those that it needs, and passes over what is no stack', () => {
  const needs = new Map([
    ['flows', ['flows.assets', 'service', 'centre']],
    ['service', ['durable']],
    ['centre', ['durable']],
    ['durable', ['durable.assets']],
  ]);
  expect(stackOrder(needs)).toEqual(['durable', 'service', 'centre', 'flows']);
});

it('gives every kind words and a price or a reason', () => {
  for (const [type, { one, many, cost }] of Object.entries(KINDS)) {
    expect([type, one, many]).toEqual([type, expect.stringMatching(/./), expect.stringMatching(/./)]);
    expect([type, typeof cost === 'string' ? cost : cost.free]).toEqual([type, expect.stringMatching(/./)]);
  }
});
