/** The most e-mails that one address is answered with in a day, by a machine. */
const A_DAY = 5;
/** What letters are answered with. */
const ANSWERS: ReadonlySet<string> = new Set(['case-opened', 'case-danger']);

/** Whether an address was answered so often within a day that machines may be answering each other: it is written down, and not answered. */
export const answeredEnough = (
  sent: readonly { readonly template: string; readonly at: string }[],
  now: Date,
): boolean =>
  sent.filter(({ template, at }) => ANSWERS.has(template) && now.getTime() - Date.parse(at) < 86_400_000).length >=
  A_DAY;
