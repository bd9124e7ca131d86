import type { Fault } from './contact.ts';
import type { Session } from './session.ts';
import type { Timeline } from './timeline.ts';

/** How long a customer's phone rings before the call counts as not answered, in seconds. */
const RINGS = 60;

/** A phone that rings: E.164 both, and the contact that it rings for. */
interface Ringing {
  readonly session: Session;
  readonly from: string;
  readonly to: string;
  readonly then: (picksUp: boolean) => void;
}

/** The phones of customers whom we call: they ring until somebody picks up, declines, or nobody has for a while. */
export class Phones {
  private readonly timeline: Timeline;
  private readonly pickedUp: (session: Session) => void;
  private readonly ringing = new Map<string, Ringing>();

  /** `pickedUp` is told of everybody who does, before anything is said. */
  constructor(timeline: Timeline, pickedUp: (session: Session) => void = () => {}) {
    this.timeline = timeline;
    this.pickedUp = pickedUp;
  }

  /** Lets a phone ring for a contact that has none other ringing, for so many seconds; `then` is told once what became of it. */
  ring(
    session: Session,
    who: 'agent' | 'system',
    to: string,
    then: (picksUp: boolean) => void,
    seconds: number = RINGS,
  ): void {
    const from = session.contact.systemEndpoint ?? '';
    session.tell({ who, event: 'dialled', from, to });
    this.ringing.set(session.id, { session, from, to, then });
    this.timeline.after(seconds, () => this.customer(session.id, false));
  }

  /** The customer picks up, or does not; `faults` break blocks of what they hear. False where no phone rings for the contact. */
  customer(contact: string, picksUp: boolean, faults: readonly Fault[] = []): boolean {
    const found = this.ringing.get(contact);
    this.ringing.delete(contact);
    if (!found || found.session.isOver) return false;
    if (faults.length > 0) found.session.contact = { ...found.session.contact, faults };
    if (picksUp) this.pickedUp(found.session);
    found.session.tell({ who: 'caller', event: picksUp ? 'answered' : 'unanswered' });
    found.then(picksUp);
    return true;
  }

  /** The phones that ring now. */
  all(): readonly { readonly contact: string; readonly from: string; readonly to: string }[] {
    return [...this.ringing.values()]
      .filter(({ session }) => !session.isOver)
      .map(({ session, from, to }) => ({ contact: session.id, from, to }));
  }
}
