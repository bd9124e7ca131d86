import { useCentreTime, useLive } from '../live/live.ts';
import { summary } from './summary-words.ts';

/** How it stands, in two sentences. */
export function Summary() {
  const live = useLive();
  const now = useCentreTime();
  return <p className="summary">{live.centre === '' ? 'Waiting for the centre.' : summary(live, now)}</p>;
}
