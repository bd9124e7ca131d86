import type { GuidePage } from '../live/messages.ts';
import { type Fact, type FieldInput, inputs } from './inputs.ts';

type Kind = 'text' | 'area' | 'date' | 'time' | 'instant' | 'select' | 'radio';

/** One field of a form. `value` is what stands in it at first. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly helper: string;
  /** Nothing where this kind of field cannot be filled in on these pages. */
  readonly kind: Kind | undefined;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A part of a form: its heading, what is only shown, and what can be filled in. */
export interface FormPart {
  readonly heading: string;
  readonly says: string;
  readonly facts: readonly Fact[];
  readonly fields: readonly Field[];
}

const KINDS: { readonly [type: string]: Kind } = {
  ...{ FormInput: 'text', TextArea: 'area', DatePicker: 'date', TimeInput: 'time', TimePicker: 'time' },
  ...{ Dropdown: 'select', RadioGroup: 'radio' },
};

/** The parts of a page that can be filled in, in its order; none where it is no form. */
export function formParts({ view, data, choices }: GuidePage): readonly FormPart[] {
  if (view === 'after-contact-work') return template(inputs[view].safeParse(data).data ?? {}, choices);
  const shown = view === 'form' ? inputs.form.safeParse(data).data : undefined;
  return (shown?.Sections ?? []).map(({ Type, Heading, Items }) => ({
    heading: Heading,
    says: '',
    facts:
      Type === 'DataSection'
        ? Items.map((each) => ({ Label: each.Label, Value: firstText(each.Value ?? each.DefaultValue) }))
        : [],
    fields: Type === 'DataSection' ? [] : Items.filter(({ Name }) => Name !== '').map(fieldOf),
  }));
}

const fieldOf = ({ Type, Name, Label, DefaultValue, HelperText, Options }: FieldInput): Field => ({
  ...{ name: Name, label: Label, helper: HelperText, kind: KINDS[Type], value: firstText(DefaultValue) },
  options: Options.map(({ Label, Value }) => ({ label: Label, value: Value })),
});

type Given = { readonly [name: string]: unknown };

/** The fields that the template for the work behind a contact brings by itself, and the words that it can be given. */
function template(data: Given, choices: GuidePage['choices']): readonly FormPart[] {
  const part = (name: string, otherwise: string, fields: readonly Field[]): FormPart => ({
    heading: firstText(data[`${name}_Header_Title`]) || otherwise,
    says: firstText(data[`${name}_Header_Description`]),
    ...{ facts: [], fields },
  });
  const area = (name: string, label: string, value: unknown): Field => ({
    ...{ name, label, helper: '', kind: 'area', value: firstText(value), options: [] },
  });
  return [
    part('Disposition', 'Disposition', dispositions(data, choices)),
    part('ContactSummary', 'Contact summary', [
      area('ModifiedSummary', 'Summary', data['ContactSummary_DefaultValue']),
    ]),
    part('AdditionalNotes', 'Additional notes', [area('ContactNotes', 'Notes', data['AdditionalNotes_DefaultValue'])]),
  ];
}

const dispositions = (data: Given, choices: GuidePage['choices']): readonly Field[] =>
  Object.entries(choices).map(([name, all]) => ({
    ...{ name, label: name === 'FollowUp' ? 'Follow-up' : name, helper: '' },
    kind: all.length > 2 ? 'select' : 'radio',
    value: firstText(data[`${name}_DefaultValue`]),
    options: all.map((value) => ({ value, label: value })),
  }));

/** A single choice may be a list of one. */
const firstText = (value: unknown): string =>
  Array.isArray(value) ? firstText(value[0]) : value === null || value === undefined ? '' : String(value);

/** What is sent for a page: each field with its text, the empty ones left out. */
export const filledIn = (page: GuidePage, filled: { readonly [field: string]: string }): { [field: string]: string } =>
  Object.fromEntries(
    formParts(page)
      .flatMap(({ fields }) => fields)
      .map(({ name, value }) => [name, filled[name] ?? value] as const)
      .filter(([, text]) => text !== ''),
  );
