import type { Timeline } from './timeline.ts';

type Kind = 'listen' | 'pause' | 'view';

/** What a contact waits for: keys, a moment, or what is done on a page; one thing at a time. */
export class Awaited {
  private readonly timeline: Timeline;
  private now: { readonly kind: Kind; readonly until: number; readonly cancel: () => void } | undefined;

  constructor(timeline: Timeline) {
    this.timeline = timeline;
  }

  /** Nothing where it waits for nothing. */
  get kind(): Kind | undefined {
    return this.now?.kind;
  }

  /** Until when, on the contact's own clock, in milliseconds since 1970. */
  get until(): number {
    return this.now?.until ?? 0;
  }

  /** Waits so many seconds from `at`, on the contact's own clock; then `timeIsUp`. */
  begin(kind: Kind, at: Date, seconds: number, timeIsUp: () => void): void {
    this.now = { kind, until: at.getTime() + seconds * 1000, cancel: this.timeline.after(seconds, timeIsUp) };
  }

  end(): void {
    this.now?.cancel();
    this.now = undefined;
  }
}
