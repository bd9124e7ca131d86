import type { Role } from '../agents/contract.ts';
import { longDay } from '../calendar/long-day.ts';
import type { OpenCase } from '../travellers/call-card.ts';

/** What a caller hears of cases, in Mandarin. Days are the agency's. */

export const sayOpened = ({ case: number, kind, expected }: OpenCase): string =>
  `已为您登记：个案${digits(number)}，事由：${about(kind)}。我们会在${day(expected)}前答复您。`;

export const sayOpen = (
  { case: number, kind, arrived, with: department, expected, asked }: OpenCase,
  zone: string,
): string => {
  const is = `您的个案${digits(number)}，事由：${about(kind)}，现由${DEPARTMENTS[department as Role] ?? '我们'}处理，您自${dayIn(arrived, zone)}起的排位已保留。`;
  return asked ? `${is}我们有一个问题，正在等您答复。` : `${is}我们会在${day(expected)}前答复您。`;
};

const about = (kind: string): string => KINDS[kind] ?? '您的问题';
const KINDS: { readonly [kind: string]: string } = {
  rescue: '求助',
  accident: '意外事故',
  refund: '退款',
  change: '取消或改期',
  swap: '更换行程',
  complaint: '投诉',
  suggestion: '建议',
  claim: '保险理赔',
};

/** Who has a case, as a traveller hears and reads it. */
export const DEPARTMENTS: { readonly [R in Role]: string } = {
  seat: '客服',
  teamLead: '组长',
  planner: '计调人员',
  frontDesk: '门店前台',
  finance: '财务部',
  management: '管理部',
};

const digits = (number: string): string => [...number].join(' ');
const day = (date: string): string => dayIn(`${date}T12:00:00Z`, 'UTC');
const dayIn = (at: string, timeZone: string): string => longDay('zh-CN', at, timeZone);
