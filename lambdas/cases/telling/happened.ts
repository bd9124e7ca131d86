import * as z from 'zod';
import { role } from '../../agents/contract.ts';
import { WAYS } from '../case.ts';

/** What happened to a case, as the relay tells it. */
export const caseHappened = z.object({
  what: z.string().startsWith('case.'),
  at: z.iso.datetime(),
  case: z.string(),
  /** Of a step. */
  version: z.string().optional(),
  /** Of a contact: by which way, and its id. */
  way: z.enum(WAYS).optional(),
  id: z.string().optional(),
  /** What they said on it, as far as a happening says. */
  about: z.string().optional(),
  /** Nobody answers it by a message. */
  quiet: z.string().optional(),
  /** Whose turn it is, where it is somebody else's now. */
  with: role.optional(),
  /** What the traveller is told, in the words of whoever wrote it. */
  tells: z.enum(['asked', 'news', 'resolved', 'help']).optional(),
  says: z.string().optional(),
});

export type CaseHappened = z.infer<typeof caseHappened>;
