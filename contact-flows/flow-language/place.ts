import type { Flow } from './flow.ts';
import type { Jump, Path, Step } from './step.ts';

const IDENTIFIER_MAX = 50;
const FORBIDDEN = /[%:(\\/)=$,;[\]{}]/g;

/** A step with the identifier that it has in Connect, and its paths likewise. */
export interface Placed {
  readonly identifier: string;
  readonly step: Step<string>;
  readonly branches: readonly PlacedPath[];
  readonly errors: { readonly [errorType: string]: PlacedPath };
  readonly next: PlacedPath;
}

export type PlacedPath = readonly (Placed | Jump<string>)[];

export interface PlacedFlow {
  readonly name: string;
  readonly sections: ReadonlyMap<string, PlacedPath>;
}

/**
 * Gives every step its identifier, `section - step`, in reading order; a repeated name gets a number. The same path written
 * in two places with the same thing behind it (two languages of one menu, say) is placed once.
 */
export function place(written: Flow): PlacedFlow {
  const taken = new Set<string>();
  const sections = Object.entries<Path<string>>(written.sections).map(
    ([section, path]) => [section, placeSection(section, path, taken)] as const,
  );
  return { name: written.name, sections: new Map(sections) };
}

/** What stands behind a path: two paths with the same token go on at the same place. */
type Behind = object;

function placeSection(section: string, whole: Path<string>, taken: Set<string>): PlacedPath {
  const placed = new Map<Behind, Map<Path<string>, PlacedPath>>();

  const placePath = (path: Path<string>, behind: Behind): PlacedPath => {
    const before = placed.get(behind)?.get(path);
    if (before) return before;
    const last = path.length - 1;
    const items = path.map((item, index) => ('jump' in item ? item : placeStep(item, index === last ? behind : {})));
    placed.set(behind, (placed.get(behind) ?? new Map()).set(path, items));
    return items;
  };

  const placeStep = (step: Step<string>, behind: Behind): Placed => ({
    identifier: identify(`${section} - ${step.name}`, taken),
    step,
    next: typeof step.next === 'object' && 'path' in step.next ? placePath(step.next.path, behind) : [],
    branches: (step.branches ?? []).map(({ path }) => placePath(path, behind)),
    errors: Object.fromEntries(
      Object.entries(step.errors ?? {}).map(([errorType, path]) => [errorType, placePath(path, behind)]),
    ),
  });

  return placePath(whole, {});
}

function identify(name: string, taken: Set<string>): string {
  const wanted = name.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? '' : ` ${n}`;
    const identifier = wanted.slice(0, IDENTIFIER_MAX - suffix.length).trimEnd() + suffix;
    if (taken.has(identifier)) continue;
    taken.add(identifier);
    return identifier;
  }
}
