import * as z from 'zod';
import type { FunctionPool } from '../functions/pool.ts';

/** A message as the function of the inbox answers it; whatever else it says of one goes along. */
const message = z.looseObject({ at: z.string(), to: z.string() });
/** What somebody wrote to us. */
const reply = z.looseObject({ at: z.string(), from: z.string() });
const answer = z.object({ messages: z.array(message), replies: z.array(reply), next: z.unknown().optional() });

export type Message = z.infer<typeof message>;
export type Reply = z.infer<typeof reply>;

interface Both {
  readonly messages: readonly Message[];
  readonly replies: readonly Reply[];
}

const READER = '-notices-on-inbox';

/** How many messages are shown, and how many of those that came in, the newest. */
const SHOWN = 300;

/** Milliseconds between what may have changed the inbox and the look at it; and how many times as long as a look takes it rests. */
const REST = 300;
const REST_TIMES = 4;

/**
 * Looks into the inbox whenever a function has ended, as only functions write messages: while somebody watches, never twice at
 * once, and ever less often the longer a look takes.
 */
export class InboxWatch {
  private readonly functions: ReadonlyMap<string, FunctionPool>;
  private readonly found: (messages: readonly Message[], replies: readonly Reply[]) => void;
  private readonly isWatched: () => boolean;
  private due: NodeJS.Timeout | undefined;
  private looking = false;
  private again = false;
  private rest = REST;
  private stopped = false;

  constructor(
    functions: ReadonlyMap<string, FunctionPool>,
    found: (messages: readonly Message[], replies: readonly Reply[]) => void,
    isWatched: () => boolean,
  ) {
    this.functions = functions;
    this.found = found;
    this.isWatched = isWatched;
  }

  /** A function has ended: it may have written something. */
  ended(arn: string): void {
    if (!arn.endsWith(READER)) this.look();
  }

  /** Looks soon. */
  look(): void {
    if (this.stopped || !this.isWatched()) return;
    if (this.looking) this.again = true;
    else this.due ??= setTimeout(() => void this.read(), this.rest).unref();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.due);
  }

  private async read(): Promise<void> {
    this.due = undefined;
    this.looking = true;
    const started = performance.now();
    const both = await this.messages().catch(() => undefined);
    this.rest = Math.max(REST, REST_TIMES * (performance.now() - started));
    this.looking = false;
    if (this.stopped) return;
    if (both) this.found(both.messages, both.replies);
    const again = this.again || !both;
    this.again = false;
    if (again) this.look();
  }

  /** The newest messages, oldest first. Nothing where the inbox cannot be read now. */
  private async messages(): Promise<Both | undefined> {
    const pool = [...this.functions].find(([arn]) => arn.endsWith(READER))?.[1];
    const all: Message[] = [];
    const replies: Reply[] = [];
    let event: object | undefined = {};
    while (event && pool) {
      const outcome = await pool.invoke(event);
      const page = 'answer' in outcome ? answer.safeParse(outcome.answer).data : undefined;
      if (!page) return undefined;
      all.push(...page.messages);
      all.splice(0, all.length - SHOWN);
      replies.push(...page.replies);
      replies.splice(0, replies.length - SHOWN);
      event = page.next === undefined ? undefined : { from: page.next };
    }
    return { messages: all, replies };
  }
}
