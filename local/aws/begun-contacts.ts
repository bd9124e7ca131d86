import type { Refusal } from '../connect/programs.ts';

/** How long the same token stands for the same contact, in milliseconds. */
const KEPT = 7 * 86_400_000;

/** What was begun under which token: the same token begins nothing more. */
export class BegunContacts {
  private readonly now: () => Date;
  private readonly begun = new Map<string, { readonly contact: string; readonly at: number }>();

  constructor(now: () => Date) {
    this.now = now;
  }

  once(
    key: string,
    token: string | undefined,
    begin: () => { readonly contact: string } | Refusal,
  ): { readonly ContactId: string } | Refusal {
    const at = this.now().getTime();
    for (const [before, { at: then }] of this.begun) if (then < at - KEPT) this.begun.delete(before);
    const before = token && this.begun.get(`${key} ${token}`);
    if (before) return { ContactId: before.contact };
    const made = begin();
    if ('refused' in made) return made;
    if (token) this.begun.set(`${key} ${token}`, { contact: made.contact, at });
    return { ContactId: made.contact };
  }
}
