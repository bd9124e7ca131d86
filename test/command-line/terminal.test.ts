import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { harmless } from '../../bin/terminal.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const STEERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/;

it('nothing that is written to a terminal steers it, and JSON says the same as before', () => {
  const signs = fc.constantFrom(
    '\u001b',
    '\u009b',
    '\r',
    '\u0007',
    '\u202e',
    '\u2068',
    '\u0000',
    '\n',
    'ė',
    '很',
    '💣',
    '"',
    '\\',
  );
  const words = fc.array(fc.oneof(signs, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, (text) => {
      expect(harmless(text)).not.toMatch(STEERS);
      expect(JSON.parse(harmless(JSON.stringify({ text })))).toEqual({ text: text });
    }),
  );
});

it('words of all our languages, tables and spreadsheets stay as they are', () => {
  for (const text of [
    'Rūta\tVilnius\r\n',
    'سفر شما می\u200cرود',
    '您好，很高兴',
    '{"says":"Sveiki"}\n',
    '👨‍👩‍👧 a — b',
  ])
    expect(harmless(text)).toBe(text);
});
