/** Words that people of ours wrote, by language; whoever has none in theirs reads English. They name facts in braces, such as `{name}`. */
export interface OwnTexts {
  readonly en: string;
  readonly lt?: string | undefined;
  readonly zh?: string | undefined;
  readonly fa?: string | undefined;
}

/** What own words may name. `departs` and `returns` are local times, `YYYY-MM-DDTHH:MM`; `since` is a day, `YYYY-MM-DD`. */
export interface OwnValues {
  readonly name: string;
  readonly locator?: string;
  readonly departs?: string;
  readonly returns?: string;
  readonly from?: string;
  readonly to?: string;
  readonly service?: string;
  readonly order?: string;
  readonly since?: string;
}

export type Variable = keyof OwnValues;

/** The facts of a message of our people's own: their words, and what is named in them. */
export interface OwnFacts {
  readonly texts: OwnTexts;
  readonly values: OwnValues;
}

/** How a language writes days, times and numbers. */
export interface Formats {
  readonly day: (local: string) => string;
  readonly time: (local: string) => string;
  readonly number: (digits: string) => string;
}

const WRITTEN: { readonly [V in Variable]?: (value: string, formats: Formats) => string } = {
  departs: (value, { time }) => time(value),
  returns: (value, { day }) => day(value),
  since: (value, { day }) => day(value),
  order: (value, { number }) => number(value),
};

const NAMED = /\{([^{}]*)\}/g;

/** Everything that is named in braces in a text, each once, as it stands there. */
const namedIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(NAMED)].map(([, name = '']) => name)),
];

/** Own words with what they name; what nobody knows stays in its braces, so that every check sees it. */
export function filledIn({ texts, values }: OwnFacts, language: keyof OwnTexts, formats: Formats): string {
  const known = new Map<string, string>(Object.entries(values));
  return (texts[language] ?? texts.en).replace(NAMED, (whole, name: string) => {
    const value = known.get(name);
    return value === undefined ? whole : (WRITTEN[name as Variable]?.(value, formats) ?? value);
  });
}

/** What there is to name of a trip, and what of an order. */
export const VARIABLES = {
  trip: ['name', 'locator', 'departs', 'returns', 'from', 'to', 'service'],
  order: ['name', 'order', 'since'],
} as const satisfies { readonly [about: string]: readonly Variable[] };

/** The sentences about what a text names wrongly: no variable, one of something else, or a brace by itself. None where all is well. */
export function faultsOfNames(text: string, about: keyof typeof VARIABLES): readonly string[] {
  const known: readonly string[] = VARIABLES[about];
  const all = new Set<string>(Object.values(VARIABLES).flat());
  const listed = known.map((name) => `{${name}}`).join(', ');
  const thing = about === 'trip' ? 'a trip' : 'an order';
  const wrong = namedIn(text).filter((name) => !known.includes(name));
  return [
    ...wrong.map((name) =>
      all.has(name)
        ? `{${name}} is not known of ${thing}. Of ${thing} there are ${listed}.`
        : `{${name}} is no variable. Of ${thing} there are ${listed}.`,
    ),
    ...(/[{}]/.test(text.replace(NAMED, '')) ? [`A brace stands by itself. Variables are written as ${listed}.`] : []),
  ];
}
