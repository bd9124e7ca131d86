import * as z from 'zod';

const environment = z.object({
  /** Short; every stack and physical name begins with it. */
  name: z.enum(['dev', 'staging', 'prod']),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'an AWS Region such as eu-central-1'),
  /** Alias of the Connect instance; unique in all of AWS, 1 to 45 letters, digits and hyphens. */
  instanceAlias: z
    .string()
    .regex(/^(?!d-)[A-Za-z0-9](?:[A-Za-z0-9]|-(?!-|$)){0,44}$/, 'letters, digits and single hyphens'),
  /** The number to claim; DID and toll-free numbers of the US need no papers. */
  number: z.object({
    country: z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 country code'),
    type: z.enum(['DID', 'TOLL_FREE']),
  }),
  /** The agency's own clock, an IANA zone. */
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'an IANA zone such as Europe/Vilnius'),
  /** How long logs are kept, in days. */
  logDays: z.union([z.literal(7), z.literal(30), z.literal(90), z.literal(365)], { error: '7, 30, 90 or 365' }),
});

export type Environment = z.infer<typeof environment>;

const dev = {
  name: 'dev',
  region: 'eu-central-1',
  instanceAlias: 'wayline-dev',
  number: { country: 'US', type: 'DID' },
  timeZone: 'Europe/Vilnius',
  logDays: 7,
} as const;

const records: { readonly [name: string]: unknown } = {
  dev,
  staging: { ...dev, name: 'staging', instanceAlias: 'wayline-staging', logDays: 30 },
  prod: { ...dev, name: 'prod', instanceAlias: 'wayline', number: { country: 'US', type: 'TOLL_FREE' }, logDays: 365 },
};

/**
 * The environment of that name.
 * @throws an Error whose sentence names the environment, the field and what it should hold.
 */
export function environmentNamed(name: string, all = records): Environment {
  const record = all[name];
  if (record === undefined)
    throw new Error(`There is no environment '${name}'. Choose one with -c env=NAME: ${Object.keys(all).join(', ')}.`);
  const checked = environment.safeParse(record);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Error(`Environment '${name}', field '${issue?.path.join('.')}': should be ${issue?.message}.`);
}
