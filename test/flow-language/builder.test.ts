import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ask } from '../../contact-flows/flow-language/ask.ts';
import { loggingDisabled, remember } from '../../contact-flows/flow-language/contact.ts';
import { flow } from '../../contact-flows/flow-language/flow.ts';
import { menu } from '../../contact-flows/flow-language/keys.ts';
import { hangUp, toQueue } from '../../contact-flows/flow-language/queues.ts';
import { referencesOf, render } from '../../contact-flows/flow-language/render.ts';
import { say } from '../../contact-flows/flow-language/speech.ts';
import { goTo } from '../../contact-flows/flow-language/step.ts';

const weather = {
  capability: 'weather',
  question: 'how is the weather',
  asks: z.object({ place: z.string() }),
  answers: { fair: z.object({ degrees: z.string() }), storm: z.object({}) },
} as const;

const named = (reference: { name: string }) => `arn:${reference.name}`;
const declare = { name: 'Test', type: 'CONTACT_FLOW', description: 'A flow for tests' } as const;

describe('a flow that is written', () => {
  const rendered = render(
    flow({
      ...declare,
      sections: {
        start: [
          loggingDisabled,
          ask(
            weather,
            { place: '$.Attributes.place' },
            {
              fair: ({ degrees }) => [say(`It is ${degrees} degrees`), remember({ degrees })],
              storm: () => [goTo('person')],
              technicalError: () => [goTo('person')],
            },
          ),
          say('Good bye'),
          hangUp,
        ],
        person: [toQueue('general', { full: [goTo('sorry')], failed: [goTo('sorry')] })],
        sorry: [hangUp],
      },
    }),
    named,
  );
  const action = (identifier: string) => rendered.Actions.find(({ Identifier }) => Identifier === identifier);

  it('starts where its first section starts', () => {
    expect(rendered).toMatchObject({ Version: '2019-10-30', StartAction: 'start - logging off' });
  });

  it('lets a branch that does not end go on behind the question', () => {
    expect(action('start - remember degrees')?.Transitions.NextAction).toBe('start - say 2');
    expect(action('start - say 2')?.Parameters).toEqual({ Text: 'Good bye' });
  });

  it('branches on every outcome, and leads all that is not one to the technical error', () => {
    expect(action('start - outcome of how is the weather')).toMatchObject({
      Type: 'Compare',
      Parameters: { ComparisonValue: '$.External.outcome' },
      Transitions: {
        NextAction: 'person - choose queue general',
        Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: 'person - choose queue general' }],
        Conditions: [
          { NextAction: 'start - say', Condition: { Operator: 'Equals', Operands: ['fair'] } },
          { NextAction: 'person - choose queue general', Condition: { Operator: 'Equals', Operands: ['storm'] } },
        ],
      },
    });
  });

  it('asks by the function of the capability, with the name of the question', () => {
    expect(action('start - ask how is the weather')?.Parameters).toMatchObject({
      LambdaFunctionARN: 'arn:weather',
      LambdaInvocationAttributes: { question: 'how is the weather', place: '$.Attributes.place' },
    });
  });

  it('gives no transition to a step that ends the call', () => {
    expect(action('sorry - hang up')?.Transitions).toEqual({});
  });

  it('names steps readably, once each, within 50 characters and without forbidden signs', () => {
    const identifiers = rendered.Actions.map(({ Identifier }) => Identifier);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    for (const identifier of identifiers) expect(identifier).toMatch(/^[^%:(\\/)=$,;[\]{}]{1,50}$/);
  });
});

describe('a flow that is written wrong', () => {
  it('is refused where a path leaves the call with nobody', () => {
    const open = flow({ ...declare, sections: { start: [say('Hello')] } });
    expect(() => render(open, named)).toThrow(/Flow 'Test', section 'start': the call is left with nobody/);
  });

  it('does not compile with a section that is not there, an outcome left out, or one too many', () => {
    const branches = { fair: () => [hangUp], storm: () => [hangUp], technicalError: () => [hangUp] };
    const place = { place: 'Oslo' };
    // @ts-expect-error: 'elsewhere' is no section
    flow({ ...declare, sections: { start: [goTo('elsewhere')] } });
    const lost = menu({
      says: 'x',
      seconds: 5,
      keys: { '1': [goTo('elsewhere')] },
      otherKey: [],
      silence: [],
      failed: [],
    });
    // @ts-expect-error: 'elsewhere' is no section, in a menu's path
    flow({ ...declare, sections: { start: [lost, hangUp] } });
    // @ts-expect-error: 'storm' has no branch
    ask(weather, place, { fair: branches.fair, technicalError: branches.technicalError });
    // @ts-expect-error: the technical error has no branch
    expect(() => ask(weather, place, { fair: branches.fair, storm: branches.storm })).toThrow();
    // @ts-expect-error: 'hail' is no outcome
    ask(weather, place, { ...branches, hail: () => [hangUp] });
    // @ts-expect-error: 'place' is not asked with
    ask(weather, {}, branches);
    const storm = ({ degrees }: { degrees: string }) => [say(degrees), hangUp];
    // @ts-expect-error: 'storm' answers no degrees
    expect(() => ask(weather, place, { ...branches, storm })).toThrow();
  });

  it('lists what it names of the deployment, each once', () => {
    const twice = flow({
      ...declare,
      sections: {
        start: [toQueue('general', { full: [goTo('again')], failed: [goTo('again')] })],
        again: [toQueue('general', { full: [hangUp], failed: [hangUp] })],
      },
    });
    expect(referencesOf(twice)).toEqual([{ reference: 'queue', name: 'general' }]);
  });
});
