import * as z from 'zod';
import type { FlowDocument } from '../../contact-flows/flow-language/document.ts';

const document = z.object({
  Version: z.string(),
  StartAction: z.string(),
  Actions: z.array(
    z.object({
      Identifier: z.string(),
      Type: z.string(),
      Parameters: z.record(z.string(), z.json()),
      Transitions: z.looseObject({}),
    }),
  ),
});

/** A flow's content as a document; only its outline is checked here. */
export const readFlow = (content: string): FlowDocument =>
  document.parse(JSON.parse(content)) as unknown as FlowDocument;
