import * as z from 'zod';
import { id } from '../platform/id.ts';
import { command, number, words } from './command.ts';

const WHO = 'Say whose record is meant: by {"number"}, with "name" where several use it, or by {"traveller"}, its id.';

const who = z.union([z.object({ number, name: words('the name').optional() }), z.object({ traveller: id.min(1) })], {
  error: WHO,
});

/** The most people that one order carries. */
const PEOPLE_AT_ONCE = 1000;

/** What an operator may ask of the records, besides every command on one record. */
const does = z.discriminatedUnion(
  'does',
  [
    z.object({ does: z.literal('show') }),
    /** Everything that is kept about somebody, for them (GDPR articles 15 and 20). */
    z.object({ does: z.literal('export') }),
    /** Erases somebody (GDPR article 17), or says only what that would do. */
    z.object({ does: z.literal('erase'), dryRun: z.boolean().default(false) }),
    /** The record of `who` goes on, the one of `other` becomes part of it. */
    z.object({ does: z.literal('merge'), other: who }),
    z.object({
      does: z.literal('import'),
      people: z
        .array(z.unknown(), { error: 'Give people as a list.' })
        .max(PEOPLE_AT_ONCE, `Give ${PEOPLE_AT_ONCE} people at most at a time.`),
    }),
    command,
  ],
  { error: 'Say what to do: show, export, erase, merge, import, or a command on a record such as hold.' },
);

/** An order of a person of ours: who they are, whose record, what to do. Importing is about nobody's record. */
export const order = z
  .object({ operator: words('your name'), who: who.optional(), do: does })
  .transform((given, context) => {
    const { operator, who, do: asked } = given;
    if (asked.does === 'import') return { operator, asked, who: undefined };
    if (who) return { operator, asked, who };
    context.issues.push({ code: 'custom', input: given, path: ['who'], message: WHO });
    return z.NEVER;
  });
