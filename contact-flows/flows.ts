import { byLocator } from './bookings/by-locator.ts';
import type { Flow } from './flow-language/flow.ts';
import { freeze } from './travellers/freeze.ts';
import { mainInbound } from './travellers/main-inbound.ts';
import { trips } from './travellers/trips.ts';
import { customerQueue } from './waiting/customer-queue.ts';
import { emergency } from './waiting/emergency.ts';
import { toAPerson } from './waiting/to-a-person.ts';
import { waitingForYourAgent } from './waiting/waiting-for-your-agent.ts';

/** Every flow of the centre. A flow stands behind those that it names. */
export const flows: readonly Flow[] = [
  customerQueue,
  waitingForYourAgent,
  emergency,
  toAPerson,
  trips,
  byLocator,
  freeze,
  mainInbound,
];
