/** How an SMS goes out: seven bits a character where the alphabet allows it, else sixteen. */
export interface SmsParts {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** What is counted and paid for. */
  readonly parts: number;
}

/** The default alphabet of GSM 03.38; escapes to the second table count twice. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const ESCAPED = new Set('\f^{}\\[~]|€');

const LIMITS = { 'GSM-7': { alone: 160, joined: 153 }, 'UCS-2': { alone: 70, joined: 67 } } as const;

/** The parts of a text: 160 or 70 characters alone, 153 or 67 where several are joined. No character is cut in two. */
export function smsParts(text: string): SmsParts {
  const characters = [...text];
  const encoding = characters.every((one) => BASIC.has(one) || ESCAPED.has(one)) ? 'GSM-7' : 'UCS-2';
  const sizes = characters.map((one) => (encoding === 'UCS-2' ? one.length : ESCAPED.has(one) ? 2 : 1));
  const { alone, joined } = LIMITS[encoding];
  if (sizes.reduce((sum, size) => sum + size, 0) <= alone) return { encoding, parts: 1 };
  let parts = 1;
  let filled = 0;
  for (const size of sizes) {
    if (filled + size > joined) {
      parts += 1;
      filled = 0;
    }
    filled += size;
  }
  return { encoding, parts };
}
