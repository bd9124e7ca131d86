/** Everything that somebody reads of the chat in one language, beside the words of the form. */
export interface ChatWords {
  readonly title: string;
  readonly lead: string;
  /** Where no script runs: what can be done instead. */
  readonly needsScript: string;
  readonly begin: string;
  /** The way to the form. */
  readonly toForm: string;
  /** Above what is said. */
  readonly conversation: string;
  readonly message: string;
  readonly send: string;
  readonly leave: string;
  /** Before who said something. */
  readonly who: { readonly CUSTOMER: string; readonly AGENT: string; readonly SYSTEM: string };
  readonly connecting: string;
  /** The connection is lost, and is sought again by itself. */
  readonly lost: string;
  readonly notSent: string;
  readonly ended: string;
  /** No chat could begin: the case is there all the same. */
  readonly noChat: string;
}
