import { describe, expect, it } from 'vitest';
import { specOf } from '../../contact-flows/flow-language/catalogue.ts';
import { flows } from '../../contact-flows/flows.ts';
import { own } from './own-flows.ts';

const chats = flows.filter(({ name }) => name.startsWith('Chat '));

describe('the flows of a chat', () => {
  it('use no action that is for calls, and say nothing but text', () => {
    expect(chats.map(({ name }) => name)).toEqual(['Chat queue', 'Chat to a person', 'Chat inbound']);
    for (const flow of chats)
      for (const { Type, Identifier, Parameters } of own(flow).document.Actions) {
        const { channels = ['CHAT'] } = specOf(Type) ?? {};
        expect([Identifier, channels]).toEqual([Identifier, expect.arrayContaining(['CHAT'])]);
        if (Type === 'MessageParticipant')
          expect([Identifier, Object.keys(Parameters)]).toEqual([Identifier, ['Text']]);
      }
  });

  it('go on in no flow that is for calls', () => {
    const named = chats.flatMap((flow) =>
      own(flow).document.Actions.flatMap(({ Type, Parameters }) => {
        if (Type === 'TransferToFlow') return [String(Parameters['ContactFlowId'])];
        const hooks = (Parameters['EventHooks'] ?? {}) as { readonly [hook: string]: string };
        return hooks['CustomerQueue'] === undefined ? [] : [hooks['CustomerQueue']];
      }),
    );
    expect(new Set(named)).toEqual(new Set(['Chat to a person', 'Chat queue']));
  });
});
