import type { GuidePage } from '../live/messages.ts';

/** What every view gets: its page, what is filled in there by field, and what is done by its button. */
export interface OfView {
  readonly page: GuidePage;
  readonly filled: { readonly [field: string]: string };
  readonly fill: (field: string, text: string) => void;
  readonly does: (action: string) => void;
}
