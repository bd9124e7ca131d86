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

/** Gives every step its identifier, `section - step`, in reading order; a repeated name gets a number. */
export function place(written: Flow): PlacedFlow {
  const taken = new Set<string>();
  const identify = (section: string, name: string): string => {
    const wanted = `${section} - ${name}`.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
    for (let n = 1; ; n += 1) {
      const suffix = n === 1 ? '' : ` ${n}`;
      const identifier = wanted.slice(0, IDENTIFIER_MAX - suffix.length).trimEnd() + suffix;
      if (!taken.has(identifier)) {
        taken.add(identifier);
        return identifier;
      }
    }
  };
  const placePath = (section: string, path: Path<string>): PlacedPath =>
    path.map((item) => ('jump' in item ? item : placeStep(section, item)));
  const placeStep = (section: string, step: Step<string>): Placed => ({
    identifier: identify(section, step.name),
    step,
    next: typeof step.next === 'object' && 'path' in step.next ? placePath(section, step.next.path) : [],
    branches: (step.branches ?? []).map((branch) => placePath(section, branch.path)),
    errors: Object.fromEntries(
      Object.entries(step.errors ?? {}).map(([errorType, path]) => [errorType, placePath(section, path)]),
    ),
  });
  const sections = Object.entries<Path<string>>(written.sections).map(
    ([section, path]) => [section, placePath(section, path)] as const,
  );
  return { name: written.name, sections: new Map(sections) };
}
