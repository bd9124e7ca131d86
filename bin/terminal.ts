/** What a terminal obeys, or what turns the text behind it around. Lines may break, and tables have tabs. */
const OBEYED = /(?!\r\n|[\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** A text as it may stand on a terminal: what would steer it is written out, as JSON writes it, so that what is JSON means the same. */
export const harmless = (text: string): string =>
  text.replaceAll(OBEYED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Everything that is written there as text is harmless from now on, whoever wrote it: a traveller's name, or the words of an SMS. */
export function keepHarmless(stream: NodeJS.WriteStream): void {
  const write = stream.write.bind(stream) as (text: unknown, ...more: unknown[]) => boolean;
  stream.write = ((text: unknown, ...more: unknown[]) =>
    write(typeof text === 'string' ? harmless(text) : text, ...more)) as typeof stream.write;
}
