import * as z from 'zod';
import type { Table } from '../../travellers/profile-store.ts';
import type { Planning } from '../daily/planning.ts';
import type { OwnRule } from '../own-rule.ts';
import { whenInWords } from '../words.own.en.ts';
import { CHANGED_MEANWHILE, changeRule } from './change-rule.ts';
import { previewRule } from './preview-rule.ts';
import { ruleMeant } from './rules-by-guide.ts';
import { allOwnRules, historyOfRule } from './store.ts';

const name = z.string({ error: 'Give the name of the rule.' }).trim().min(1, 'Give the name of the rule.');
const operator = z.string({ error: 'Say who gives the order.' }).min(1, 'Say who gives the order.');

/** What an operator may ask about the rules of our people's own. */
export const order = z.discriminatedUnion(
  'does',
  [
    z.strictObject({ does: z.literal('list') }),
    z.strictObject({ does: z.literal('show'), name }),
    z.strictObject({ does: z.literal('preview'), name, operator }),
    z.strictObject({ does: z.literal('on'), name, operator }),
    z.strictObject({ does: z.literal('pause'), name, operator }),
  ],
  'Say what to do: list, show, preview, on or pause.',
);

/**
 * Does what an operator orders about rules for messages (S95). Answers what the order asks for; `wrong`, where it is not written as one is; or
 * `refused`, with a sentence that says why nothing was done.
 */
export async function operateRules(table: Table, planning: Planning, given: unknown, now: Date) {
  const read = order.safeParse(given);
  if (!read.success)
    return { wrong: read.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message })) };
  const asked = read.data;
  if (asked.does === 'list') return { rules: (await allOwnRules(table)).map(shown) };
  const rule = await ruleMeant(table, asked.name);
  if (!rule) return { refused: `There is no rule '${asked.name}'. See: wayline notices rules` };
  if (asked.does === 'show') return { ...shown(rule), history: await historyOfRule(table, rule.rule) };
  const actor = { agent: 'operator', name: asked.operator };
  if (asked.does === 'preview') {
    const preview = await previewRule(table, rule, actor, planning, now);
    return preview === 'changed' ? { refused: CHANGED_MEANWHILE } : preview;
  }
  const seen = { rule: rule.rule, seen: rule.version };
  const done = await changeRule(table, seen, { does: asked.does === 'on' ? 'switch on' : 'pause' }, actor, now);
  return 'refused' in done ? done : shown(done.rule);
}

const shown = ({ rule, ...others }: OwnRule) => ({ rule, ...others, goes: whenInWords(others.when) });
