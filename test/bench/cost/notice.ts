import { MESSAGE, SCOPE } from '../game-day/people.ts';
import type { Counted } from './opened.ts';

/** Seconds of the centre's clock: how far it is moved at once, and after how many without a message nothing more comes. */
const [STEP, QUIET] = [10, 1200];

/** Tells everybody whom a crisis touches, as `crisis start` does, until no message comes any more. Answers how many were sent. */
export async function playNotice(here: Counted): Promise<number> {
  const before = here.taken();
  const message = ['--message', here.file('fog.txt', MESSAGE)];
  await here.wayline('crisis', 'start', '--name', 'oslo-fog', ...SCOPE, ...message, '--yes');
  for (let [quiet, last] = [0, here.taken()]; quiet < QUIET; quiet = here.taken() === last ? quiet + STEP : 0) {
    last = here.taken();
    await here.pass(STEP);
  }
  return here.taken() - before;
}
