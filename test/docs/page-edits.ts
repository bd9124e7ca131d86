/** What a page has one do to a file: put a text in the place of another that stands there once, or write a new file. */
export type Edit =
  | { readonly file: string; readonly old: string; readonly becomes: string }
  | { readonly file: string; readonly text: string };

/** The edits of a page in their order: blocks of `diff` whose first line is `--- FILE`, and blocks of `ts` whose first line is `// FILE`. */
export const editsOf = (page: string): readonly Edit[] =>
  [...page.matchAll(/^```(diff|ts)\n(?:--- |\/\/ )(\S+)\n([\s\S]*?)^```/gm)].map(
    ([, kind, file = '', block = '']): Edit => (kind === 'ts' ? { file, text: block } : changed(file, block)),
  );

function changed(file: string, block: string): Edit {
  const lines = block.trimEnd().split('\n');
  const wrong = lines.find((line) => !/^[ +-]/.test(line));
  if (wrong !== undefined)
    throw new Error(`${file}: a line of the block begins with neither of ' ', '+', '-': ${wrong}`);
  const text = (leftOut: string) =>
    lines
      .filter((line) => !line.startsWith(leftOut))
      .map((line) => line.slice(1))
      .join('\n');
  return { file, old: text('+'), becomes: text('-') };
}

/** The text of a file behind an edit. @throws an Error where what it looks for is not there, or not once. */
export function edited(text: string, edit: Edit): string {
  if ('text' in edit) return edit.text;
  const found = text.split(`\n${edit.old}\n`).length - 1;
  if (found !== 1) throw new Error(`${edit.file} has this ${found} times, not once:\n${edit.old}`);
  return text.replace(`\n${edit.old}\n`, () => `\n${edit.becomes}\n`);
}
