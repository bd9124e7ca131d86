import { handOver } from './agents/hand-over.ts';
import { handedOverQueue } from './agents/handed-over-queue.ts';
import { outboundWhisper } from './agents/outbound-whisper.ts';
import { workForDepartment } from './agents/work-for-department.ts';
import type { Flow } from './flow-language/flow.ts';
import { customerQueue } from './travellers/customer-queue.ts';
import { mainInbound } from './travellers/main-inbound.ts';

/** The flows that queues and quick connects name: they ask no function. A flow stands behind those that it names. */
export const centreFlows: readonly Flow[] = [handedOverQueue, handOver, outboundWhisper];

/** Every other flow of the centre, in the same order. */
export const flows: readonly Flow[] = [customerQueue, mainInbound, workForDepartment];
