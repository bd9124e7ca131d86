import { useEffect, useRef } from 'react';
import type { Line } from '../live/messages.ts';
import { plain } from '../shell/line-words.ts';

/** Whether this browser can speak. */
export const canSpeak = (): boolean => 'speechSynthesis' in globalThis;

/**
 * Speaks what the caller hears from now on, each prompt in its own language, while it is on; silence as soon as it is not. Where it is on when
 * the call appears, that is all of it: the first words may be there before its card is.
 */
export function useReadAloud(lines: readonly Line[], on: boolean): void {
  const heard = useRef(on ? 0 : lines.length);
  useEffect(() => {
    const fresh = lines.slice(heard.current);
    heard.current = lines.length;
    if (!on || !canSpeak()) return;
    for (const line of fresh) {
      // Whoever presses a key has heard enough; what is said then is the answer to it.
      if (line.event === 'pressed' || line.event === 'ended') speechSynthesis.cancel();
      if (line.event === 'prompt' && line.hears === undefined) speak(line);
    }
  }, [lines, on]);
  useEffect(() => {
    if (!on) return;
    return () => {
      if (canSpeak()) speechSynthesis.cancel();
    };
  }, [on]);
}

function speak({ says = '', language = 'en' }: Line): void {
  const utterance = new SpeechSynthesisUtterance(plain(says));
  utterance.lang = language;
  speechSynthesis.speak(utterance);
}
