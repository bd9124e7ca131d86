/** What people of ours read of an e-mail besides its words, in brackets. */
export const mailWords = {
  unreadable: (raw: string): string => `[This e-mail could not be read. It is kept as it came, and begins:]\n${raw}`,
  empty: '[Nothing was written in this e-mail.]',
  cut: '[It goes on: the whole e-mail is kept.]',
  longer: '[It is very large, and only its first part was read.]',
  virus: '[A virus was found in it: open nothing that hangs on it.]',
  unproven: (from: string): string =>
    `[It says that it is from ${from}, and nothing proves it: ask before you believe it.]`,
  nobody: '[It does not say who wrote.]',
  names: (number: string): string => `[It names case ${number}, which is not known to be theirs.]`,
  after: (number: string): string => `[It answers the result of case ${number}.]`,
  attached: (list: string): string => `[Attached, kept with the e-mail, not opened: ${list}]`,
  more: (count: number): string => `and ${count} more`,
  machine: (why: string): string => `[${why}]`,
} as const;

/** A size as people say it, from bytes. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1000
    ? `${bytes} bytes`
    : bytes < 1_000_000
      ? `${Math.round(bytes / 1000)} KB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;
