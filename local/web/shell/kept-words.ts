import { useState } from 'react';
import * as z from 'zod';

const kept = z.record(z.string(), z.string());
type Words = z.infer<typeof kept>;

/** What was typed, by field, kept as long as the tab is: another page of ours, or this one loaded anew, loses nothing. */
export function useKeptWords(name: string): readonly [Words, (next: Words) => void] {
  const key = `wayline-words ${name}`;
  const [words, setWords] = useState(() => read(key));
  const becomes = (next: Words) => {
    sessionStorage.setItem(key, JSON.stringify(next));
    setWords(next);
  };
  return [words, becomes];
}

function read(key: string): Words {
  try {
    return kept.parse(JSON.parse(sessionStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}
