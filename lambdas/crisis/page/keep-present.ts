import type { Shelf } from '../../platform/gateways/s3.ts';
import type { Table } from '../../travellers/profile-store.ts';
import type { Crisis } from '../crisis.ts';
import type { Place } from './frame.ts';
import { knownBeside } from './known.ts';
import { publish, publishQuiet } from './publish.ts';

/** Puts what everybody has to read by now: the crisis that runs or ran last, or that nothing runs. The address answers from its first day on. */
export async function keepPresent(table: Table, shelf: Shelf, place: Place, crisis: Crisis | undefined, now: Date) {
  if (crisis && !crisis.drill)
    return { published: await publish(shelf, place, crisis, await knownBeside(table, crisis, place, now)) };
  return { published: (await publishQuiet(shelf, place)) ? 'quiet' : 'as before' };
}
