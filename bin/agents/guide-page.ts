/** A page of a guide, as the centre shows it. */
export interface GuidePage {
  readonly token: string;
  readonly view: string;
  readonly data: unknown;
  readonly actions: readonly { readonly action: string; readonly label: string }[];
  readonly fields: readonly string[];
}

/** A page as lines for people: its words as they stand, then what can be filled in and done. */
export function pageLines({ data, actions, fields }: GuidePage): string {
  const lines = [
    ...wordsOf(data, ''),
    ...(fields.length === 0 ? [] : ['fill in:', ...fields.map((field) => `  ${fieldLine(data, field)}`)]),
    `do: ${actions.map(({ label }) => `"${label}"`).join(', ')}`,
  ];
  return lines.join('\n');
}

/** A field by its name, with what it is, and what may be chosen. */
function fieldLine(data: unknown, name: string): string {
  const { Label = '', Options = [] } = itemsOf(data).find(({ Name }) => Name === name) ?? {};
  const choices = Options.map(({ Label: says, Value }) => (says === Value ? Value : `${Value} (${says})`));
  return `${name}${Label === '' ? '' : `: ${Label}`}${choices.length === 0 ? '' : `: ${choices.join(', ')}`}`;
}

interface Item {
  readonly Name?: string;
  readonly Label?: string;
  readonly Options?: readonly { readonly Label: string; readonly Value: string }[];
}

/** Everything on a page that can be filled in, however deep it lies. */
function itemsOf(data: unknown): readonly Item[] {
  if (typeof data !== 'object' || data === null) return [];
  const own = 'Name' in data ? [data as Item] : [];
  return [...own, ...Object.values(data).flatMap(itemsOf)];
}

/** Labels and values stand in one line, everything else has a line of its own; what only designs a page is left out. */
function wordsOf(data: unknown, indent: string): readonly string[] {
  if (typeof data === 'string') return data === '' ? [] : [`${indent}${data}`];
  if (Array.isArray(data)) return data.flatMap((item) => wordsOf(item, indent));
  if (typeof data !== 'object' || data === null) return [];
  const { Label, Value, Heading, ...rest } = data as { readonly [name: string]: unknown };
  if (typeof Label === 'string' && typeof Value === 'string') return [`${indent}${Label}: ${Value}`];
  if (typeof Label === 'string') return [];
  const heading = typeof Heading === 'string' ? [`${indent}${Heading}`] : [];
  const shown = Object.entries(rest).filter(([name]) => SHOWN.has(name));
  return [...heading, ...shown.flatMap(([, value]) => wordsOf(value, heading.length > 0 ? `${indent}  ` : indent))];
}

const SHOWN: ReadonlySet<string> = new Set([
  ...['Description', 'SubHeading', 'ErrorText', 'AttributeBar', 'Sections', 'Items', 'Cards', 'Summary'],
  ...['CustomerName', 'ContactWrapUp_Header_Title', 'ContactWrapUp_Header_Description'],
]);
