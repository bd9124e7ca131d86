import type { OrderCommand } from '../command.ts';
import { type Order, type OrderFields, orderFields } from '../order.ts';
import { type Outcome, refused } from './changes.ts';

type Field = keyof OrderFields;

const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
};
const orNothing =
  (fits: (text: string) => boolean) =>
  (text: string): boolean =>
    text === '' || fits(text);

/** What only some texts can say: which they are, and the sentence for the others. What is not here may say anything. */
const ONLY: { readonly [F in Field]?: { readonly fits: (text: string) => boolean; readonly write: string } } = {
  asked: { fits: (text) => text !== '', write: 'Write what they asked for.' },
  departs: { fits: orNothing(isDay), write: 'Write the day of departure (YYYY-MM-DD).' },
  returns: { fits: orNothing(isDay), write: 'Write the day of return (YYYY-MM-DD).' },
  people: {
    fits: orNothing((text) => /^[1-9]\d{0,2}$/.test(text)),
    write: 'Write how many travel, a whole number from 1 to 999.',
  },
  collects: {
    fits: orNothing((text) => orderFields.shape.collects.safeParse(text).success),
    write: 'Write who collects: us, agency or institution.',
  },
};

/** The fields of an order, at every stage; who, when and the old value are kept (S86, reading 4). */
export function edited(order: Order, { fields }: Extract<OrderCommand, { does: 'edit' }>): Outcome {
  const given = Object.entries(fields) as [Field, string][];
  const after: { [field: string]: string | number | undefined } = { ...order.fields };
  for (const [field, text] of given) {
    const only = ONLY[field];
    if (only && !only.fits(text)) return refused(only.write);
    if (text === '') delete after[field];
    else after[field] = field === 'people' ? Number(text) : text;
  }
  const changed = given.map(([field]) => field).filter((field) => after[field] !== order.fields[field]);
  if (changed.length === 0) return refused('Nothing is different from what is there.');
  const { departs = '', returns = departs } = after;
  if (returns < departs) return refused('The day of return is before the day of departure.');
  const before = Object.fromEntries(
    changed.flatMap((field) => (order.fields[field] === undefined ? [] : [[field, String(order.fields[field])]])),
  );
  const says = changed.map((field) => `${field}: ${after[field] ?? 'taken away'}`).join('; ');
  return { order: { ...order, fields: after as unknown as OrderFields }, says: `changed ${says}`, before };
}
