import { useEffect, useRef } from 'react';
import { useLive } from '../live/live.ts';
import type { Line } from '../live/messages.ts';
import { shown } from './line-words.ts';
import { timeOfDay } from './times.ts';

interface Given {
  readonly label: string;
  readonly lines: readonly Line[];
  /** Whether what goes on behind is shown too. */
  readonly behind: boolean;
  /** Whether what only the agent hears is shown. */
  readonly whispers: boolean;
}

/** What is said and done on a contact, as it happens; the newest line stays in sight unless one scrolls up. */
export function Transcript({ label, lines, behind, whispers }: Given) {
  const { zone, desks } = useLive();
  const list = useRef<HTMLOListElement>(null);
  const atEnd = useRef(true);
  const width = useRef(0);
  const nameOf = (userName: string) => desks.find((desk) => desk.userName === userName)?.firstName ?? userName;
  const all = lines.map((line) => ({ line, ...shown(line, nameOf) }));
  const seen = all.filter(({ kind }) => (behind || kind !== 'behind') && (whispers || kind !== 'whisper'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is what makes it scroll
  useEffect(() => {
    if (atEnd.current && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [seen.length]);
  useEffect(() => {
    const shown = list.current;
    if (!shown) return;
    const resized = new ResizeObserver(() => {
      width.current = shown.clientWidth;
      if (atEnd.current) shown.scrollTop = shown.scrollHeight;
    });
    resized.observe(shown);
    return () => resized.disconnect();
  }, []);
  return (
    <ol
      ref={list}
      className="transcript"
      aria-label={label}
      aria-live="polite"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight, clientWidth } }) => {
        // A window that turns scrolls too: that is nobody's wish to read further up.
        if (clientWidth === width.current) atEnd.current = scrollHeight - scrollTop - clientHeight < 40;
      }}
    >
      {seen.map(({ line, kind, words }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines only ever come behind others
        <li key={index} className={kind}>
          <time dateTime={line.at}>{timeOfDay(line.at, zone)}</time>
          {kind === 'whisper' && <span className="to">Only the agent hears</span>}
          <span lang={line.language} dir="auto">
            {words}
          </span>
        </li>
      ))}
    </ol>
  );
}
