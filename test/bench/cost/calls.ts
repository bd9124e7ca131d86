import type { CallEvent } from '../../../local/connect/transcript.ts';
import { isTouched, languageOf, numberOf } from '../game-day/people.ts';
import type { Counted } from './opened.ts';

/** How long a person and a traveller talk, and how long the agent writes behind it, in seconds. */
export const TALKS = 300;
const WRAPS = 30;
/** Who answers. */
const AGENT = 'ruta';
/** The longest that a call is waited for, in seconds of the centre's clock. */
const LONGEST = 900;

/** Answers the `n`-th traveller whom ruta can talk with. */
const caller = (n: number): string => {
  const all = Array.from({ length: 10 * (n + 1) }, (_, each) => each);
  const ours = all.filter((each) => isTouched(each) && ['en', 'lt'].includes(languageOf(each)));
  return numberOf(ours[n] ?? 1);
};

/**
 * Plays so many typical calls, one behind the other: the traveller is greeted by name, hears their trip (1), asks for a person (0), talks, and
 * says how it was (5). Answers how many characters the line said to a caller, on average.
 */
export async function playCalls(here: Counted, calls: number): Promise<{ readonly saidCharacters: number }> {
  let said = 0;
  here.centre.desks.choose(AGENT, 'Available');
  for (let n = 0; n < calls; n += 1) said += await play(here, caller(n));
  here.centre.desks.choose(AGENT, 'Offline');
  await here.centre.settled();
  return { saidCharacters: Math.round(said / calls) };
}

async function play({ centre, pass }: Counted, from: string): Promise<number> {
  const dialled = centre.switchboard.dial(from);
  if ('refused' in dialled) throw new Error(dialled.refused);
  const { call } = dialled;
  const contact = call.latest.id;
  const keys = ['1', '0'];
  let [said, over, agentDone] = [0, false, false];
  const after = (seconds: number, what: () => void) => centre.clock.after(seconds, what);
  call.listen((event: CallEvent) => {
    if (event.event === 'prompt' && !('hears' in event && event.hears === 'agent')) said += event.says.length;
    if (event.event === 'listening') {
      const key = keys.shift();
      if (key !== undefined) after(2, () => call.latest.press(key));
    }
    if (event.event === 'offered') after(2, () => centre.desks.do(AGENT, 'accept', contact));
    if (event.event === 'joined') {
      keys.push('5');
      after(TALKS, () => {
        centre.desks.do(AGENT, 'end', contact);
        after(WRAPS, () => {
          centre.desks.do(AGENT, 'finish', contact);
          agentDone = true;
        });
      });
    }
    if (event.event === 'ended') over = true;
  });
  for (let waited = 0; !(over && agentDone); waited += 5) {
    if (waited > LONGEST) throw new Error(`The call of ${from} does not end.`);
    await pass(5);
  }
  return said;
}
