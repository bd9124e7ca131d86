import * as z from 'zod';

const contract = z.object({
  input: z
    .object({ schema: z.object({ properties: z.record(z.string(), z.unknown()).optional() }).loose() })
    .optional(),
  resultData: z
    .object({ schema: z.object({ properties: z.record(z.string(), z.unknown()).optional() }).loose() })
    .optional(),
  transitions: z.object({ results: z.array(z.object({ name: z.string() }).loose()) }).optional(),
});

/** What a module takes and gives: the names of its inputs, of its result branches and of its result data. */
export interface ModuleContract {
  readonly inputs: readonly string[];
  readonly results: readonly string[];
  readonly data: readonly string[];
}

/** Reads the Settings of a module resource; nothing where they are not a contract. */
export function moduleContract(settings: string): ModuleContract | undefined {
  try {
    const { input, resultData, transitions } = contract.parse(JSON.parse(settings));
    return {
      inputs: Object.keys(input?.schema.properties ?? {}),
      results: (transitions?.results ?? []).map(({ name }) => name),
      data: Object.keys(resultData?.schema.properties ?? {}),
    };
  } catch {
    return undefined;
  }
}
