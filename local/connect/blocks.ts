import type { Block } from './block.ts';
import { checkHoursOfOperation } from './blocks/check-hours-of-operation.ts';
import { checkMetricData } from './blocks/check-metric-data.ts';
import { checkOutboundCallStatus } from './blocks/check-outbound-call-status.ts';
import { compare } from './blocks/compare.ts';
import { completeOutboundCall } from './blocks/complete-outbound-call.ts';
import { createCallbackContact } from './blocks/create-callback-contact.ts';
import { createTask } from './blocks/create-task.ts';
import { dequeueContactAndTransferToQueue } from './blocks/dequeue-contact-and-transfer-to-queue.ts';
import { disconnectParticipant } from './blocks/disconnect-participant.ts';
import { distributeByPercentage } from './blocks/distribute-by-percentage.ts';
import { endFlowExecution } from './blocks/end-flow-execution.ts';
import { endFlowModuleExecution } from './blocks/end-flow-module-execution.ts';
import { getMetricData } from './blocks/get-metric-data.ts';
import { getParticipantInput } from './blocks/get-participant-input.ts';
import { invokeFlowModule } from './blocks/invoke-flow-module.ts';
import { invokeLambdaFunction } from './blocks/invoke-lambda-function.ts';
import { loop } from './blocks/loop.ts';
import { messageParticipant } from './blocks/message-participant.ts';
import { messageParticipantIteratively } from './blocks/message-participant-iteratively.ts';
import { outside } from './blocks/outside.ts';
import { passes } from './blocks/passes.ts';
import { showView } from './blocks/show-view.ts';
import { tagContact } from './blocks/tag-contact.ts';
import { transferContactToAgent } from './blocks/transfer-contact-to-agent.ts';
import { transferContactToQueue } from './blocks/transfer-contact-to-queue.ts';
import { transferParticipantToThirdParty } from './blocks/transfer-participant-to-third-party.ts';
import { transferToFlow } from './blocks/transfer-to-flow.ts';
import { untagContact } from './blocks/untag-contact.ts';
import { updateContactAttributes } from './blocks/update-contact-attributes.ts';
import { updateContactCallbackNumber } from './blocks/update-contact-callback-number.ts';
import { updateContactData } from './blocks/update-contact-data.ts';
import { updateContactEventHooks } from './blocks/update-contact-event-hooks.ts';
import { updateContactRecordingAndAnalyticsBehavior } from './blocks/update-contact-recording-and-analytics-behavior.ts';
import { updateContactRecordingBehavior } from './blocks/update-contact-recording-behavior.ts';
import { updateContactRoutingBehavior } from './blocks/update-contact-routing-behavior.ts';
import { updateContactRoutingCriteria } from './blocks/update-contact-routing-criteria.ts';
import { updateContactTargetQueue } from './blocks/update-contact-target-queue.ts';
import { updateContactTextToSpeechVoice } from './blocks/update-contact-text-to-speech-voice.ts';
import { updateFlowAttributes } from './blocks/update-flow-attributes.ts';
import { updateFlowLoggingBehavior } from './blocks/update-flow-logging-behavior.ts';
import { updatePreviousContactParticipantState } from './blocks/update-previous-contact-participant-state.ts';
import { wait } from './blocks/wait.ts';

