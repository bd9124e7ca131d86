/** How a contact ended, as the agent who had it says. */
export interface Disposition {
  /** Why they called, in the words of the view. */
  readonly driver: string;
  readonly resolved: boolean;
  readonly followUp: boolean;
  /** What was said and agreed, in the agent's words. */
  readonly summary?: string;
  readonly notes?: string;
}

/** What was chosen and written; missing, null or empty where it was left so. */
interface Filled {
  readonly driver?: string | null | undefined;
  readonly resolved?: string | null | undefined;
  readonly followUp?: string | null | undefined;
  readonly summary?: string | null | undefined;
  readonly notes?: string | null | undefined;
}

const WORDS_MOST = 1000;

/** Reads how a contact ended. What is wrong is a sentence for the agent, the first thing first. */
export function readDisposition(filled: Filled): Disposition | { readonly refused: string } {
  const driver = filled.driver?.trim() ?? '';
  if (driver === '') return { refused: 'Choose the driver: what the contact was about.' };
  const resolved = yesOrNo(filled.resolved);
  if (resolved === undefined) return { refused: 'Choose whether it is resolved.' };
  const followUp = yesOrNo(filled.followUp) ?? false;
  const [summary, notes] = [filled.summary?.trim() ?? '', filled.notes?.trim() ?? ''];
  if (summary.length > WORDS_MOST) return { refused: `Shorten the summary to ${WORDS_MOST} characters.` };
  if (notes.length > WORDS_MOST) return { refused: `Shorten the notes to ${WORDS_MOST} characters.` };
  if (followUp && summary === '' && notes === '')
    return { refused: 'Write in the notes what is to follow, so that a colleague can do it.' };
  return { driver, resolved, followUp, ...(summary ? { summary } : {}), ...(notes ? { notes } : {}) };
}

const yesOrNo = (chosen: string | null | undefined): boolean | undefined =>
  chosen === 'Yes' ? true : chosen === 'No' ? false : undefined;

/** It in a sentence, for the timeline. */
export function sayDisposition({ driver, resolved, followUp, summary, notes }: Disposition): string {
  const written = [summary, notes].filter((words) => words !== undefined).join(' ');
  const after = followUp ? ', something is to follow' : '';
  return `${driver.toLowerCase()}, ${resolved ? 'resolved' : 'not resolved'}${after}${written ? `: "${written}"` : ''}`;
}
