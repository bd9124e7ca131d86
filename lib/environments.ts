import { type Environment, environment } from './environments/environment.ts';
import { records } from './environments/records.ts';
import { regionOf } from './environments/regions.ts';

/**
 * The environment of that name.
 * @throws an Error whose sentence names the environment, the field and what it should hold.
 */
export function environmentNamed(name: string, all = records): Environment {
  const record = all[name];
  if (record === undefined)
    throw new Error(`There is no environment '${name}'. Choose one with -c env=NAME: ${Object.keys(all).join(', ')}.`);
  const checked = environment.safeParse(record);
  if (checked.success) return consistent(name, checked.data);
  const [issue] = checked.error.issues;
  const field = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
  const sentence =
    issue?.code === 'unrecognized_keys' ? 'is no field of an environment' : `should be ${issue?.message}`;
  throw new Error(`Environment '${name}', field '${field.join('.')}': ${sentence}.`);
}

/** The record, if its fields agree with its key and with each other. */
function consistent(key: string, record: Environment): Environment {
  if (record.name !== key) throw new Error(`Environment '${key}', field 'name': should be '${key}'.`);
  for (const field of ['instance', 'mainNumber'] as const) {
    const value = record[field];
    if ('existing' in value && regionOf(value.existing) !== record.region)
      throw new Error(
        `Environment '${key}', field '${field}.existing': should be in ${record.region}, the environment's Region.`,
      );
  }
  const rates = new Map<string, number>();
  for (const [country, sender] of Object.entries(record.senders)) {
    if (sender.via !== 'pool') continue;
    const rate = rates.get(sender.pool) ?? sender.partsPerSecond;
    if (rate !== sender.partsPerSecond)
      throw new Error(
        `Environment '${key}', field 'senders.${country}.partsPerSecond': should be ${rate}, as for the other countries of its pool.`,
      );
    rates.set(sender.pool, rate);
  }
  return record;
}
