/** When an item that is kept for so many `days` from `at` (a date, or an instant in ISO 8601) may be forgotten, in seconds since 1970, as the table wants it. */
export const forgottenAt = (at: Date | string, days: number): number =>
  Math.floor(new Date(at).getTime() / 1000) + days * 86_400;
