import { failedAt } from '../agents/guide.ts';
import { note } from '../flow-language/contact.ts';
import { goTo } from '../flow-language/step.ts';

/** The sentence stands on the card. */
export const onCard = ({ says }: { readonly says: string }) => [note({ news: says }), goTo('read the card')] as const;

/** Where every deed leads: its sentence stands on the card, what is wrong stands on its form, and what was typed stays. */
export const became = <Form extends string>(form: Form) => ({
  done: onCard,
  refused: () => [goTo(`${form} again` as const)] as const,
  forbidden: onCard,
  ...failedAt(`${form} not saved` as const),
});

/** The same without a form: whatever is said of it stands on the card. */
export const becameOnCard = { done: onCard, refused: onCard, forbidden: onCard, ...failedAt('no records') };

/** Somebody else changed the record: the form says how it is now, and saving again is about that. */
export const changedOn = <Form extends string>(form: Form) => ({
  changed: ({ version }: { readonly version: string }) => [note({ version }), goTo(`${form} again` as const)] as const,
});
