/** Templates in which a person of ours speaks. */
const BY_PEOPLE: ReadonlySet<string> = new Set(['case-asked', 'case-news', 'case-resolved', 'case-help']);
/** Templates that answer what somebody wrote to us. */
const ANSWERS: ReadonlySet<string> = new Set(['case-opened', 'case-danger']);

/**
 * The headers of an e-mail of ours: what it answers, so that it stands below that (RFC 5322), and that a machine wrote it, so that theirs do not answer
 * (RFC 3834).
 */
export function mailHeaders({
  template,
  answersMail,
}: {
  readonly template: string;
  readonly answersMail?: string | undefined;
}): { readonly [name: string]: string } {
  const id = answersMail === undefined ? undefined : `<${answersMail}>`;
  return {
    ...(id === undefined ? {} : { 'In-Reply-To': id, References: id }),
    ...(BY_PEOPLE.has(template) ? {} : { 'Auto-Submitted': ANSWERS.has(template) ? 'auto-replied' : 'auto-generated' }),
  };
}
