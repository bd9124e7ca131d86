import type { Environment } from '../lib/environments/environment.ts';
import { environmentNamed } from '../lib/environments.ts';
import { Failure } from './failure.ts';

/** The environment that a command names. @throws Failure 2 where there is none of that name. */
export function environmentOf(name: string): Environment {
  try {
    return environmentNamed(name);
  } catch (error) {
    throw new Failure(2, (error as Error).message);
  }
}
