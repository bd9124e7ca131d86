import { describe, expect, it } from 'vitest';
import { onEvent, remember } from '../../../contact-flows/flow-language/contact.ts';
import { hangUp } from '../../../contact-flows/flow-language/queues.ts';
import { say } from '../../../contact-flows/flow-language/speech.ts';
import { showView, viewResult } from '../../../contact-flows/flow-language/views/show-view.ts';
import { dayWith, written } from './day-with.ts';
import { QUEUE, VERA } from './working-day.ts';

const RASA = '+37061234567';

describe('a guide', () => {
  const guide = written('guide', 'CONTACT_FLOW', [
    showView('form', {
      data: { Heading: 'For $.Attributes.traveller', Sections: [] },
      seconds: 600,
      on: {
        Next: [remember({ note: viewResult('FormData.note') }, 'Related'), hangUp],
        Back: [hangUp],
        Step: [hangUp],
      },
      otherwise: [hangUp],
      timeout: [hangUp],
      failed: [hangUp],
    }),
  ]);

  it('opens for the agent who accepts, knows the contact’s attributes, and writes back to it', () => {
    const day = dayWith([remember({ traveller: 'Rasa' }), onEvent('DefaultAgentUI', 'guide')], [guide]);
    day.available(VERA);
    const { call, told } = day.calls(RASA);
    expect(day.switchboard.guides.beside(call.id)).toEqual([]);
    day.accepts(VERA, call);
    const [shown] = day.switchboard.guides.beside(call.id);
    expect(shown?.contact).toMatchObject({ channel: 'CHAT', relatedContactId: call.id });
    shown?.act('Next', { FormData: { note: 'wants a window seat' } });
    expect(call.contact.attributes).toMatchObject({ traveller: 'Rasa', note: 'wants a window seat' });
    expect(told.at(-1)).toMatchObject({ event: 'attribute', name: 'note' });
  });

  it('stays open when the caller is gone, beside the one for the work behind, until that work is done', () => {
    const before = [onEvent('DefaultAgentUI', 'guide'), onEvent('DisconnectAgentUI', 'after')];
    const day = dayWith(before, [guide, { ...guide, name: 'after' }]);
    day.available(VERA);
    const { call } = day.calls(RASA);
    const guides = () => day.switchboard.guides.beside(call.id);
    day.accepts(VERA, call);
    call.hangUp();
    expect(guides()).toHaveLength(2);
    day.passes(300);
    guides()[0]?.act('Next', { FormData: { note: 'still here' } });
    expect(day.switchboard.find(call.id)?.contact.attributes).toMatchObject({ note: 'still here' });
    const open = guides();
    expect(open).toHaveLength(1);
    day.clears(VERA, call);
    expect(guides()).toEqual([]);
    expect(open.map(({ isOver }) => isOver)).toEqual([true]);
    expect(day.records.find(({ ContactId }) => ContactId === call.id)).toMatchObject({
      Agent: { AfterContactWorkDuration: 300 },
    });
    day.passes(61);
    expect(day.switchboard.find(call.id)).toBeUndefined();
  });

  it('for the work behind opens where the caller stays and is asked something, and once', () => {
    const before = [onEvent('DisconnectAgentUI', 'guide'), onEvent('CustomerRemaining', 'survey')];
    const day = dayWith(before, [guide, written('survey', 'CONTACT_FLOW', [say('How was it?'), hangUp])]);
    day.available(VERA);
    const { call } = day.calls(RASA);
    day.accepts(VERA, call);
    day.switchboard.conversations.agentEnds(call);
    expect(call.isOver).toBe(true);
    expect(day.switchboard.guides.beside(call.id)).toHaveLength(1);
  });

  it('and its contact are kept until the work is done, also where the caller goes on in the next contact and ends that', () => {
    const before = [onEvent('DisconnectAgentUI', 'guide'), onEvent('CustomerRemaining', 'survey')];
    const day = dayWith(before, [guide, written('survey', 'CONTACT_FLOW', [say('How was it?'), hangUp])]);
    day.available(VERA);
    const { call } = day.calls(RASA);
    day.accepts(VERA, call);
    day.switchboard.conversations.agentEnds(call);
    const survey = call.latest;
    expect(survey.isOver).toBe(true);
    day.passes(61);
    expect(day.switchboard.find(survey.id)).toBeUndefined();
    expect(day.switchboard.find(call.id)).toBe(call);
    day.clears(VERA, call);
    day.passes(61);
    expect(day.switchboard.find(call.id)).toBeUndefined();
  });

  it('opens for no contact that ends on its way to the next agent: nobody has work behind it', () => {
    const handOver = [onEvent('DisconnectAgentUI', 'guide'), say('Nobody there'), hangUp];
    const day = dayWith([], [guide, written('hand over', 'QUEUE_TRANSFER', handOver)]);
    day.available(VERA);
    const { call } = day.calls(RASA);
    day.accepts(VERA, call);
    day.switchboard.transfers.begin(call, { name: 'General', queue: QUEUE, flow: 'hand over' }, false);
    const next = day.switchboard.all().find(({ contact }) => contact.previousContactId === call.id);
    expect(next?.isOver).toBe(true);
    expect(day.switchboard.guides.beside(next?.id ?? '')).toEqual([]);
  });
});
