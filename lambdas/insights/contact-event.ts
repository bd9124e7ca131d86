import * as z from 'zod';
import { type Contact, waited } from './rules.ts';

const instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString());

/** A contact event of Connect, as EventBridge hands it on, read as what it tells of its contact. New fields and types are let through. */
export const contactEvent = z
  .object({
    detail: z.object({
      contactId: z.string().min(1),
      channel: z.string().min(1),
      initiationMethod: z.string().min(1),
      initiationTimestamp: instant,
      disconnectTimestamp: instant.optional(),
      disconnectReason: z.string().min(1).optional(),
      queueInfo: z.object({ queueArn: z.string(), enqueueTimestamp: instant }).optional(),
      agentInfo: z.object({ agentArn: z.string(), connectedToAgentTimestamp: instant.optional() }).optional(),
    }),
  })
  .transform(({ detail: { queueInfo, agentInfo, ...detail } }): Contact => {
    const agent = agentInfo?.connectedToAgentTimestamp
      ? { agentArn: agentInfo.agentArn, connectedAt: agentInfo.connectedToAgentTimestamp }
      : {};
    return waited({
      contactId: detail.contactId,
      channel: detail.channel,
      initiationMethod: detail.initiationMethod,
      initiatedAt: detail.initiationTimestamp,
      ...(queueInfo ? { queueArn: queueInfo.queueArn, queuedAt: queueInfo.enqueueTimestamp } : {}),
      ...agent,
      ...(detail.disconnectTimestamp ? { disconnectedAt: detail.disconnectTimestamp } : {}),
      ...(detail.disconnectTimestamp && detail.disconnectReason ? { disconnectReason: detail.disconnectReason } : {}),
    });
  });