/** Every action type that this machine runs by itself. */
const BLOCKS: { readonly [type: string]: Block } = {
  CheckHoursOfOperation: checkHoursOfOperation,
  CheckMetricData: checkMetricData,
  CheckOutboundCallStatus: checkOutboundCallStatus,
  Compare: compare,
  CompleteOutboundCall: completeOutboundCall,
  CreateCallbackContact: createCallbackContact,
  CreateTask: createTask,
  DequeueContactAndTransferToQueue: dequeueContactAndTransferToQueue,
  DisconnectParticipant: disconnectParticipant,
  DistributeByPercentage: distributeByPercentage,
  EndFlowExecution: endFlowExecution,
  EndFlowModuleExecution: endFlowModuleExecution,
  GetMetricData: getMetricData,
  GetParticipantInput: getParticipantInput,
  InvokeFlowModule: invokeFlowModule,
  InvokeLambdaFunction: invokeLambdaFunction,
  Loop: loop,
  MessageParticipant: messageParticipant,
  MessageParticipantIteratively: messageParticipantIteratively,
  ResumeContact: passes,
  ShowView: showView,
  TagContact: tagContact,
  TransferContactToAgent: transferContactToAgent,
  TransferContactToQueue: transferContactToQueue,
  TransferParticipantToThirdParty: transferParticipantToThirdParty,
  TransferToFlow: transferToFlow,
  UntagContact: untagContact,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactCallbackNumber: updateContactCallbackNumber,
  UpdateContactData: updateContactData,
  UpdateContactEventHooks: updateContactEventHooks,
  UpdateContactMediaProcessing: passes,
  UpdateContactMediaStreamingBehavior: passes,
  UpdateContactRecordingAndAnalyticsBehavior: updateContactRecordingAndAnalyticsBehavior,
  UpdateContactRecordingBehavior: updateContactRecordingBehavior,
  UpdateContactRoutingBehavior: updateContactRoutingBehavior,
  UpdateContactRoutingCriteria: updateContactRoutingCriteria,
  UpdateContactTargetQueue: updateContactTargetQueue,
  UpdateContactTextToSpeechVoice: updateContactTextToSpeechVoice,
  UpdateFlowAttributes: updateFlowAttributes,
  UpdateFlowLoggingBehavior: updateFlowLoggingBehavior,
  UpdatePreviousContactParticipantState: updatePreviousContactParticipantState,
  Wait: wait,
};

/** Why the other types of the catalogue do not run here; they can be answered from outside instead. */
const WITHOUT: { readonly [type: string]: string } = {
  ConnectParticipantWithLexBot: 'it needs Amazon Lex',
  AuthenticateParticipant: 'it needs Amazon Cognito',
  CheckVoiceId: 'Voice ID has ended',
  StartVoiceIdStream: 'Voice ID has ended',
  StartOutboundChatContact: 'it needs a messaging provider',
  StartOutboundEmailContact: 'it needs Connect e-mail',
  RenderMessageTemplate: 'it needs Amazon Q in Connect',
  CreateContact: 'it belongs to Connect e-mail',
  CreatePersistentContactAssociation: 'it needs stored chats',
  LoadContactContent: 'it needs Connect e-mail',
  CreateWisdomSession: 'it needs Amazon Q in Connect',
  CreateCustomerProfile: 'it needs Customer Profiles',
  UpdateCustomerProfile: 'it needs Customer Profiles',
  AssociateContactToCustomerProfile: 'it needs Customer Profiles',
  GetCustomerProfile: 'it needs Customer Profiles',
  GetCustomerProfileObject: 'it needs Customer Profiles',
  GetCalculatedAttributesForCustomerProfile: 'it needs Customer Profiles',
  CreateCase: 'it needs Amazon Connect Cases',
  GetCase: 'it needs Amazon Connect Cases',
  UpdateCase: 'it needs Amazon Connect Cases',
  EvaluateDataTableValues: 'it needs data tables',
  ListDataTableValues: 'it needs data tables',
  UpsertDataTableValues: 'it needs data tables',
};

/** The block of a type; what needs a service outside is a block that asks for an answer. */
export const blockOf = (type: string): Block | undefined =>
  Object.hasOwn(BLOCKS, type) ? BLOCKS[type] : Object.hasOwn(WITHOUT, type) ? outside : undefined;

/** Why this machine does not run an action type by itself, or nothing where it does. */
export const notRun = (type: string): string | undefined => {
  if (Object.hasOwn(BLOCKS, type)) return undefined;
  return Object.hasOwn(WITHOUT, type) ? WITHOUT[type] : 'the service has no such action';
};
