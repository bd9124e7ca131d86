import { longDay } from '../calendar/long-day.ts';
import type { EntitlementWords } from './entitlement-words.ts';

/** What the law gives, in Chinese. */
export const words: EntitlementWords = {
  locale: 'zh-CN',
  day: (date) => longDay('zh-CN', date),
  lead: '很抱歉，您的行程未能如期进行。以下是法律赋予您的权利。',
  note: '以上是法律对他们的要求。由他们决定并付款，不是我们。',
  says: {
    refund: ({ day, by }) =>
      ({
        'if asked today': `您可以要求退款；如果您今天提出，航空公司最迟应在${by}前退还，含当日。`,
        running: `您已要求退款；航空公司最迟应在${by}前退还，含当日。`,
        over: `您已要求退款；航空公司本应在${by}前退还，含当日。`,
      })[day],
    rerouting: () => '如果您仍想出行，请向航空公司要求免费改乘其他航班。',
    care: ({ clock }) =>
      clock === undefined
        ? '等候期间，航空公司应为您提供餐饮和两次通话。'
        : `等候期间，航空公司最迟应从${clock}起为您提供餐饮和两次通话。`,
    hotel: () => '如果您必须过夜，航空公司应为您提供酒店和往返交通。',
    compensation: ({ amount }) => `您还可以向航空公司索赔${amount}。`,
    'package refund': ({ day, by }) =>
      `您的包价旅游已解除；组织者${day === 'over' ? '本应' : '最迟应'}在${by}前退还您的款项，含当日。`,
    assistance: () => '您的包价旅游组织者必须立即帮助您。',
    'bag fee': () => '您的行李晚到了：请向航空公司报告，并要求退还行李费。',
  },
};
