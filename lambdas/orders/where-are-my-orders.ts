import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { CallCard, OpenOrder } from '../travellers/call-card.ts';
import { recognisable, theOne } from '../travellers/rules/recognising.ts';
import type { whereAreMyOrders } from './contract.ts';
import { sayOrder as sayInEnglish } from './words.caller.en.ts';
import { sayOrder as sayInChinese } from './words.caller.zh.ts';

/** As many orders as a caller is told in one breath. */
const MOST = 3;

type Answer = AnswerTo<typeof whereAreMyOrders>;

/** Says how the caller's orders stand, as the card under their number has them, and has it kept what was expected by when. */
export async function sayOrders(
  asked: AskedOf<typeof whereAreMyOrders>,
  read: (e164: string) => Promise<readonly CallCard[]>,
  promise: (order: OpenOrder) => Promise<unknown>,
  zone: string,
): Promise<Answer> {
  if (!recognisable(asked.phone)) return { outcome: 'none' };
  const card = theOne(await read(asked.phone), asked.traveller);
  const orders = [...(card?.orders ?? [])].reverse().slice(0, MOST);
  if (orders.length === 0) return { outcome: 'none' };
  await Promise.all(orders.map(promise));
  const sayOrder = asked.language === 'zh' ? sayInChinese : sayInEnglish;
  return { outcome: 'some', orders: orders.map((order) => sayOrder(order, zone)).join(' ') };
}
