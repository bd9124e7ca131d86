/** Where the ten digits of scripts begin in which our travellers write: Arabic, Persian, Devanagari, full width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0xff10];

function letter(code: number): string {
  return String.fromCharCode(code);
}

/** All of them, and 0 to 9, as a class of a regular expression. */
export const DIGITS = ['0-9', ...ZEROS.map((zero) => `${letter(zero)}-${letter(zero + 9)}`)].join('');

/** A text with the digits of other scripts as 0 to 9; everything else stands where it stood, so that places stay the same. */
export const westernDigits = (text: string): string =>
  text.replaceAll(new RegExp(`[${DIGITS}]`, 'g'), (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((each) => code >= each && code < each + 10);
    return zero === undefined ? digit : String(code - zero);
  });
