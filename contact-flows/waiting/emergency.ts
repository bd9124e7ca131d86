import { agentWhisper } from '../agents/agent-whisper.ts';
import { WHISPER } from '../agents/hand-over.ts';
import { loggingDisabled, onEvent, remember, whileWaiting } from '../flow-language/contact.ts';
import { flow } from '../flow-language/flow.ts';
import { hangUp, priority, toQueue } from '../flow-language/queues.ts';
import { say } from '../flow-language/speech.ts';
import { flowNamed, goTo } from '../flow-language/step.ts';
import { customerQueue } from './customer-queue.ts';
import { words } from './words.ts';

/** Whoever is in danger or stranded, in front of everybody (S66). */
export const emergency = flow({
  name: 'Emergency',
  type: 'CONTACT_FLOW',
  description: 'Puts a caller in danger in front of the emergency queue, and into another one where that is full.',
  sections: {
    start: [
      loggingDisabled,
      onEvent('AgentWhisper', agentWhisper.name),
      remember({ matter: 'emergency', [WHISPER]: flowNamed(agentWhisper.name) }),
      priority(1),
      whileWaiting(customerQueue.name),
      say(words.connectingEmergency),
      toQueue('emergency', { full: [goTo('another team')], failed: [goTo('another team')] }),
    ],
    'another team': [say(words.anotherTeam), toQueue('general', { full: [goTo('nobody')], failed: [goTo('nobody')] })],
    nobody: [say(words.nobody), hangUp],
  },
});
