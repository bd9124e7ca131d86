import type { OrderCommand } from '../command.ts';
import { type Order, type OrderFields, orderFields } from '../order.ts';
import { type Outcome, refused } from './changes.ts';

type Field = keyof OrderFields;

const NAMES: { readonly [F in Field]: string } = {
  asked: 'what they asked for',
  where: 'where they go',
  departs: 'the day of departure (YYYY-MM-DD)',
  returns: 'the day of return (YYYY-MM-DD)',
  people: 'how many travel, a whole number',
  booking: 'the booking',
  institution: 'the institution',
  agency: 'the agency',
  actedFor: 'who of them acted',
  collects: 'who collects: us, agency or institution',
  notes: 'the notes',
};

const PEOPLE_MOST = 999;
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** Whether a field may have this text. */
const FITS: { readonly [F in Field]?: (text: string) => boolean } = {
  departs: (text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && isDay(text),
  returns: (text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && isDay(text),
  people: (text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= PEOPLE_MOST,
  collects: (text) => orderFields.shape.collects.safeParse(text).success,
};

/** The fields of an order, at every stage; who, when and the old value are kept (S86, reading 4). */
export function edited(order: Order, { fields }: Extract<OrderCommand, { does: 'edit' }>): Outcome {
  const given = Object.entries(fields) as [Field, string][];
  const after: { [field: string]: string | number | undefined } = { ...order.fields };
  for (const [field, text] of given) {
    if (text !== '' && !(FITS[field]?.(text) ?? true)) return refused(`Write ${NAMES[field]}.`);
    if (field === 'asked' && text === '') return refused(`Write ${NAMES.asked}.`);
    if (text === '') delete after[field];
    else after[field] = field === 'people' ? Number(text) : text;
  }
  const changed = given.map(([field]) => field).filter((field) => after[field] !== order.fields[field]);
  if (changed.length === 0) return refused('Nothing is different from what is there.');
  const { departs, returns } = after;
  if (departs !== undefined && returns !== undefined && String(returns) < String(departs))
    return refused('The day of return is before the day of departure.');
  const before = Object.fromEntries(
    changed.flatMap((field) => (order.fields[field] === undefined ? [] : [[field, String(order.fields[field])]])),
  );
  const says = changed.map((field) => `${field}: ${after[field] ?? 'taken away'}`).join('; ');
  return { order: { ...order, fields: after as unknown as OrderFields }, says: `changed ${says}`, before };
}
