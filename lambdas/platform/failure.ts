/** The stack without its first line: where it happened, but not the message, which may quote data. */
export const codePlaces = (error: Error | null | undefined): string | undefined =>
  error?.stack?.split('\n').slice(1, 6).join('\n');
