/** What is typed, by field. */
export type Typed = { readonly [field: string]: string };

/** Languages in which something can be said; English first, which everybody reads who has no words of their own. */
export const LANGUAGES = { en: 'English', lt: 'Lithuanian', zh: 'Chinese', fa: 'Persian' } as const;
export type Language = keyof typeof LANGUAGES;
const CODES = Object.keys(LANGUAGES) as readonly Language[];

const lines = (text = ''): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is said by language, of what is typed: where half is missing the centre says which. */
export function saysOf(typed: Typed) {
  const said = CODES.map(
    (code) =>
      [code, { what: (typed[`what ${code}`] ?? '').trim(), steps: (typed[`steps ${code}`] ?? '').trim() }] as const,
  );
  return Object.fromEntries(said.filter(([, { what, steps }]) => what !== '' || steps !== ''));
}

/** What a crisis would touch and say, as the centre is asked to plan it and to begin it. */
export function wishOf(typed: Typed) {
  return {
    scope: {
      services: lines(typed['services']),
      places: lines(typed['places']),
      regions: lines(typed['regions']),
      from: typed['from'] ?? '',
      to: typed['to'] ?? '',
    },
    says: saysOf(typed),
    ...(typed['cancelled'] === 'yes' ? { cancelled: true } : {}),
    ...(typed['drill'] === 'yes' ? { drill: true } : {}),
  };
}

/** What is typed, with what a plan would touch by what stood out in the place of what it touched before. */
export const filledIn = (
  typed: Typed,
  {
    of,
    name,
    from,
    to,
  }: { readonly of: 'service' | 'place'; readonly name: string; readonly from: string; readonly to: string },
): Typed => ({ ...typed, services: '', places: '', regions: '', [`${of}s`]: name, from, to });
