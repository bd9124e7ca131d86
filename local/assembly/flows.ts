import { resolver } from './resolve.ts';
import { readAssembly } from './resources.ts';

/** A flow or module as it stands in the synthesized stacks, with its references resolved. */
export interface SynthesizedFlow {
  readonly stack: string;
  readonly name: string;
  readonly content: string;
  /** The flow's type; MODULE for a module. */
  readonly type: string;
  /** The contract of a module, as JSON. */
  readonly settings?: string;
}

const TYPES = ['AWS::Connect::ContactFlow', 'AWS::Connect::ContactFlowModule'];

/** Every flow and module of the assembly in `directory`. */
export function synthesizedFlows(directory: string): readonly SynthesizedFlow[] {
  const assembly = readAssembly(directory);
  const resolve = resolver(assembly, assembly.region);
  return assembly.resources
    .filter(({ type }) => TYPES.includes(type))
    .map((resource) => {
      const { Name, Content, Type = 'MODULE', Settings } = resolve(resource) as { [property: string]: string };
      return {
        stack: resource.stack,
        name: Name ?? '',
        content: Content ?? '',
        type: Type,
        ...(Settings === undefined ? {} : { settings: Settings }),
      };
    });
}
