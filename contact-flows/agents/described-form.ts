import { note, noted } from '../flow-language/contact.ts';
import { goTo, type Path, type Step } from '../flow-language/step.ts';
import type { Inputs } from '../flow-language/views/inputs.ts';
import { showView, typed } from '../flow-language/views/show-view.ts';
import { detailPage, page } from './guide.ts';

/** Buttons of a form and the sections that they lead to, by name. */
interface Leads<To extends string> {
  /** What goes on with what was filled in, and what leads back. */
  readonly next: string;
  readonly back: string;
  /** Where both lead. */
  readonly to: { readonly next: To; readonly back: To };
}

/** A form whose fields the last answer describes, as the rules of what it changes do; `wrong` where the answer says what is wrong with what was typed. */
export const describedForm = <To extends string>(
  { next, back, to }: Leads<To>,
  is: 'first' | 'wrong',
): Step<To | 'over'> =>
  showView('form', {
    ...page,
    data: {
      Heading: '$.External.heading',
      SubHeading: '$.External.says',
      ...(is === 'first' ? {} : { ErrorText: '$.External.wrong' }),
      Sections: '$.External.sections',
      Back: back,
      Next: next,
    },
    on: { Next: [goTo(to.next)], Back: [goTo(to.back)], Step: [goTo(to.back)] },
  }) as Step<To | 'over'>;

/** What was typed on such a form, kept in notes that begin with `prefix` where the next page does not take its place; and the notes, by field. */
export function keptFields<Field extends string>(fields: { readonly [F in Field]: unknown }, prefix: string) {
  const names = Object.keys(fields) as Field[];
  const of = <Value>(value: (field: Field) => Value) =>
    Object.fromEntries(names.map((field) => [field, value(field)])) as { [F in Field]: Value };
  return {
    keep: note(Object.fromEntries(names.map((field) => [`${prefix}${field}`, typed(field)]))),
    kept: of((field) => noted(`${prefix}${field}`)),
  };
}

/** The page where what was filled in could not be written down: what was typed is kept, and can be sent again. */
export const notTaken = <To extends string>(
  { heading, says }: { readonly heading: string; readonly says: Inputs['detail']['Sections'] },
  { next, back, to }: Leads<To>,
): Path<To | 'over'> => [
  detailPage({ Heading: heading, Sections: says, Actions: [next], Back: back }, [goTo(to.next)], [goTo(to.back)]),
];
