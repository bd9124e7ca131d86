import { type Part, type Parts, type Piece, packed, type Rejection, SIZE } from './part.ts';

interface Order extends Piece {
  readonly text: string;
}

/** The parts of a file of orders, in any shape that the import reads: each is an array with all versions of its orders. */
export function orderParts(text: string, size = SIZE): Parts {
  const orders = ordersOf(text);
  // The beginning of a file that is not JSON says so as well as the whole.
  if (!orders) return { parts: [() => beginningOf(text)], rejected: [], bytes: 0, unit };
  const tooDeep: Rejection[] = [];
  const pieces = orders.flatMap((order, index) => {
    const piece = pieceOf(order, index + 1);
    if (!piece) tooDeep.push({ line: index + 1, field: 'order', reason: 'This order is nested too deep.' });
    return piece ? [piece] : [];
  });
  const { packs, rejected, bytes } = packed(pieces, size);
  return { parts: packs.map((pack) => () => partOf(pack)), rejected: [...tooDeep, ...rejected], bytes, unit };
}

const unit = 'order' as const;

const beginningOf = (text: string): Part => ({ text: text.slice(0, 1000), bytes: 0, lineOf: (line) => line });

const partOf = (orders: readonly Order[]): Part => ({
  text: `[${orders.map(({ text }) => text).join(',')}]`,
  bytes: orders.reduce((sum, { bytes }) => sum + bytes, 0),
  lineOf: (line) => orders[line - 1]?.line ?? line,
});

function pieceOf(order: unknown, line: number): Order | undefined {
  try {
    const text = JSON.stringify(order);
    const { booking_reference = `order ${line}` } = Object(order) as { readonly booking_reference?: unknown };
    return { text, line, bytes: Buffer.byteLength(text), booking: String(booking_reference) };
  } catch {
    return undefined;
  }
}

/** Every order, a line that is no JSON as its text; nothing where all of it is none. */
function ordersOf(text: string): readonly unknown[] | undefined {
  const whole = parsed(text.replace(/^\uFEFF/, ''));
  if (whole) return flat(whole.json);
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const read = lines.map(parsed);
  if (!read.some((line) => line && typeof line.json === 'object' && Object.keys(line.json ?? {}).length > 0))
    return undefined;
  return read.flatMap((line, index) => (line ? flat(line.json) : [lines[index]]));
}

const flat = (json: unknown): readonly unknown[] => {
  const inside =
    typeof json === 'object' && json !== null && 'data' in json ? (json as { readonly data: unknown }).data : json;
  return Array.isArray(inside) ? inside : [inside];
};

function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
