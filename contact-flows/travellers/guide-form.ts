import { page } from '../agents/guide.ts';
import { goTo, type Path, type Step } from '../flow-language/step.ts';
import type { Field } from '../flow-language/views/inputs.ts';
import { showView, typed } from '../flow-language/views/show-view.ts';
import * as words from './words.guide.en.ts';

interface Form {
  readonly heading: string;
  readonly says: string;
  readonly fields: (typed: (name: string) => string) => readonly Field[];
}

/** Where a form is left for, and what that button says. */
interface Leave {
  readonly label: string;
  readonly to: string;
}

const TO_CARD: Leave = { label: words.back, to: 'card' };

type Sections<Name extends string> = `${Name}` | `${Name} again` | `${Name} not saved` | `save ${Name}`;

/**
 * A form with what `saves` it: shown empty, again with the sentence of what is wrong, and again where it could not be saved; what was
 * typed stays. Back leads to the card, or where `leave` says.
 */
export const guideForm = <Name extends string>(
  name: Name,
  form: Form,
  saves: Path<string>,
  leave = TO_CARD,
): { readonly [S in Sections<Name>]: Path<never> } =>
  ({
    [name]: [formPage(name, form, leave)],
    [`${name} again`]: [formPage(name, form, leave, '$.External.says')],
    [`${name} not saved`]: [formPage(name, form, leave, words.notSaved)],
    [`save ${name}`]: saves,
  }) as { readonly [S in Sections<Name>]: Path<never> };

/** A form on which nothing can be wrong: what is typed is looked at behind it. */
export const plainForm = <Name extends string>(
  name: Name,
  form: Form,
  saves: Path<string>,
  leave = TO_CARD,
): { readonly [S in Name | `save ${Name}`]: Path<never> } =>
  ({ [name]: [formPage(name, form, leave)], [`save ${name}`]: saves }) as {
    readonly [S in Name | `save ${Name}`]: Path<never>;
  };

const formPage = (name: string, { heading, says, fields }: Form, leave: Leave, ErrorText?: string): Step<string> =>
  showView('form', {
    ...page,
    data: {
      Heading: heading,
      SubHeading: says,
      ...(ErrorText === undefined ? {} : { ErrorText }),
      Sections: [{ Type: 'FormSection', Items: fields(typed) }],
      Back: leave.label,
      Next: words.save,
    },
    on: { Next: [goTo(`save ${name}`)], Back: [goTo(leave.to)], Step: [goTo(leave.to)] },
  });
