import * as z from 'zod';
import type { Contact } from './rules.ts';

const instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString());
const seconds = z.number().int().nonnegative().nullish();

const agentPart = z.object({
  ARN: z.string(),
  ConnectedToAgentTimestamp: instant.nullish(),
  AgentInteractionDuration: seconds,
  CustomerHoldDuration: seconds,
  AfterContactWorkDuration: seconds,
});
const queuePart = z.object({
  ARN: z.string(),
  Name: z.string().nullish(),
  EnqueueTimestamp: instant.nullish(),
  Duration: seconds,
});

/**
 * A contact record of Connect, as it stands on the stream, read as the truth about its contact; nothing where it is that of a guide.
 * New fields are let through.
 */
export const contactRecord = z
  .object({
    ContactId: z.string().min(1),
    Channel: z.string().min(1),
    InitiationMethod: z.string().min(1),
    InitiationTimestamp: instant,
    LastUpdateTimestamp: instant,
    DisconnectTimestamp: instant.nullish(),
    DisconnectReason: z.string().nullish(),
    CustomerEndpoint: z.object({ Address: z.string(), Type: z.string() }).nullish(),
    Queue: queuePart.nullish(),
    Agent: agentPart.nullish(),
    /** `connect:Guide` on the chat by which an agent sees a guide. */
    SegmentAttributes: z
      .looseObject({ 'connect:Subtype': z.looseObject({ ValueString: z.string().nullish() }).nullish() })
      .nullish(),
    ConnectedToSystemTimestamp: instant.nullish(),
    /** What the flow remembered: who calls, the callback that this is about, and whether for help in danger; `none` where there is nobody or none. */
    Attributes: z
      .object({
        traveller: z.string().min(1).optional().catch(undefined),
        callback: z.string().min(1).optional().catch(undefined),
        matter: z.string().min(1).optional().catch(undefined),
      })
      .nullish(),
  })
  .transform((record): Contact | undefined =>
    isGuide(record.SegmentAttributes)
      ? undefined
      : {
          contactId: record.ContactId,
          channel: record.Channel,
          initiationMethod: record.InitiationMethod,
          initiatedAt: record.InitiationTimestamp,
          ...queueFacts(record.Queue),
          ...agentFacts(record.Agent),
          ...remembered('traveller', record.Attributes?.traveller),
          ...remembered('callback', record.Attributes?.callback),
          ...remembered('matter', record.Attributes?.matter),
          ...(record.ConnectedToSystemTimestamp ? { answeredAt: record.ConnectedToSystemTimestamp } : {}),
          ...(record.DisconnectTimestamp ? { disconnectedAt: record.DisconnectTimestamp } : {}),
          ...(record.DisconnectReason ? { disconnectReason: record.DisconnectReason } : {}),
          ...(record.CustomerEndpoint?.Type === 'TELEPHONE_NUMBER'
            ? { customerNumber: record.CustomerEndpoint.Address }
            : {}),
          recordedAt: record.LastUpdateTimestamp,
        },
  );

/** A guide is a page beside a contact, and no contact of anybody's. */
const isGuide = (
  segment:
    | { readonly 'connect:Subtype'?: { readonly ValueString?: string | null | undefined } | null | undefined }
    | null
    | undefined,
): boolean => segment?.['connect:Subtype']?.ValueString === 'connect:Guide';

const remembered = (name: 'traveller' | 'callback' | 'matter', value: string | undefined): Partial<Contact> =>
  value === undefined || value === 'none' ? {} : { [name]: value };

const queueFacts = (queue: z.infer<typeof queuePart> | null | undefined): Partial<Contact> =>
  queue
    ? {
        queueArn: queue.ARN,
        ...(queue.Name ? { queue: queue.Name } : {}),
        ...(queue.EnqueueTimestamp ? { queuedAt: queue.EnqueueTimestamp } : {}),
        ...(queue.Duration == null ? {} : { waitSeconds: queue.Duration }),
      }
    : {};

function agentFacts(agent: z.infer<typeof agentPart> | null | undefined): Partial<Contact> {
  if (!agent) return {};
  const parts = [agent.AgentInteractionDuration, agent.CustomerHoldDuration, agent.AfterContactWorkDuration];
  return {
    agentArn: agent.ARN,
    ...(agent.ConnectedToAgentTimestamp ? { connectedAt: agent.ConnectedToAgentTimestamp } : {}),
    handlingSeconds: parts.reduce<number>((sum, part) => sum + (part ?? 0), 0),
  };
}
