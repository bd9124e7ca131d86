let names: Intl.DisplayNames | undefined;
const known = new Map<string, string | undefined>();

/** A language (ISO 639-1 or -2, small letters) by its English name; nothing where there is none. Names take long to load, so they are when one is asked for. */
export function languageName(code: string): string | undefined {
  if (known.has(code) || !/^[a-z]{2,3}$/.test(code)) return known.get(code);
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const name = names.of(code);
  known.set(code, name);
  return name;
}
