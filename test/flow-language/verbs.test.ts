import { describe, expect, it } from 'vitest';
import {
  loggingDisabled,
  note,
  noted,
  onEvent,
  record,
  remember,
  remembered,
  tag,
  whileWaiting,
} from '../../contact-flows/flow-language/contact.ts';
import {
  attempts,
  byHours,
  byStaffing,
  readQueueMetrics,
  share,
  wait,
  when,
} from '../../contact-flows/flow-language/decide.ts';
import { type Flow, flow } from '../../contact-flows/flow-language/flow.ts';
import { digits, menu, NOTHING_KEYED, phoneNumber, STORED } from '../../contact-flows/flow-language/keys.ts';
import { inLanguages, LANGUAGE_ATTRIBUTE } from '../../contact-flows/flow-language/languages.ts';
import { moduleContract } from '../../contact-flows/flow-language/module.ts';
import {
  callModule,
  comeBack,
  flowModule,
  moduleData,
  moduleInput,
  moduleSettings,
} from '../../contact-flows/flow-language/modules.ts';
import {
  age,
  chooseQueue,
  endFlow,
  hangUp,
  intoQueue,
  moveToQueue,
  priority,
  routingSteps,
  toAgent,
  toFlow,
  toNumber,
  toQueue,
} from '../../contact-flows/flow-language/queues.ts';
import { callBack, createTask, setCallbackNumber } from '../../contact-flows/flow-language/reach-out.ts';
import { render } from '../../contact-flows/flow-language/render.ts';
import { repeatWhileWaiting, say, saySsml, voice, voices } from '../../contact-flows/flow-language/speech.ts';
import { goTo } from '../../contact-flows/flow-language/step.ts';
import { readSubject } from '../../contact-flows/flow-language/verifier/read-subject.ts';
import { verify } from '../../contact-flows/flow-language/verify.ts';
import { showView, viewResult } from '../../contact-flows/flow-language/views/show-view.ts';

const ARN = 'arn:aws:connect:eu-central-1:000000000000:instance/i/thing/t';
const document = (written: Flow) => render(written, () => ARN);

/** Everything that the verifier says of a flow of ours, warnings too. */
function problems(written: Flow) {
  const subject = readSubject(JSON.stringify(document(written)));
  if (typeof subject === 'string') throw new Error(subject);
  return verify({ ...subject, place: written.type });
}
const actionOf = (written: Flow, identifier: string) =>
  document(written).Actions.find(({ Identifier }) => Identifier === identifier);

const sorry = [say('Sorry'), hangUp];

const inbound = flow({
  name: 'Every verb',
  type: 'CONTACT_FLOW',
  description: 'Every verb of a contact flow once',
  sections: {
    start: [
      loggingDisabled,
      voice('Joanna'),
      record(['Agent', 'Customer']),
      remember({ [LANGUAGE_ATTRIBUTE]: 'en' }),
      note({ trip: remembered('trip') }),
      tag({ line: 'main' }),
      whileWaiting('Customer queue'),
      onEvent('DefaultAgentUI', 'Guide'),
      saySsml('<speak>Hello</speak>'),
      byHours('always', { open: [goTo('open')], closed: [goTo('closed')], failed: [goTo('open')] }),
    ],
    open: [attempts(3, { again: [goTo('locator')], exhausted: [goTo('person')] })],
    locator: [
      digits({ says: 'Key your locator', seconds: 10, most: 6, failed: [goTo('person')] }),
      when(STORED, { [NOTHING_KEYED]: [goTo('open')] }, []),
      phoneNumber({ says: 'And your number', seconds: 10, invalid: [goTo('open')], failed: [goTo('person')] }),
      setCallbackNumber(STORED, { invalid: [goTo('open')], notDialable: [goTo('person')] }),
      callBack({ afterSeconds: 60, attempts: 2, betweenSeconds: 600, queue: 'general', flow: 'Callback' }, [
        goTo('person'),
      ]),
      createTask(
        { title: 'Call back', description: noted('trip'), flow: 'Task', attributes: { a: 'b' }, seconds: 60 },
        [],
      ),
      say('We call you back'),
      hangUp,
    ],
    closed: [
      share([{ percent: 10, path: [say('Ten in a hundred hear this')] }], [say('The rest hear that')]),
      toNumber('+12025550100', 30, sorry),
    ],
    person: [
      priority(2),
      age(600),
      chooseQueue('general', [goTo('agent')]),
      readQueueMetrics([]),
      byStaffing('Staffed', { somebody: [], nobody: [say('It may take a while')], failed: [] }),
      routingSteps([{ needs: [{ skill: 'language', value: 'en', level: 3 }], seconds: 30 }], []),
      intoQueue({ full: [goTo('agent')], failed: [goTo('agent')] }),
    ],
    agent: [toAgent('$.Attributes.agent', { full: [goTo('elsewhere')], failed: [goTo('elsewhere')] })],
    elsewhere: [toFlow('Another flow', [toQueue('general', { full: sorry, failed: sorry })])],
  },
});

