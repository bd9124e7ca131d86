import * as z from 'zod';
import { role } from '../../agents/contract.ts';
import { ORDER_NEWS } from '../../notices/templates/template.ts';
import { NEXT } from '../rules/next-step.ts';

/** A step that was taken, as the relay tells it. */
export const orderHappened = z.object({
  what: z.string().startsWith('order.'),
  at: z.iso.datetime(),
  order: z.string(),
  version: z.string(),
  travellers: z.tuple([z.string()]),
  /** What the traveller is told. */
  news: z.enum(ORDER_NEWS).optional(),
  /** The ARN of who began the order: they phone who cannot be written to. */
  seat: z.string().optional(),
  /** Who is told that it is their turn: what for, the department, and the ARN of one of it. */
  next: z.enum(NEXT).optional(),
  with: role.optional(),
  whose: z.string().optional(),
  /** The day of return, YYYY-MM-DD, or `none`; missing where the step says nothing about it. */
  returns: z.string().optional(),
});

export type OrderHappened = z.infer<typeof orderHappened>;
