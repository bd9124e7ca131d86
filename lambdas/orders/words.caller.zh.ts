import { longDay } from '../calendar/long-day.ts';
import type { OpenOrder } from '../travellers/call-card.ts';
import * as steps from './words.steps.zh.ts';

/** By whatever stands on a card: older cards may say what there are no words for. */
const DEPARTMENTS: { readonly [department: string]: string } = steps.DEPARTMENTS;
const NEXT: { readonly [does: string]: string } = steps.NEXT;

/** What a caller hears of an order, in Mandarin: with whom it is and since when, what is next, and by when. Days are the agency's. */
export function sayOrder({ order, since, does, with: department, expected }: OpenOrder, zone: string): string {
  const is = `您的订单${[...order].join(' ')}自${day(since, zone)}起由${DEPARTMENTS[department] ?? '我们'}处理。`;
  const next = NEXT[does];
  if (next === undefined) return is;
  return `${is}下一步：${next}${expected === undefined ? '' : `，预计在${day(`${expected}T12:00:00Z`, 'UTC')}前`}。`;
}

const day = (at: string, timeZone: string): string => longDay('zh-CN', at, timeZone);
