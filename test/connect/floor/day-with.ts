import { loggingDisabled, whileWaiting } from '../../../contact-flows/flow-language/contact.ts';
import type { FlowType } from '../../../contact-flows/flow-language/document.ts';
import { type Flow, flow } from '../../../contact-flows/flow-language/flow.ts';
import { hangUp, toQueue } from '../../../contact-flows/flow-language/queues.ts';
import { render } from '../../../contact-flows/flow-language/render.ts';
import { repeatWhileWaiting, say } from '../../../contact-flows/flow-language/speech.ts';
import { goTo, type Path } from '../../../contact-flows/flow-language/step.ts';
import type { InstanceFlow } from '../../../local/connect/contact.ts';
import { QUEUE, WorkingDay } from './working-day.ts';

const sorry = [say('All lines are taken'), hangUp];
/** Into the queue of the day. */
export const queued = toQueue('general', { full: [goTo('full')], failed: [goTo('full')] });

/** A flow of one section, and the one for a full queue. */
export const written = (name: string, type: FlowType, path: Path<'full'>): Flow =>
  flow({ name, type, description: name, sections: { start: path, full: sorry } });

/** The main flow with these steps before the queue, and the flows beside it. */
export function dayWith(
  before: Path<'full'>,
  others: readonly Flow[] = [],
  most?: number,
  autoAccept?: boolean,
  outboundFlow?: string,
): WorkingDay {
  const waiting = written('waiting', 'CUSTOMER_QUEUE', [repeatWhileWaiting(['Please wait'])]);
  const main = written('main', 'CONTACT_FLOW', [loggingDisabled, whileWaiting('waiting'), ...before, queued]);
  const named = ({ reference, name }: { reference: string; name: string }) => (reference === 'queue' ? QUEUE : name);
  const flows = [main, waiting, ...others].map((each): [string, InstanceFlow] => [
    each.name,
    { arn: each.name, name: each.name, type: each.type, document: render(each, named) },
  ]);
  return new WorkingDay(new Map(flows), most, autoAccept, outboundFlow);
}