describe('the verbs of the builder', () => {
  it('make a flow that the service accepts and that we have nothing to say against', () => {
    expect(problems(inbound)).toEqual([]);
  });

  it.each([
    [
      'a customer queue flow with interruptions',
      flow({
        name: 'Queue',
        type: 'CUSTOMER_QUEUE',
        description: 'Waiting',
        sections: {
          wait: [loggingDisabled, goTo('loop')],
          loop: [
            repeatWhileWaiting(['Please wait'], {
              everySeconds: 30,
              path: [
                menu({
                  says: 'Press 1 to move on',
                  seconds: 5,
                  keys: { '1': [moveToQueue('general', { full: [goTo('loop')], failed: [endFlow] })] },
                  otherKey: [goTo('loop')],
                  silence: [goTo('loop')],
                  failed: [endFlow],
                }),
              ],
            }),
          ],
        },
      }),
    ],
    [
      'a guide',
      flow({
        name: 'Guide',
        type: 'CONTACT_FLOW',
        description: 'What the agent sees',
        sections: {
          form: [
            loggingDisabled,
            showView('form', {
              data: { Heading: 'Consultation sheet', Sections: [] },
              seconds: 300,
              on: {
                Next: [remember({ note: viewResult('FormData.note') }, 'Related')],
                Back: [hangUp],
                Step: [hangUp],
              },
              otherwise: [hangUp],
              timeout: [hangUp],
              failed: [hangUp],
            }),
            wait(60, { done: [hangUp], customerReturned: [hangUp], failed: [hangUp] }),
          ],
        },
      }),
    ],
  ])('make %s that is accepted', (_, written) => expect(problems(written)).toEqual([]));
});

describe('a module', () => {
  const verify2 = flowModule({
    name: 'Prove',
    description: 'Asks for the second proof',
    inputs: ['expected'],
    results: ['proven', 'unproven'],
    data: ['tries'],
    sections: {
      ask: [when(moduleInput('expected'), { none: [comeBack('unproven')] }, []), comeBack('proven', { tries: '1' })],
    },
  });
  const caller = flow({
    name: 'Caller',
    type: 'CONTACT_FLOW',
    description: 'Calls a module',
    sections: {
      start: [
        loggingDisabled,
        callModule(verify2, {
          input: { expected: '$.Attributes.date' },
          on: { proven: [say(moduleData('tries'))], unproven: [] },
          failed: [say('Sorry')],
        }),
        hangUp,
      ],
    },
  });

  it('is accepted with its contract, and so is its caller', () => {
    const contract = moduleContract(moduleSettings(verify2));
    expect(contract).toEqual({ inputs: ['expected'], results: ['proven', 'unproven'], data: ['tries'] });
    const subject = readSubject(JSON.stringify(document(verify2)));
    if (typeof subject === 'string' || !contract) throw new Error('no module');
    expect(verify({ ...subject, contract })).toEqual([]);
    const calling = readSubject(JSON.stringify(document(caller)));
    if (typeof calling === 'string') throw new Error(calling);
    expect(verify(calling, { modules: new Map([[ARN, contract]]) })).toEqual([]);
  });

  it('needs a path for every result, or its caller does not compile', () => {
    // @ts-expect-error: 'unproven' has no path
    expect(() => callModule(verify2, { on: { proven: [] }, failed: [hangUp] })).not.toThrow();
  });

  it('without a contract has empty settings', () => {
    expect(moduleSettings(flowModule({ name: 'M', description: 'm', sections: { a: [comeBack()] } }))).toBe('{}');
  });
});

