import { describe, expect, it } from 'vitest';
import { agentWhisper } from '../../contact-flows/agents/agent-whisper.ts';
import type { Action } from '../../contact-flows/flow-language/document.ts';
import { flows } from '../../contact-flows/flows.ts';
import { AnswerBook } from '../../local/connect/answers.ts';
import { BenchInstance } from '../../local/connect/bench-instance.ts';
import type { Contact } from '../../local/connect/contact.ts';
import type { CallEvent } from '../../local/connect/transcript.ts';
import { own } from '../connect/own-flows.ts';

const whisper = own(agentWhisper);

/** What the agent hears of a contact, and the voice in which it goes on behind that. */
function heard(known: Partial<Contact>, answers = new AnswerBook()) {
  const bench = new BenchInstance({
    flows: new Map([[whisper.arn, whisper]]),
    answers,
    at: new Date('2026-12-15T09:00:00Z'),
    seed: '',
    facts: {},
  });
  const session = bench.contact({ channel: known.channel === 'TASK' ? 'TASK' : 'VOICE' });
  session.contact = { ...session.contact, ...known };
  const told: CallEvent[] = [];
  session.listen((event) => told.push(event));
  let goesOn = false;
  session.run(
    whisper.arn,
    () => {
      goesOn = true;
    },
    'agent',
  );
  const says = told.flatMap((event) => (event.event === 'prompt' ? [`${event.says} (${event.language})`] : []));
  return { says, goesOn, voice: session.contact.voice };
}

const RASA = { brief: 'Rasa, flies tomorrow.', language: 'en', matter: 'none' };

describe('an agent who takes a call', () => {
  it('hears in a breath who it is, and is joined', () => {
    expect(heard({ attributes: RASA })).toMatchObject({ says: ['Rasa, flies tomorrow. (en-GB)'], goesOn: true });
  });

  it('hears first that it is an emergency', () => {
    expect(heard({ attributes: { ...RASA, matter: 'emergency' } }).says).toEqual([
      'Emergency. (en-GB)',
      'Rasa, flies tomorrow. (en-GB)',
    ]);
  });

  it('hears that nothing is known when the records were not there', () => {
    expect(heard({ attributes: { ...RASA, brief: 'unknown' } }).says).toEqual([
      'Our records do not say who is calling. (en-GB)',
    ]);
  });

  it('leaves a caller who speaks Chinese in that voice', () => {
    expect(heard({ attributes: { ...RASA, language: 'zh' }, voice: 'Zhiyu' })).toMatchObject({
      says: ['Rasa, flies tomorrow. (en-GB)'],
      voice: 'Zhiyu',
    });
  });

  it('is told nothing on a task, which says itself what it is about', () => {
    expect(heard({ channel: 'TASK', attributes: {} })).toMatchObject({ says: [], goesOn: true });
  });
});

describe('every flow of ours that queues', () => {
  const all = flows.map(own);
  const blocks = (type: string, of: { readonly document: { readonly Actions: readonly Action[] } }) =>
    of.document.Actions.filter(({ Type }) => Type === type);
  const queueing = all.filter((flow) => blocks('TransferContactToQueue', flow).length > 0);

  it('is one of these', () => {
    expect(queueing.map(({ name }) => name).sort()).toEqual([
      'Call at a chosen time',
      'Callback',
      'Chat to a person',
      'Emergency',
      'Own work',
      'To a person',
      'Work for a department',
    ]);
  });

  it.each(queueing.map((flow) => [flow.name, flow] as const))(
    'has set what the agent hears and sees before all else: %s',
    (_, flow) => {
      const { Actions, StartAction } = flow.document;
      const behind = (id: string | undefined) =>
        Actions.find(({ Identifier }) => Identifier === id)?.Transitions.NextAction;
      const hooks = [1, 2, 3].map((steps) => {
        let id: string | undefined = StartAction;
        for (let step = 0; step < steps; step += 1) id = behind(id);
        return Actions.find(({ Identifier }) => Identifier === id);
      });
      expect(hooks.map((hook) => hook?.Parameters['EventHooks'])).toEqual([
        { AgentWhisper: 'Agent whisper' },
        { DefaultAgentUI: 'Caller card' },
        { DisconnectAgentUI: 'Wrap-up' },
      ]);
    },
  );
});
