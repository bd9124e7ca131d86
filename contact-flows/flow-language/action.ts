import type { ActionType, CATALOGUE } from './catalogue.ts';
import type { Branch, Draft, Path, Step } from './step.ts';

type SpecOf<T extends ActionType> = (typeof CATALOGUE)[T];
type Named<T extends ActionType> = SpecOf<T>['parameters'];

type RequiredName<T extends ActionType> = {
  [P in keyof Named<T>]: Named<T>[P] extends { readonly required: true } ? P : never;
}[keyof Named<T>];

/** A parameter with a fixed list of values takes these; every other one takes whatever may be drafted. */
type Written<P> = P extends { readonly kind: 'static'; readonly values: readonly (infer V extends string)[] }
  ? V
  : Draft;

export type ParametersOf<T extends ActionType> = {
  readonly [P in keyof Named<T> as P extends RequiredName<T> ? P : never]: Written<Named<T>[P]>;
} & { readonly [P in keyof Named<T> as P extends RequiredName<T> ? never : P]?: Written<Named<T>[P]> | undefined };

type RequiredError<T extends ActionType> =
  SpecOf<T> extends { readonly errors: { readonly required: readonly (infer E extends string)[] } } ? E : never;

type Errors<T extends ActionType, Section extends string> = [RequiredError<T>] extends [never]
  ? { readonly errors?: { readonly [error: string]: Path<Section> } }
  : {
      readonly errors: { readonly [E in RequiredError<T>]: Path<Section> } & {
        readonly [error: string]: Path<Section>;
      };
    };

/**
 * One action of the catalogue, as a step. What the service requires of its type, parameters and error paths alike, is
 * required here by the compiler; parameters that are undefined are left out.
 */
export const action = <T extends ActionType, Section extends string = never>(
  type: T,
  written: {
    readonly name: string;
    readonly parameters: ParametersOf<T>;
    readonly branches?: readonly Branch<Section>[];
    readonly next?: NonNullable<Step<Section>['next']>;
  } & Errors<T, Section>,
): Step<Section> => {
  const given = Object.entries<Draft | undefined>(written.parameters);
  const parameters = Object.fromEntries(given.filter((entry): entry is [string, Draft] => entry[1] !== undefined));
  return { ...written, type, parameters };
};

/** A branch that is taken where the compared value equals `operand`. */
export const equals = <Section extends string>(operand: string, path: Path<Section>): Branch<Section> => ({
  operator: 'Equals',
  operand,
  path,
});

/** One branch for each key of a record, in its order. */
export const equalsEach = <Section extends string>(paths: {
  readonly [operand: string]: Path<Section> | undefined;
}): readonly Branch<Section>[] =>
  Object.entries(paths).flatMap(([operand, path]) => (path === undefined ? [] : [equals(operand, path)]));