describe('words by language', () => {
  const words = inLanguages(
    ['en', { hello: (name: string) => `Hello ${name}!`, press: 'Press 1' }],
    ['zh', { hello: (name: string) => `${name}，您好！`, press: '请按1' }],
  );
  const written = flow({
    name: 'Languages',
    type: 'CONTACT_FLOW',
    description: 'Speaks two',
    sections: {
      start: [
        loggingDisabled,
        voices({ en: 'Amy', zh: 'Zhiyu' }),
        say(words.hello(remembered('name'))),
        menu({
          says: words.press,
          seconds: 5,
          keys: { '1': [say('One'), goTo('person')] },
          otherKey: [goTo('person')],
          silence: [goTo('person')],
          failed: [goTo('person')],
        }),
      ],
      person: [toQueue('general', { full: sorry, failed: sorry })],
    },
  });

  it('are chosen by the contact’s language, the first language for everybody else', () => {
    expect(actionOf(written, 'start - language of words')).toMatchObject({
      Parameters: { ComparisonValue: '$.Attributes.language' },
      Transitions: {
        Conditions: [
          { NextAction: 'start - say', Condition: { Operands: ['en'] } },
          { NextAction: 'start - say 2', Condition: { Operands: ['zh'] } },
        ],
        Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: 'start - say' }],
      },
    });
    expect(actionOf(written, 'start - say 2')?.Parameters).toEqual({ Text: '$.Attributes.name，您好！' });
    expect(problems(written)).toEqual([]);
  });

  it('share what follows: a path stands in the flow once, however many languages lead there', () => {
    const ones = document(written).Actions.filter(({ Parameters }) => Parameters['Text'] === 'One');
    expect(ones).toHaveLength(1);
    const menus = document(written).Actions.filter(({ Type }) => Type === 'GetParticipantInput');
    expect(menus.map(({ Transitions }) => Transitions.Conditions?.[0]?.NextAction)).toEqual([
      'start - say 3',
      'start - say 3',
    ]);
  });

  it('do not compile where one language lacks some', () => {
    // @ts-expect-error: Chinese has no 'press'
    inLanguages(['en', { press: 'Press 1' }], ['zh', {}]);
  });

  it('are refused where there are none at all', () => {
    expect(() => say({})).toThrow("'words' has words in no language.");
  });
});

it('lets an author reach for nothing that the catalogue does not have', () => {
  const guide = { seconds: 5, otherwise: [], timeout: [], failed: [] };
  // @ts-expect-error: a managed form raises no 'Submit'
  showView('form', { ...guide, data: { Sections: [] }, on: { Back: [], Next: [], Step: [], Submit: [] } });
  // @ts-expect-error: who shows a form says what happens at each of its actions
  showView('form', { ...guide, data: { Sections: [] }, on: { Next: [] } });
  // @ts-expect-error: a list shows items
  showView('list', { ...guide, data: {}, on: { ActionSelected: [], Back: [] } });
  // @ts-expect-error: there is no such event
  onEvent('CustomerSneezes', 'Flow');
  // @ts-expect-error: agents and customers are recorded, nobody else
  record(['Manager']);
});
