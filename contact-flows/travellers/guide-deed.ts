import { note } from '../flow-language/contact.ts';
import { goTo } from '../flow-language/step.ts';

/** The sentence stands on the card. */
const onCard = ({ says }: { readonly says: string }) => [note({ news: says }), goTo('read the card')] as const;

/** Where every deed leads: its sentence stands on the card, what is wrong stands on its form, and what was typed stays. */
export const became = <Form extends string>(form: Form) => {
  const notSaved = [goTo(`${form} not saved` as const)] as const;
  return {
    done: onCard,
    refused: () => [goTo(`${form} again` as const)] as const,
    forbidden: onCard,
    unknownAgent: () => [goTo('unknown agent')] as const,
    unavailable: () => notSaved,
    technicalError: () => notSaved,
  };
};

/** The same without a form: whatever is said of it stands on the card. */
export const becameOnCard = {
  done: onCard,
  refused: onCard,
  forbidden: onCard,
  unknownAgent: () => [goTo('unknown agent')] as const,
  unavailable: () => [goTo('no records')] as const,
  technicalError: () => [goTo('no records')] as const,
};

/** Somebody else changed the record: the form says how it is now, and saving again is about that. */
export const changedOn = <Form extends string>(form: Form) => ({
  changed: ({ version }: { readonly version: string }) => [note({ version }), goTo(`${form} again` as const)] as const,
});
