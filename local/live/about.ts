import type { Contact } from '../connect/contact.ts';

/** What is shown of a contact beside its transcript. */
export interface About {
  readonly id: string;
  readonly channel: string;
  readonly initiationMethod: string;
  /** The customer's number in E.164; null where it is withheld, and on tasks. */
  readonly customer: string | null;
  /** The name of a task. */
  readonly title: string | null;
}

/** A guide is a contact beside the customer's; it is shown at the agent's desk and has no transcript of its own. */
export const isGuide = ({ segmentAttributes }: Contact): boolean =>
  segmentAttributes['connect:Subtype'] === 'connect:Guide';

export const aboutOf = ({ id, channel, initiationMethod, customerEndpoint, name }: Contact): About => ({
  ...{ id, channel, initiationMethod },
  customer: customerEndpoint ?? null,
  title: name ?? null,
});
