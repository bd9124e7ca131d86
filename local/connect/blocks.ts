import { compare } from './blocks/compare.ts';
import { disconnectParticipant } from './blocks/disconnect-participant.ts';
import { endFlowExecution } from './blocks/end-flow-execution.ts';
import { getParticipantInput } from './blocks/get-participant-input.ts';
import { invokeLambdaFunction } from './blocks/invoke-lambda-function.ts';
import { messageParticipant } from './blocks/message-participant.ts';
import { messageParticipantIteratively } from './blocks/message-participant-iteratively.ts';
import { transferContactToQueue } from './blocks/transfer-contact-to-queue.ts';
import { updateContactAttributes } from './blocks/update-contact-attributes.ts';
import { updateContactEventHooks } from './blocks/update-contact-event-hooks.ts';
import { updateContactRoutingBehavior } from './blocks/update-contact-routing-behavior.ts';
import { updateContactTargetQueue } from './blocks/update-contact-target-queue.ts';
import { updateContactTextToSpeechVoice } from './blocks/update-contact-text-to-speech-voice.ts';
import { updateFlowAttributes } from './blocks/update-flow-attributes.ts';
import { updateFlowLoggingBehavior } from './blocks/update-flow-logging-behavior.ts';
import type { Block } from './contact.ts';

/** Every action type that this machine runs. */
export const BLOCKS: { readonly [type: string]: Block } = {
  Compare: compare,
  DisconnectParticipant: disconnectParticipant,
  EndFlowExecution: endFlowExecution,
  GetParticipantInput: getParticipantInput,
  InvokeLambdaFunction: invokeLambdaFunction,
  MessageParticipant: messageParticipant,
  MessageParticipantIteratively: messageParticipantIteratively,
  TransferContactToQueue: transferContactToQueue,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactEventHooks: updateContactEventHooks,
  UpdateContactRoutingBehavior: updateContactRoutingBehavior,
  UpdateContactTargetQueue: updateContactTargetQueue,
  UpdateContactTextToSpeechVoice: updateContactTextToSpeechVoice,
  UpdateFlowAttributes: updateFlowAttributes,
  UpdateFlowLoggingBehavior: updateFlowLoggingBehavior,
};
