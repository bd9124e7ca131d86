import type { Block } from '../block.ts';
import { onwards } from '../transitions.ts';

/** What has no effect that anybody could notice on one machine: streams, media processing, a resumed contact. */
export const passes: Block = { begin: (contact, action) => onwards(contact, action) };
