const UNITS: { readonly [unit: string]: (count: number) => string } = {
  s: (count) => `PT${count}S`,
  m: (count) => `PT${count}M`,
  h: (count) => `PT${count}H`,
  d: (count) => `P${count}D`,
  w: (count) => `P${count * 7}D`,
};

const HOW = 'Write a time of day such as 17:00, or a length of time such as 45 min, 2 h or 3 days.';

/** What was typed as the clock's next time, as the centre takes it: HH:MM, or a duration as ISO 8601 writes it. */
export function momentIn(typed: string): { readonly to: string } | { readonly wrong: string } {
  const bare = typed.trim();
  if (/^P(?=.)/.test(bare) || /^([01]?\d|2[0-3]):[0-5]\d$/.test(bare)) return { to: bare };
  const [, count, word = ''] =
    /^(\d{1,4})\s*(s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?|w|weeks?)$/i.exec(bare) ?? [];
  const unit = UNITS[word.charAt(0).toLowerCase()];
  return unit ? { to: unit(Number(count)) } : { wrong: HOW };
}
