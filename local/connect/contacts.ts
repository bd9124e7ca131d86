import type { Chronicle } from './chronicle.ts';
import { newContact } from './new-contact.ts';
import { Session, type World } from './session.ts';

/** Begins a contact of which so much is known. */
export type Open = (known: Omit<Parameters<typeof newContact>[0], 'id'>) => Session;

/** How long a contact that is over can still be asked about, in seconds. */
const REMEMBERED = 60;

/** Every contact in progress, and those that have not long been over. */
export class Contacts {
  private readonly sessions = new Map<string, Session>();
  private readonly world: World;
  private readonly chronicle: Chronicle;
  private readonly newId: () => string;
  private readonly atHand: (id: string) => boolean;

  /** `atHand` says whether an agent has the contact still: rings, talks, or has work behind it. */
  constructor(world: World, chronicle: Chronicle, newId: () => string, atHand: (id: string) => boolean) {
    this.world = world;
    this.chronicle = chronicle;
    this.newId = newId;
    this.atHand = atHand;
  }

  readonly open: Open = (known) => {
    const session = new Session(this.world, newContact({ ...known, id: this.newId() }));
    this.sessions.set(session.id, session);
    this.chronicle.began(session.contact, session.now());
    return session;
  };

  find(id: string): Session | undefined {
    return this.sessions.get(id);
  }

  all(): readonly Session[] {
    return [...this.sessions.values()];
  }

  /**
   * A contact is over, or the work behind it is done: it is forgotten after a while, with those before it whose customer went on in
   * it. None is while an agent has it at hand, or its customer is in the next.
   */
  over(session: Session): void {
    if (!session.latest.isOver) return;
    this.world.timeline.after(REMEMBERED, () => this.forget(session));
  }

  private forget(session: Session): void {
    if (this.atHand(session.id)) return;
    this.sessions.delete(session.id);
    const before = this.sessions.get(session.contact.previousContactId ?? '');
    if (before?.latest === session.latest) this.forget(before);
  }
}
