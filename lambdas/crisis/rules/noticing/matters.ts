/** What a contact is about, as it is counted: `call`, `call emergency`, or `case` and its kind. */
export type ComingMatter = string;

/** A matter as whoever leads reads it, in the plural. */
export function mattersInWords(matter: ComingMatter): string {
  if (matter === 'call') return 'calls';
  if (matter === 'call emergency') return 'calls from people in danger';
  return `contacts about a problem of the kind ${matter.replace(/^case /, '')}`;
}
