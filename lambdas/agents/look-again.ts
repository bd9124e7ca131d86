/** What `find` finds: where it is nothing yet it is looked for again, after each of `pauses` (milliseconds), and a last time. */
export async function lookAgain<Found>(
  find: () => Promise<Found | undefined>,
  pauses: readonly number[],
  pause: (ms: number) => Promise<unknown> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<Found | undefined> {
  for (const ms of pauses) {
    const found = await find();
    if (found !== undefined) return found;
    await pause(ms);
  }
  return find();
}
