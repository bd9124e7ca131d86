import { asking } from './catalogue/asking.ts';
import { contactData } from './catalogue/contact-data.ts';
import { decisions } from './catalogue/decisions.ts';
import { input } from './catalogue/input.ts';
import { reachingOut } from './catalogue/reaching-out.ts';
import { recording } from './catalogue/recording.ts';
import { routing } from './catalogue/routing.ts';
import type { ActionSpec } from './catalogue/spec.ts';
import { speech } from './catalogue/speech.ts';

/** Every action type that the service accepts, by its name on the wire: builder, verifier and interpreter read this. */
export const CATALOGUE = {
  ...speech,
  ...input,
  ...decisions,
  ...routing,
  ...reachingOut,
  ...recording,
  ...contactData,
  ...asking,
} as const;

export type ActionType = keyof typeof CATALOGUE;

/** The type's entry, or nothing for a name that the service refuses. */
export const specOf = (type: string): ActionSpec | undefined =>
  Object.hasOwn(CATALOGUE, type) ? (CATALOGUE as { readonly [type: string]: ActionSpec })[type] : undefined;

/** Names that people write, and what the service calls the action; null where there is none. */
export const KNOWN_WRONG_TYPES: { readonly [written: string]: string | null } = {
  UnTagContact: 'UntagContact',
  UpdateRoutingCriteria: 'UpdateContactRoutingCriteria',
  PlayPrompt: 'MessageParticipant',
  GetUserInput: 'GetParticipantInput',
  CheckAttribute: 'Compare',
  CheckStaffing: 'CheckMetricData',
  CheckQueueStatus: 'CheckMetricData',
  SetWorkingQueue: 'UpdateContactTargetQueue',
  SetVoice: 'UpdateContactTextToSpeechVoice',
  SetCallbackNumber: 'UpdateContactCallbackNumber',
  SetLoggingBehavior: 'UpdateFlowLoggingBehavior',
  SetContactAttributes: 'UpdateContactAttributes',
  TransferToQueue: 'TransferContactToQueue',
  TransferToAgent: 'TransferContactToQueue or TransferContactToAgent',
  TransferToPhoneNumber: 'TransferParticipantToThirdParty',
  TransferContactToFlow: 'TransferToFlow',
  InvokeExternalResource: 'InvokeLambdaFunction',
  StartMediaStreaming: 'UpdateContactMediaStreamingBehavior',
  Trigger: null,
  Start: null,
  EntryPoint: null,
};
