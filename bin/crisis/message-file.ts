import { readFileSync } from 'node:fs';
import { Failure } from '../failure.ts';

/** What is said in one language. */
interface Said {
  what: string;
  steps: string;
  policy?: string;
  letter?: string;
}

/** How a message file is written, for people. */
export const HOW = `Write it like this:

[en]
Volcanic ash has closed the sky over Iceland.

Do not go to the airport today. We write to you before your flight.

policy: Change your trip without a fee until 31 December.

letter: Dear travellers, ...

[lt]
...`;

const LANGUAGE = /^\[([a-z]{2})\]\s*$/;
const MORE = /^(policy|letter):\s*/;

/**
 * The words of a message file by language: under each `[language]` what happened, an empty line, what to do now, and where they begin so `policy:` and
 * `letter:`. @throws Failure 2 that says what is missing where.
 */
export function messageOf(file: string): { readonly [language: string]: Said } {
  const says: { [language: string]: Said } = {};
  for (const { language, paragraphs } of sectionsOf(file)) {
    if (says[language]) throw new Failure(2, `${file} has [${language}] twice.`);
    const plain = paragraphs.filter((paragraph) => !MORE.test(paragraph));
    const [what, ...steps] = plain;
    if (what === undefined || steps.length === 0)
      throw new Failure(
        2,
        `Under [${language}] in ${file}, say what happened and, below an empty line, what to do now.\n\n${HOW}`,
      );
    says[language] = { what, steps: steps.join(' ') };
    for (const paragraph of paragraphs) {
      const [begins = '', kind] = MORE.exec(paragraph) ?? [];
      if (kind === 'policy' || kind === 'letter') says[language][kind] = paragraph.slice(begins.length);
    }
  }
  if (Object.keys(says).length === 0) throw new Failure(2, `${file} has no words in any language.\n\n${HOW}`);
  return says;
}

/**
 * The same words with what changed of the policies, from a file of its own: under each `[language]` the policy. @throws Failure 2 where a language has a
 * policy and no message.
 */
export function withPolicies(says: ReturnType<typeof messageOf>, file: string): ReturnType<typeof messageOf> {
  const all: { [language: string]: Said } = { ...says };
  for (const { language, paragraphs } of sectionsOf(file)) {
    const said = all[language];
    if (!said)
      throw new Failure(
        2,
        `${file} has a policy in [${language}], and no message says in [${language}] what happened.`,
      );
    all[language] = { ...said, policy: paragraphs.join(' ') };
  }
  return all;
}

function sectionsOf(file: string): readonly { readonly language: string; readonly paragraphs: readonly string[] }[] {
  const sections: { language: string; lines: string[] }[] = [];
  for (const line of read(file).split(/\r?\n/)) {
    const language = LANGUAGE.exec(line.trim())?.[1];
    if (language) sections.push({ language, lines: [] });
    else if (line.trim() !== '' && sections.length === 0)
      throw new Failure(2, `${file} begins with words of no language.\n\n${HOW}`);
    else sections.at(-1)?.lines.push(line.trim());
  }
  return sections.map(({ language, lines }) => ({
    language,
    paragraphs: lines
      .join('\n')
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
      .filter((paragraph) => paragraph !== ''),
  }));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new Failure(2, `${file} cannot be read.`);
  }
}
