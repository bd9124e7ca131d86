/** Imports that take longer say how far they are, in milliseconds. */
const AFTER = 2000;
/** How often: a bar in a terminal, lines elsewhere. */
const BAR_EVERY = 200;
const LINE_EVERY = 5000;
const WIDTH = 30;

/** Where progress is shown: stderr, or what a test looks at. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Shows how far an import is once it takes a while. `now` is in milliseconds, from any beginning. */
export function progress(file: string, total: number, screen: Screen, now: () => number = () => performance.now()) {
  const started = now();
  let shown = started + AFTER - (screen.isTTY ? BAR_EVERY : LINE_EVERY);
  let drawn = false;
  const every = screen.isTTY ? BAR_EVERY : LINE_EVERY;
  return {
    /** `bytes` of the file are done, which had `read` lines or orders. */
    done(bytes: number, read: number): void {
      if (now() - shown < every) return;
      shown = now();
      const part = total === 0 ? 1 : Math.min(1, bytes / total);
      const told = `${Math.floor(part * 100)} %, ${read} read, ${Math.round((read * 1000) / (now() - started))} a second`;
      const bar = '='.repeat(Math.round(part * WIDTH)).padEnd(WIDTH);
      screen.write(screen.isTTY ? `\r\u001b[K${file} [${bar}] ${told}` : `${file}: ${told}\n`);
      drawn = true;
    },
    /** Takes the bar away and answers how long it took, in milliseconds. */
    end(): number {
      if (drawn && screen.isTTY) screen.write('\r\u001b[K');
      return now() - started;
    },
  };
}
