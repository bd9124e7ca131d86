import type { ProviderAnswer } from '../../platform/gateways/provider-answer.ts';
import { metrics } from '../../platform/metrics.ts';
import type { Table } from '../../travellers/profile-store.ts';
import type { Notice } from '../notice.ts';
import { type Allowed, dispatching, isTooLate } from '../rules/dispatching.ts';
import { againAt, goesAgain, isGivenUp } from '../rules/trying-again.ts';
import { ruleOf } from '../templates/template.ts';
import { type Claimed, claim, type NoticeKey } from './claim.ts';
import { hold } from './hold.ts';
import { knownOf } from './known.ts';
import { referenceOf } from './reference.ts';
import { giveBack, putBack, settle } from './settle.ts';

/** What a dispatcher works with. */
export interface Dispatcher {
  readonly table: Table;
  readonly allowed: Allowed;
  /** Hands a notice to its provider, once; `reference` tells it from all others. */
  readonly send: (notice: Notice, reference: string, now: Date) => Promise<ProviderAnswer>;
}

/**
 * Sends one notice, or says why not; `comes again` where somebody else is at it. However often it is called, a provider that said
 * yes, and whose yes was written down, is not asked again.
 */
export async function dispatch(
  dispatcher: Dispatcher,
  key: NoticeKey,
  clock: () => Date,
): Promise<'done' | 'comes again'> {
  const { table } = dispatcher;
  const claimed = await claim(table, key, clock());
  if (claimed === 'over') return 'done';
  if (claimed === 'taken') return 'comes again';
  if (claimed.ranOut && !goesAgain(claimed.notice.class)) {
    await settle(table, claimed, { state: 'unknown', reason: 'may have gone out' }, clock());
    return 'done';
  }
  const { notice } = claimed;
  const { answers = false, asksReply = false, tellsNothing = false, toStrangers = false } = ruleOf(notice.template);
  const { profile, templateHeld, rulePaused } = await knownOf(table, notice).catch(async (error) => {
    // Nothing was sent, and whoever comes next should know it.
    await giveBack(table, claimed).catch(() => undefined);
    throw error;
  });
  const known = { profile, templateHeld, rulePaused, answers, asksReply, tellsNothing, toStrangers };
  const decided = dispatching(notice, known, dispatcher.allowed, clock());
  switch (decided.does) {
    case 'send':
      await send(dispatcher, claimed, clock);
      break;
    case 'refuse':
      await settle(table, claimed, { state: 'refused', reason: decided.reason }, clock());
      break;
    case 'wait':
      await putBack(table, claimed, { due: decided.due, unsure: isUnsure(claimed) }, clock());
      break;
    case 'hold':
      if (await hold(table, claimed, decided, profile)) break;
      await giveBack(table, claimed);
      return 'comes again';
  }
  return 'done';
}

/** Whether it may have gone out before. */
const isUnsure = ({ notice, ranOut }: Claimed): boolean => ranOut || notice.unsure === true;

async function send({ table, send: handOver }: Dispatcher, claimed: Claimed, clock: () => Date): Promise<void> {
  const { notice } = claimed;
  const unsure = isUnsure(claimed);
  const said = await handOver(notice, referenceOf(claimed.key), clock());
  const now = clock();
  if (said.answer === 'yes') {
    const known = notice.channel === 'email' && said.id !== undefined ? { providerId: said.id } : {};
    return settle(table, claimed, { state: unsure ? 'resent' : 'sent', ...known }, now);
  }
  const { reason } = said;
  if (said.answer === 'no') return settle(table, claimed, { state: 'refused', reason }, now);
  const lost = said.answer === 'nobody knows';
  if (lost && !goesAgain(notice.class)) return settle(table, claimed, { state: 'unknown', reason }, now);
  const due = againAt(notice.attempts, now);
  if (isTooLate(notice, due) || isGivenUp(notice.firstTried, due)) {
    metrics.count('NoticesFailed');
    return settle(table, claimed, { state: 'failed', reason }, now);
  }
  return putBack(table, claimed, { due, reason, unsure: unsure || lost }, now);
}
