import { changes, readChange } from './messages.ts';
import type { Heard } from './view-state.ts';

/** Milliseconds until the next try to reach a centre that is not there. */
const AGAIN = 1000;

/** The centre tells the time every two seconds: after so many milliseconds of silence it counts as gone. */
const SILENT = 10_000;

/** Listens to the centre for ever, and begins again whenever the line is lost. */
export function listen(heard: (heard: Heard) => void): void {
  const source = new EventSource('/live');
  let watch = setTimeout(lost, SILENT);
  for (const name of Object.keys(changes))
    source.addEventListener(name, ({ data }) => {
      clearTimeout(watch);
      watch = setTimeout(lost, SILENT);
      const change = readChange(name, String(data));
      if (change) heard({ ...change, heardAt: Date.now() });
    });
  source.addEventListener('error', lost);

  function lost() {
    clearTimeout(watch);
    source.removeEventListener('error', lost);
    source.close();
    heard({ change: 'away' });
    setTimeout(() => listen(heard), AGAIN);
  }
}
