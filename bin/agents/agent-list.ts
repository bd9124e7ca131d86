import { readFileSync } from 'node:fs';
import { Failure } from '../failure.ts';

/** The most that one invocation carries, in bytes; Lambda takes 6 MB. */
const FILE_MAX = 5_000_000;

/**
 * The agents of a file: one JSON list, or one JSON object a line.
 * @throws Failure 2 with a sentence where it cannot be read.
 */
export function agentList(file: string): readonly unknown[] {
  const text = textOf(file);
  if (text.trimStart().startsWith('[')) return parsed(text, file) as readonly unknown[];
  return text
    .split(/\r?\n/)
    .map((line, index) => [line, index + 1] as const)
    .filter(([line]) => line.trim() !== '')
    .map(([line, number]) => parsed(line, `${file}, line ${number}`));
}

function textOf(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new Failure(2, `${file} cannot be opened.`);
  }
  if (bytes.byteLength > FILE_MAX) throw new Failure(2, `${file} is larger than 5 MB. Split it.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(2, `${file} is not UTF-8 text.`);
  }
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(2, `${where}: this is no JSON. Write one list of agents, or one object a line.`);
  }
}
