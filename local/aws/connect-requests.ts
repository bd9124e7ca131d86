import * as z from 'zod';

/** Bytes that all attributes of a contact may have together. */
const ATTRIBUTE_BYTES = 32_768;

const bytes = (values: { readonly [key: string]: string }): number =>
  Object.entries(values).reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);

const named = z.object({
  InstanceId: z.string().min(1),
  Description: z.string().max(4096).optional(),
  References: z
    .record(
      z.string().min(1).max(4096),
      z.object({ Value: z.string().max(4096), Type: z.enum(['URL', 'NUMBER', 'STRING', 'DATE', 'EMAIL']) }),
    )
    .default({}),
  Attributes: z
    .record(z.string().regex(/^[\w-]+$/), z.string())
    .default({})
    .refine((values) => bytes(values) <= ATTRIBUTE_BYTES, `may have ${ATTRIBUTE_BYTES} bytes together`),
  RelatedContactId: z.string().min(1).optional(),
  ClientToken: z.string().max(500).optional(),
});

/** StartTaskContact as it comes; a QuickConnectId is refused, as no quick connect of ours runs a flow of its own. */
export const startTask = named.extend({
  Name: z.string().min(1).max(512),
  ContactFlowId: z.string().max(500).optional(),
  TaskTemplateId: z.string().max(500).optional(),
  QuickConnectId: z.never().optional(),
  PreviousContactId: z.string().min(1).optional(),
  /** Seconds since 1970. */
  ScheduledTime: z
    .number()
    .transform((seconds) => new Date(seconds * 1000))
    .optional(),
});

/** StartOutboundVoiceContact as it comes; what only campaigns use is left out. */
export const startOutboundVoice = named.extend({
  Name: z.string().max(512).optional(),
  DestinationPhoneNumber: z.string().regex(/^\+[1-9]\d{1,14}$/),
  ContactFlowId: z.string().min(1).max(500),
  SourcePhoneNumber: z.string().optional(),
  QueueId: z.string().min(1).optional(),
  RingTimeoutInSeconds: z.int().min(15).max(60).optional(),
});

/** SuspendContactRecording and ResumeContactRecording as they come. */
export const contactRecording = z.object({
  InstanceId: z.string().min(1).max(100),
  ContactId: z.string().min(1).max(256),
  InitialContactId: z.string().min(1).max(256),
  ContactRecordingType: z.enum(['AGENT', 'IVR', 'SCREEN']).optional(),
});

/** StartChatContact as it comes; what only bots, guides and stored chats use is left out. */
export const startChat = named.omit({ Description: true, References: true }).extend({
  ContactFlowId: z.string().min(1).max(500),
  ParticipantDetails: z.object({ DisplayName: z.string().min(1).max(256) }),
  ChatDurationInMinutes: z.int().min(60).max(10_080).default(1500),
});

export const stopContact = z.object({ InstanceId: z.string().min(1), ContactId: z.string().min(1) });
