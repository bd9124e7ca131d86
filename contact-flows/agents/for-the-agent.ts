import { onEvent, remember } from '../flow-language/contact.ts';
import { flowNamed, type Path } from '../flow-language/step.ts';
import { survey } from '../insights/survey.ts';
import { wrapUp } from '../insights/wrap-up.ts';
import { callerCard } from '../travellers/caller-card.ts';
import { agentWhisper } from './agent-whisper.ts';
import { CARD, SURVEY, WHISPER, WRAP_UP } from './hand-over.ts';

/**
 * What is set on every contact before it queues: what the agent hears who accepts it, what they see meanwhile, and what they see
 * when it is over. The contact's id is kept for guides, whose relation to it Connect may not tell; the flows are kept for the contact
 * that it becomes when it is handed over.
 */
export const forTheAgent: Path = [
  onEvent('AgentWhisper', agentWhisper.name),
  onEvent('DefaultAgentUI', callerCard.name),
  onEvent('DisconnectAgentUI', wrapUp.name),
  remember({
    contact: '$.ContactId',
    [WHISPER]: flowNamed(agentWhisper.name),
    [CARD]: flowNamed(callerCard.name),
    [WRAP_UP]: flowNamed(wrapUp.name),
  }),
];

/** The same for a call at whose end the traveller is asked how it was. */
export const forTheAgentAndSurvey: Path = [
  ...forTheAgent,
  onEvent('CustomerRemaining', survey.name),
  remember({ [SURVEY]: flowNamed(survey.name) }),
];
