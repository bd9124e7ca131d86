import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readSubject } from '../contact-flows/flow-language/verifier/read-subject.ts';
import type { InstanceFlow } from '../local/connect/contact.ts';
import { Failure } from './failure.ts';

/** Flows found side by side, by every name under which one may refer to another. */
export interface FlowFolder {
  readonly start: InstanceFlow;
  readonly flows: ReadonlyMap<string, InstanceFlow>;
  /** Names that two of the files have. */
  readonly doubled: readonly string[];
  /** What the flows refer to and no file is. */
  readonly missing: readonly string[];
}

/**
 * The flow in `path` with those beside it; a folder must hold one flow that no other leads to.
 * @throws Failure 2 with a sentence where the file is no flow, or the folder does not say where to start.
 */
export function flowFolder(path: string): FlowFolder {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) throw new Failure(2, `${path}: This cannot be opened.`);
  const folder = entry.isDirectory();
  const directory = folder ? path : dirname(path);
  const files = folder
    ? jsonIn(path)
    : [path, ...jsonIn(directory).filter((file) => basename(file) !== basename(path))];
  const found = files.flatMap((file, index) => {
    const named = read(file);
    if (typeof named !== 'string') return [named];
    if (!folder && index === 0) throw new Failure(2, `${file}: ${named}`);
    return [];
  });
  const start = folder ? onlyStart(path, found) : found[0];
  if (!start) throw new Failure(2, `${path}: there is no flow.`);
  const { flows, doubled } = named([start, ...found.filter((one) => one !== start)]);
  return { start: start.flow, flows, doubled, missing: addReferred(found, flows) };
}

/** The flows by every name; where two have the same, the first counts: that is the one to start with. */
function named(found: readonly Named[]) {
  const flows = new Map<string, InstanceFlow>();
  const doubled = new Set<string>();
  for (const { flow, names } of found)
    for (const name of names)
      if (flows.has(name)) doubled.add(name);
      else flows.set(name, flow);
  return { flows, doubled: [...doubled] };
}

/** Parameters that name a flow or a module. */
const REFERRING = /^(ContactFlowId|FlowModuleId|EventHooks)$/;

/** Adds each reference that means one of the flows, by the end of its ARN; answers those that mean none. */
function addReferred(found: readonly Named[], flows: Map<string, InstanceFlow>): readonly string[] {
  const references = found.flatMap(({ flow }) =>
    flow.document.Actions.flatMap(({ Parameters }) =>
      Object.entries(Parameters).flatMap(([name, value]) => (REFERRING.test(name) ? strings(value) : [])),
    ),
  );
  const missing = new Set<string>();
  for (const reference of references.filter((each) => !each.startsWith('$'))) {
    const bare = reference.replace(/:(\$LATEST|\$SAVED|\d+)$/, '');
    const meant = flows.get(bare) ?? flows.get(bare.replace(/^.*\//, ''));
    if (meant) flows.set(bare, meant);
    else missing.add(reference);
  }
  return [...missing];
}

const strings = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values((value ?? {}) as object).flatMap(strings);

interface Named {
  readonly flow: InstanceFlow;
  readonly names: readonly string[];
}

function onlyStart(path: string, found: readonly Named[]): Named | undefined {
  const led = (names: readonly string[], by: Named) =>
    names.some((name) => JSON.stringify(by.flow.document).includes(JSON.stringify(name)));
  const starts = found.filter(
    (one) => one.flow.type === 'CONTACT_FLOW' && !found.some((other) => other !== one && led(one.names, other)),
  );
  if (starts.length > 1)
    throw new Failure(
      2,
      `${path}: ${starts.map(({ flow }) => `'${flow.name}'`).join(' and ')} could each be the start. Name the file.`,
    );
  if (starts.length === 0 && found.length > 0)
    throw new Failure(2, `${path}: no flow is the start: another leads to each, or none is for calls. Name the file.`);
  return starts[0];
}

/** The JSON files of a folder, by name. */
export const jsonIn = (directory: string): readonly string[] =>
  readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => join(directory, file));

function read(file: string): Named | string {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return 'This cannot be opened.';
  }
  const subject = readSubject(content);
  if (typeof subject === 'string') return subject;
  const outer = JSON.parse(content) as { readonly [key: string]: { readonly [field: string]: unknown } };
  const described = outer['ContactFlow'] ?? outer['ContactFlowModule'] ?? {};
  const { name } = (subject.document['Metadata'] ?? {}) as { readonly name?: unknown };
  const arn = typeof described['Arn'] === 'string' ? described['Arn'] : undefined;
  const own = basename(file, '.json');
  const title = [described['Name'], name].find((each): each is string => typeof each === 'string') ?? own;
  const names = [own, title, described['Id'], arn, arn?.replace(/^.*\//, '')].filter(
    (each): each is string => typeof each === 'string',
  );
  const document = subject.document as unknown as InstanceFlow['document'];
  return {
    flow: { arn: arn ?? own, name: title, type: subject.place ?? 'CONTACT_FLOW', document },
    names: [...new Set(names)],
  };
}
