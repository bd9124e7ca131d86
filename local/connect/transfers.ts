import type { Open } from './contacts.ts';
import type { Conversations } from './conversations.ts';
import { successorOf } from './new-contact.ts';
import type { QuickConnect } from './quick-connects.ts';
import type { Session } from './session.ts';

interface Transfer {
  readonly before: Session;
  readonly next: Session;
  /** Stops telling the agent what the flow says. */
  readonly stop: () => void;
}

/**
 * Contacts that agents hand over by a quick connect. Its flow runs on a contact of its own, and the agent hears it while the
 * customer is on hold. When it comes to the queue, the customer goes on there and the agent is out of it; when it ends before, the
 * agent has the customer still, on hold.
 */
export class Transfers {
  private under: readonly Transfer[] = [];
  private readonly open: Open;
  private readonly conversations: Conversations;

  constructor(open: Open, conversations: Conversations) {
    this.open = open;
    this.conversations = conversations;
  }

  /** Hands over a contact that an agent has, on the line or on hold. */
  begin(before: Session, to: QuickConnect, onHold: boolean): void {
    if (before.contact.channel === 'VOICE' && !onHold) this.conversations.hold(before);
    before.tell({ who: 'agent', event: 'transferred', to: to.name });
    const { agent } = before.contact;
    const next = this.open({
      ...successorOf(before.contact, 'TRANSFER'),
      ...{ targetQueue: to.queue, queueName: to.name },
      ...(agent === undefined ? {} : { agent }),
    });
    const stop = next.listen((event) => {
      if (event.event === 'prompt' && event.hears === 'agent') before.tell(event);
    });
    this.under = [...this.under, { before, next, stop }];
    const endedBefore = () => {
      if (this.under.some((transfer) => transfer.next === next)) next.end('CONTACT_FLOW_DISCONNECT');
    };
    next.run(to.flow, endedBefore, 'agent');
  }

  /** A contact comes to its queue: where it was being handed over, its customer is in it from now on. */
  queued(next: Session): void {
    const found = this.take((transfer) => transfer.next === next);
    if (!found) return;
    next.customerHears();
    this.conversations.goOn(found.before, next);
  }

  /** A contact is over, and with it what was under way to hand it over. */
  over(session: Session): void {
    const found = this.take(({ before, next }) => before === session || next === session);
    if (!found) return;
    found.next.end('OTHER');
    // What was made to fail has failed, and does not when it is tried again.
    const { faults } = found.next.contact;
    if (faults) found.before.contact = { ...found.before.contact, faults };
  }

  private take(is: (transfer: Transfer) => boolean): Transfer | undefined {
    const found = this.under.find(is);
    this.under = this.under.filter((each) => each !== found);
    found?.stop();
    return found;
  }
}
