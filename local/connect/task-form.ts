import * as z from 'zod';
import type { DataMap } from './contact.ts';
import type { TaskField, TaskTemplate } from './task-templates.ts';

/** What somebody wrote into the form of a task: its fields besides the first two by their names. */
export interface Written {
  readonly name: string;
  readonly description?: string | undefined;
  readonly references: { readonly [field: string]: string };
}

/** A task that its form lets through. */
export interface FilledForm {
  readonly name: string;
  readonly description?: string;
  readonly references: DataMap;
}

/** The most that a value may have, in characters. */
const VALUE_MAX = 4096;

/** The form filled in, or a sentence that says what is wrong with it. Values that are empty count as not written. */
export function filledForm(template: TaskTemplate, written: Written): FilledForm | { readonly refused: string } {
  const others = template.fields.filter(({ type }) => type !== 'NAME' && type !== 'DESCRIPTION');
  const unknown = Object.keys(written.references).find((field) => !others.some(({ name }) => name === field));
  if (unknown !== undefined)
    return {
      refused: `'${template.name}' has no field '${unknown}'. There are ${others.map(({ name }) => name).join(', ')}.`,
    };
  const given = ({ name, type }: TaskField): string =>
    (type === 'NAME' ? written.name : type === 'DESCRIPTION' ? written.description : written.references[name]) ?? '';
  for (const field of template.fields) {
    const refused = problemOf(field, given(field));
    if (refused !== undefined) return { refused };
  }
  const references = others.flatMap((field) => {
    const Value = given(field);
    return Value === '' ? [] : [[field.name, { Value, Type: REFERENCE_TYPES[field.type] ?? 'STRING' }] as const];
  });
  const { name, description } = written;
  return { name, ...(description ? { description } : {}), references: Object.fromEntries(references) };
}

/** The type of the reference that a field becomes; all others are STRING. */
const REFERENCE_TYPES: { readonly [fieldType: string]: string } = {
  URL: 'URL',
  NUMBER: 'NUMBER',
  EMAIL: 'EMAIL',
  DATE_TIME: 'DATE',
};

function problemOf({ name, type, description, options, required }: TaskField, value: string): string | undefined {
  if (value === '') return required ? `Give the field '${name}': ${description}.` : undefined;
  if (value.length > VALUE_MAX) return `The field '${name}' may have ${VALUE_MAX} characters at most.`;
  if (type === 'SINGLE_SELECT' && !options.includes(value))
    return `The field '${name}' is one of ${options.join(', ')}.`;
  if (type === 'DATE_TIME' && !z.iso.datetime({ offset: true }).safeParse(value).success)
    return `The field '${name}' is an instant such as 2026-12-04T12:00:00Z.`;
  return undefined;
}
