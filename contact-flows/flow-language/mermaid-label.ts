/**
 * Text as it may stand in a quoted label of a Mermaid diagram, on one line. Every sign that Mermaid, its Markdown or
 * HTML could take for their own is written as its number; letters and digits of any script stay.
 */
export function mermaidLabel(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line === '' ? '…' : line.replace(TAKEN, (sign) => `#${sign.codePointAt(0)};`);
}

// Besides the signs: `1.` or `-` at the start makes a list, and Mermaid reads `direction LR` even inside a label.
const TAKEN = /[^\p{L}\p{M}\p{N} ,.!?'“”‹›…-]|(?<=^\p{N}+)\.|^-|(?<=direction) /gu;
