import type { Role } from '../agents/contract.ts';
import type { Next } from './rules/next-step.ts';

/** Who has an order, in Chinese: heard on the telephone and read in messages. */
export const DEPARTMENTS: { readonly [R in Role]: string } = {
  seat: '与您通话的客服',
  teamLead: '组长',
  planner: '计调人员',
  frontDesk: '门店前台',
  finance: '财务部',
  management: '管理部',
};

/** What is next of an order, in Chinese. */
export const NEXT: { readonly [N in Next]: string } = {
  assign: '分配给计调人员',
  agree: '计调人员与您商定行程',
  sign: '请您到门店签约',
  approve: '财务审核，之后即可付款',
  amend: '门店前台修改财务退回的内容',
  pay: '请您付款',
  travel: '您出行归来',
  'ask how it was': '我们将致电回访',
  close: '完成订单',
};
