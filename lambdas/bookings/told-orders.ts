/** An order as the file has it, not yet looked at, or why there is none in its place. */
export type ToldOrder = { readonly order: unknown } | { readonly unreadable: string };

/**
 * The orders of a file, in order: one, an array of them, either within `{"data": ...}` as the API answers, or JSON lines of
 * any of these.
 */
export function toldOrders(text: string): readonly ToldOrder[] {
  const whole = parsed(text.replace(/^\uFEFF/, ''));
  if (whole) return flat(whole.json);
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsed);
  // Of JSON over several lines that is broken somewhere, no line is an order by itself.
  if (!lines.some((line) => line && isRecord(line.json) && Object.keys(line.json).length > 0))
    return [{ unreadable: 'This file is not JSON, and no line of it is. Is it whole?' }];
  return lines.flatMap((line) => (line ? flat(line.json) : [{ unreadable: 'This line is not JSON.' }]));
}

const flat = (json: unknown): readonly ToldOrder[] => {
  const inside = isRecord(json) && 'data' in json ? json['data'] : json;
  return (Array.isArray(inside) ? inside : [inside]).map((order) => ({ order }));
};

const isRecord = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
