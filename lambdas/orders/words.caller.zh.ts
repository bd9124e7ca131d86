import type { OpenOrder } from '../travellers/call-card.ts';

/** What a caller hears of an order, in Mandarin: with whom it is and since when, what is next, and by when. Days are the agency's. */
export function sayOrder({ order, since, does, with: department, expected }: OpenOrder, zone: string): string {
  const is = `您的订单${[...order].join(' ')}自${day(since, zone)}起由${DEPARTMENTS[department] ?? '我们'}处理。`;
  const next = NEXT[does];
  if (next === undefined) return is;
  return `${is}下一步：${next}${expected === undefined ? '' : `，预计在${day(`${expected}T12:00:00Z`, 'UTC')}前`}。`;
}

const DEPARTMENTS: { readonly [department: string]: string } = {
  seat: '与您通话的客服',
  teamLead: '组长',
  planner: '计调人员',
  frontDesk: '门店前台',
  finance: '财务部',
  management: '管理部',
};

const NEXT: { readonly [does: string]: string } = {
  assign: '分配给计调人员',
  agree: '计调人员与您商定行程',
  sign: '请您到门店签约',
  approve: '财务审核，之后即可付款',
  amend: '门店前台修改财务退回的内容',
  pay: '请您付款',
  travel: '祝您旅途愉快',
  'ask how it was': '我们将致电回访',
  close: '完成订单',
};

const day = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('zh-CN', { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(Date.parse(at));
