import type { Flow } from './flow-language/flow.ts';
import { customerQueue } from './travellers/customer-queue.ts';
import { mainInbound } from './travellers/main-inbound.ts';

/** Every flow of the centre. A flow stands behind those that it names. */
export const flows: readonly Flow[] = [customerQueue, mainInbound];
