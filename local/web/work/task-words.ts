import * as z from 'zod';
import type { Field } from '../guide/form-parts.ts';
import { instantAt } from '../guide/instant.ts';

const field = z.object({
  name: z.string(),
  type: z.string(),
  description: z.string(),
  options: z.array(z.string()),
  required: z.boolean(),
});
const template = z.object({ name: z.string(), description: z.string(), fields: z.array(field) });

/** The forms of tasks, as the centre answers them. */
export const templates = z.object({ templates: z.array(template) });
export type TaskTemplate = z.infer<typeof template>;

const KINDS: { readonly [type: string]: Field['kind'] } = {
  ...{ DESCRIPTION: 'area', SINGLE_SELECT: 'select', DATE_TIME: 'instant' },
};

/** The fields of a form as they are filled in. */
export const fieldsOf = ({ fields }: TaskTemplate): readonly Field[] =>
  fields.map(({ name, type, description, options, required }) => ({
    ...{ name, label: `${name.charAt(0).toUpperCase()}${name.slice(1)}${required ? '' : ' (optional)'}` },
    ...{ helper: description, kind: KINDS[type] ?? 'text', value: '' },
    options: options.map((value) => ({ value, label: value })),
  }));

/** What is sent of a filled-in form, or the sentence that says what is wrong with it. Times are those of the zone. */
export function taskOf(
  { name: form, fields }: TaskTemplate,
  typed: { readonly [field: string]: string },
  zone: string,
) {
  const given: { [type: string]: string } = {};
  const references: { [field: string]: string } = {};
  for (const { name, type } of fields) {
    const text = typed[name] ?? '';
    const value = type === 'DATE_TIME' && text !== '' ? instantAt(text, zone) : text;
    if (value === undefined)
      return { wrong: `Write both the day and the time of '${name}', such as 2026-12-05 and 17:00.` };
    if (type === 'NAME' || type === 'DESCRIPTION') given[type] = value;
    else if (value !== '') references[name] = value;
  }
  return { task: { template: form, name: given['NAME'] ?? '', description: given['DESCRIPTION'], references } };
}
