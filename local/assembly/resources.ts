import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One resource of a synthesized stack, its intrinsic functions still in place. */
export interface Resource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: { readonly [name: string]: unknown };
}

/** Everything that `cdk synth` wrote and that one machine needs to know. */
export interface Assembly {
  readonly directory: string;
  readonly region: string;
  readonly resources: readonly Resource[];
  /** What stacks export for one another: name -> the value, unresolved, and whose it is. */
  readonly exports: ReadonlyMap<string, { readonly stack: string; readonly value: unknown }>;
}

interface Template {
  readonly Resources?: {
    readonly [id: string]: { readonly Type: string; readonly Properties?: Resource['properties'] };
  };
  readonly Outputs?: {
    readonly [id: string]: { readonly Value: unknown; readonly Export?: { readonly Name: string } };
  };
}

/** Reads the assembly in `directory`: every stack's template, in the order of the manifest. */
export function readAssembly(directory: string): Assembly {
  const resources: Resource[] = [];
  const exports = new Map<string, { stack: string; value: unknown }>();
  const manifest = manifestOf(directory);
  for (const [stack, file] of manifest.templates) {
    const template = JSON.parse(readFileSync(join(directory, file), 'utf8')) as Template;
    for (const [id, { Type, Properties = {} }] of Object.entries(template.Resources ?? {}))
      resources.push({ stack, id, type: Type, properties: Properties });
    for (const { Value, Export } of Object.values(template.Outputs ?? {}))
      if (Export) exports.set(Export.Name, { stack, value: Value });
  }
  return { directory, region: manifest.region, resources, exports };
}

interface Manifest {
  readonly region: string;
  readonly templates: readonly (readonly [stack: string, file: string])[];
}

function manifestOf(directory: string): Manifest {
  const { artifacts } = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as {
    artifacts: { [name: string]: { type: string; environment?: string; properties?: { templateFile?: string } } };
  };
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  return {
    region: stacks[0]?.[1].environment?.split('/').at(-1) ?? 'eu-central-1',
    templates: stacks.map(([name, { properties }]) => [name, properties?.templateFile ?? ''] as const),
  };
}
