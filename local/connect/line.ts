import type { Data } from './contact.ts';
import type { CallEvent } from './transcript.ts';

type Listener = (event: CallEvent) => void;

/** What is told of one contact, to whoever listens. Where its customer goes on in another contact, so do the listeners. */
export class Line {
  private readonly events: CallEvent[] = [];
  private readonly listeners = new Set<Listener>();
  private next: { readonly line: Line; readonly from: number } | undefined;

  /** What was said to the agent alone, in order. */
  get whispered(): readonly string[] {
    return this.events.flatMap((event) => (event.event === 'prompt' && event.hears === 'agent' ? [event.says] : []));
  }

  /** The page that was shown last, with what is on it. */
  get lastView(): { readonly view: string; readonly data: Data } | undefined {
    const shown = this.events.findLast((event) => event.event === 'view');
    return shown && { view: shown.view, data: shown.data };
  }

  tell(event: CallEvent): void {
    this.events.push(event);
    for (const listener of this.listeners) listener(event);
  }

  /** Tells everything so far, from the event of that index, and then as it happens. Answers the way to stop listening. */
  listen(listener: Listener, from = 0): () => void {
    for (const event of this.events.slice(from)) listener(event);
    if (this.next) return this.next.line.listen(listener, this.next.from);
    this.listeners.add(listener);
    return () => this.forget(listener);
  }

  /** Whoever listens here, now or later, goes on there: with what is told of it from now on. */
  goesOnAt(line: Line): void {
    this.next = { line, from: line.events.length };
    for (const listener of this.listeners) line.listeners.add(listener);
    this.listeners.clear();
  }

  /** Nothing more will be told. */
  close(): void {
    this.listeners.clear();
  }

  private forget(listener: Listener): void {
    this.listeners.delete(listener);
    this.next?.line.forget(listener);
  }
}
