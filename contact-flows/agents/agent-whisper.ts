import { whoIsOnThisContact } from '../../lambdas/agents/contract.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, remembered } from '../flow-language/contact.ts';
import { when } from '../flow-language/decide.ts';
import { flow } from '../flow-language/flow.ts';
import { endFlow } from '../flow-language/queues.ts';
import { say, voice, voices } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { VOICES } from '../voices.ts';
import * as words from './words.en.ts';

/**
 * What an agent hears who has accepted a contact, before the two are joined: who it is, in a breath. On the way it is kept who
 * of ours has the contact. Whatever happens here, the contact goes on (S41).
 */
export const agentWhisper = flow({
  name: 'Agent whisper',
  type: 'AGENT_WHISPER',
  description: 'Tells the agent in a breath who is calling, and keeps which agent has the contact.',
  sections: {
    start: [
      loggingDisabled,
      ask(
        whoIsOnThisContact,
        {
          agent: '$.Agent.ARN',
          contact: '$.ContactId',
          initialContact: '$.InitialContactId',
          relatedContact: '$.RelatedContactId',
        },
        {
          known: () => [goTo('who it is')],
          unknownAgent: () => [goTo('who it is')],
          unavailable: () => [goTo('who it is')],
          technicalError: () => [goTo('who it is')],
        },
        2,
      ),
    ],
    'who it is': [when('$.Channel', { VOICE: [goTo('matter')] }, [endFlow])],
    matter: [
      voice(VOICES.en),
      when(remembered('matter'), { emergency: [say(words.emergency), goTo('caller')] }, [goTo('caller')]),
    ],
    caller: [
      when(remembered('brief'), { unknown: [say(words.noRecords), goTo('back')] }, [
        say(remembered('brief')),
        goTo('back'),
      ]),
    ],
    back: [voices(VOICES), endFlow],
  },
});
