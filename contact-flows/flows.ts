import { agentWhisper } from './agents/agent-whisper.ts';
import { handOver } from './agents/hand-over.ts';
import { handedOverQueue } from './agents/handed-over-queue.ts';
import { outboundWhisper } from './agents/outbound-whisper.ts';
import { ownWork } from './agents/own-work.ts';
import { workForDepartment } from './agents/work-for-department.ts';
import { byLocator } from './bookings/by-locator.ts';
import { chatInbound } from './cases/chat-inbound.ts';
import { leaveAMessage } from './cases/leave-a-message.ts';
import { problem } from './cases/problem.ts';
import { crisis } from './crisis/crisis.ts';
import type { Flow } from './flow-language/flow.ts';
import { survey } from './insights/survey.ts';
import { wrapUp } from './insights/wrap-up.ts';
import { orderStatus } from './orders/order-status.ts';
import { ordersDesk } from './orders/orders-desk.ts';
import { callerCard } from './travellers/caller-card.ts';
import { freeze } from './travellers/freeze.ts';
import { mainInbound } from './travellers/main-inbound.ts';
import { trips } from './travellers/trips.ts';
import { callAtTime } from './waiting/call-at-time.ts';
import { callback } from './waiting/callback.ts';
import { chatQueue } from './waiting/chat-queue.ts';
import { chatToAPerson } from './waiting/chat-to-a-person.ts';
import { customerQueue } from './waiting/customer-queue.ts';
import { emergency } from './waiting/emergency.ts';
import { toAPerson } from './waiting/to-a-person.ts';
import { waitingForYourAgent } from './waiting/waiting-for-your-agent.ts';

/** The flows that queues and quick connects name: they ask no function. A flow stands behind those that it names. */
export const centreFlows: readonly Flow[] = [handedOverQueue, handOver, outboundWhisper];

/** What agents hear and see: in the same order. They have a stack of their own, since a template may have a million bytes only. */
export const guideFlows: readonly Flow[] = [agentWhisper, callerCard, ordersDesk, wrapUp];

/** Every other flow of the centre, in the same order. */
export const callerFlows: readonly Flow[] = [
  survey,
  callback,
  customerQueue,
  chatQueue,
  waitingForYourAgent,
  callAtTime,
  emergency,
  leaveAMessage,
  toAPerson,
  trips,
  byLocator,
  freeze,
  orderStatus,
  problem,
  crisis,
  mainInbound,
  chatToAPerson,
  chatInbound,
  workForDepartment,
  ownWork,
];

/** Every flow that is not the centre's own. */
export const flows: readonly Flow[] = [...guideFlows, ...callerFlows];
