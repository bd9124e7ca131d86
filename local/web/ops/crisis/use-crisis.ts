import { useCallback, useEffect, useState } from 'react';
import { useLive } from '../../live/live.ts';
import { type Answer, send } from '../../shell/send.ts';
import { type Status, standing } from './answers.ts';

/** How often it is asked, in milliseconds: while a crisis runs, and while none does. */
const [RUNNING, QUIET] = [2000, 10_000];

/** How the crisis stands, asked for again and again while the page is looked at. The last answer stays while the centre is away. */
export function useCrisis() {
  const { centre } = useLive();
  const [crisis, setCrisis] = useState<Status | null>();
  const [refused, setRefused] = useState<string>();
  const ask = useCallback(async () => {
    const given: Answer<{ crisis: Status | null }> = await send('GET', '/crisis-orders', standing);
    setRefused('refused' in given ? given.refused : undefined);
    if ('answer' in given) setCrisis(given.answer.crisis);
  }, []);
  const pause = crisis?.state === 'running' || (crisis?.told.pending ?? 0) > 0 ? RUNNING : QUIET;
  useEffect(() => {
    if (centre === '') return;
    void ask();
    const asking = setInterval(() => {
      if (!document.hidden) void ask();
    }, pause);
    return () => clearInterval(asking);
  }, [centre, pause, ask]);
  return { crisis, refused, ask };
}
