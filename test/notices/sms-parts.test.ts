import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsParts } from '../../lambdas/notices/rules/sms-parts.ts';

describe('an SMS', () => {
  it.each([
    ['nothing', '', 'GSM-7', 1],
    ['160 letters', 'a'.repeat(160), 'GSM-7', 1],
    ['161 letters', 'a'.repeat(161), 'GSM-7', 2],
    ['306 letters', 'a'.repeat(306), 'GSM-7', 2],
    ['307 letters', 'a'.repeat(307), 'GSM-7', 3],
    ['80 euros, each of two', '€'.repeat(80), 'GSM-7', 1],
    ['81 euros', '€'.repeat(81), 'GSM-7', 2],
    ['an escape that would be cut at the end of a part', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 3],
    ['accents of the alphabet', 'Tromsø, Malmö, ÇESME', 'GSM-7', 1],
    ['a small ç, which the alphabet lacks', 'Besançon', 'UCS-2', 1],
    ['70 Lithuanian letters', 'ė'.repeat(70), 'UCS-2', 1],
    ['71 Lithuanian letters', 'ė'.repeat(71), 'UCS-2', 2],
    ['one ė among 70 others', `${'a'.repeat(70)}ė`, 'UCS-2', 2],
    ['134 Chinese characters', '船'.repeat(134), 'UCS-2', 2],
    ['135 Chinese characters', '船'.repeat(135), 'UCS-2', 3],
    ['35 pictures, each of two', '🛳'.repeat(35), 'UCS-2', 1],
    ['a picture that would be cut at the end of a part', `${'ė'.repeat(66)}🛳${'ė'.repeat(66)}`, 'UCS-2', 3],
  ] as const)('of %s', (_, text, encoding, parts) => {
    expect(smsParts(text)).toEqual({ encoding, parts });
  });

  it('never has fewer parts when more is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'binary' }), (text, more) => {
        expect(smsParts(text + more).parts).toBeGreaterThanOrEqual(smsParts(text).parts);
      }),
    );
  });
});
