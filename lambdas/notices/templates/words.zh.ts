import { DEPARTMENTS, NEXT } from '../../orders/words.steps.zh.ts';
import { zhCases } from './cases/zh.ts';
import { zhCrisis } from './crisis/zh.ts';
import { type Formats, filledIn } from './own.ts';
import {
  CARD_SCHEMES,
  type OrderFacts,
  type OrderNews,
  REPLY_WORDS,
  type RefusableClass,
  type SegmentFacts,
  type Words,
} from './template.ts';

const day = (local: string): string => `${Number(local.slice(5, 7))}月${Number(local.slice(8, 10))}日`;
const time = (local: string): string => `${day(local)}${local.slice(11)}`;

const FORMATS: Formats = { day, time, number: (digits) => digits };

const lineOf: { readonly [K in SegmentFacts['kind']]: (segment: SegmentFacts) => string } = {
  flight: ({ departs, service, from, to }) => `${time(departs)} 航班${service}，${from}—${to}`,
  ship: ({ departs, service, from, to }) => `${time(departs)} 客轮${service}，${from}—${to}`,
  train: ({ departs, service, from, to }) => `${time(departs)} 火车${service}，${from}—${to}`,
  hotel: ({ departs, arrives, service, to }) => `${day(departs)}至${day(arrives)} 酒店${service}，${to}`,
  tour: ({ departs, service, from }) => `${time(departs)} 游览${service}，${from}`,
  transfer: ({ departs, from, to }) => `${time(departs)} 接送，${from}—${to}`,
  restaurant: ({ departs, service, to }) => `${time(departs)} 餐厅${service}，${to}`,
};

const lines = (segments: readonly SegmentFacts[], left: number): readonly string[] => [
  ...segments.map((segment) => lineOf[segment.kind](segment)),
  ...(left > 0 ? [`另有${left}段行程，请向我们查询。`] : []),
];

const NOTES: { readonly [K in SegmentFacts['kind']]: string } = {
  flight: '请提前2小时到机场，带好护照或身份证。',
  ship: '请提前2小时到码头，带好护照或身份证。',
  train: '请提前15分钟到站台，带好身份证件。',
  hotel: '入住请携带护照或身份证及银行卡。',
  tour: '请提前15分钟到达集合地点，穿舒适的鞋。',
  transfer: '请提前10分钟带好行李等候。',
  restaurant: '座位保留15分钟，如会迟到请致电餐厅。',
};

const CLASSES: { readonly [C in RefusableClass]: string } = {
  operational: '行程消息',
  survey: '满意度询问',
  marketing: '优惠信息',
};
const { stop, start, help, status, freeze, noCall } = REPLY_WORDS.zh;

const ORDER: { readonly [N in OrderNews]: (o: string, by: string) => string } = {
  consulted: (o, by) => `【Wayline】已收到您的咨询，订单号${o}。计调人员将${by}开始处理。`,
  assigned: (o, by) => `【Wayline】订单${o}已由计调人员处理，将${by}与您联系。`,
  won: (o) => `【Wayline】订单${o}已商定，请到门店签约或致电我们。`,
  void: (o) => `【Wayline】订单${o}已取消。如有疑问，请致电我们。`,
  signed: (o, by) => `【Wayline】订单${o}预订成功。我们将${by}审核，之后即可付款。`,
  approved: (o) => `【Wayline】订单${o}已确认，现在可以付款。`,
  closed: (o) => `【Wayline】订单${o}已完成，感谢您与我们同行。`,
};

const stands = ({ order, with: department, since, does, expected }: OrderFacts): string => {
  const by = expected === undefined ? '' : `，预计在${day(expected)}前`;
  return `订单${order}自${day(since)}起由${DEPARTMENTS[department]}处理，下一步：${NEXT[does]}${by}。`;
};

/** What travellers read in Chinese. */
export const zh: Words = {
  'account-frozen': () => ({
    subject: '您的账户已冻结',
    text: `【Wayline】您的账户已冻结，行程、联系方式和付款均无法更改。如需解冻，请致电我们。银行卡丢失或被盗，请致电Visa ${CARD_SCHEMES.visa}或Mastercard ${CARD_SCHEMES.mastercard}（可拨打对方付费电话）。`,
  }),
  'account-thawed': () => ({
    subject: '您的账户已解冻',
    text: '【Wayline】您的账户已解冻，行程和联系方式可以更改。如非您本人要求，请立即致电我们。',
  }),
  ticket: ({ locator, segments }, left) => ({
    subject: `您的电子票 ${locator}`,
    text: [
      `【Wayline】电子票 ${locator}`,
      ...lines(segments, left),
      '以上均为当地时间。办理登机或乘车船手续时请出示此编号。',
    ].join('\n'),
  }),
  voucher: ({ locator, segments }, left) => ({
    subject: `您的预订凭证 ${locator}`,
    text: [`【Wayline】预订凭证 ${locator}`, ...lines(segments, left), '以上均为当地时间。抵达时请出示此编号。'].join(
      '\n',
    ),
  }),
  booked: ({ locator, segments }, left) => ({
    subject: `预订成功 ${locator}`,
    text: [`【Wayline】预订成功，编号${locator}`, ...lines(segments, left), '以上均为当地时间。'].join('\n'),
  }),
  reminder: ({ locator, segment }) => ({
    subject: `您的行程 ${locator}`,
    text: `【Wayline】${lineOf[segment.kind](segment)}。${NOTES[segment.kind]}编号${locator}`,
  }),
  survey: ({ locator, departed }) => ({
    subject: '您的旅行怎么样？',
    text: `【Wayline】您${day(departed)}出发的旅行（${locator}）怎么样？请回复一个数字：1（很差）到5（很好）。不想再被询问，请回复${stop}。`,
  }),
  'survey-thanks': () => ({
    subject: '谢谢您',
    text: '【Wayline】谢谢，已记录。如果还有话想说，请直接回复。',
  }),
  'opt-out-confirmed': ({ class: type }) => ({
    subject: '已退订',
    text: `【Wayline】已退订：我们不再向您发送${type === undefined ? '消息，安全警告除外' : CLASSES[type]}。如需恢复，请回复${start}。`,
  }),
  'opt-in-confirmed': ({ class: type }) => ({
    subject: '已恢复',
    text: `【Wayline】已恢复：我们将继续向您发送${type === undefined ? '消息' : CLASSES[type]}。如需退订，请回复${stop}。`,
  }),
  help: ({ phone }) => ({
    subject: '您可以回复的内容',
    text: `【Wayline】回复“${status}”查询行程和订单，“${freeze}”冻结账户，“${stop}”不再接收消息，“${start}”重新接收，“${noCall}”取消回电。人工服务：${phone}。`,
  }),
  'freeze-whose': ({ names }) => ({
    subject: '冻结谁的账户？',
    text: `【Wayline】要冻结谁的账户？请回复${names.length === 0 ? `“${freeze}”和名字` : names.map((name) => `“${freeze} ${name}”`).join('或')}。`,
  }),
  status: ({ trip, orders }, left) => ({
    subject: '您的行程和订单',
    text: [
      trip
        ? `【Wayline】下一段行程：${lineOf[trip.segment.kind](trip.segment)}。编号${trip.locator}，当地时间。`
        : `【Wayline】没有查到您即将开始的行程。如有遗漏，请回复${help}获取我们的电话。`,
      ...orders.map(stands),
      ...(left > 0 ? [`另有${left}个订单，请致电我们。`] : []),
    ].join(''),
  }),
  'callback-missed': ({ phone }) => ({
    subject: '我们未能联系到您',
    text: `【Wayline】我们给您打了三次电话，未能接通。我们全天24小时服务，请致电${phone}。`,
  }),
  'callback-set': ({ at, answerable }) => ({
    subject: '我们会给您回电',
    text: `【Wayline】我们将于您当地时间${day(at)}${at.slice(11)}给您回电。${answerable ? `不再需要请回复“${noCall}”，改时间请致电我们。` : '如不方便，请致电我们。'}`,
  }),
  'callback-cancelled': () => ({
    subject: '回电已取消',
    text: '【Wayline】您的回电已取消。如仍需帮助，请随时致电我们。',
  }),
  'order-progress': ({ order, now, expected }) => ({
    subject: `您的订单 ${order}`,
    text: ORDER[now](order, expected === undefined ? '' : `在${day(expected)}前`),
  }),
  ...zhCases(day),
  ...zhCrisis,
  'own-news': (facts) => ({
    subject: '来自Wayline的消息',
    text: `【Wayline】${filledIn(facts, 'zh', FORMATS)}`,
  }),
  'own-question': (facts) => ({
    subject: '来自Wayline的询问',
    text: `【Wayline】${filledIn(facts, 'zh', FORMATS)}不想再被询问，请回复${stop}。`,
  }),
  'own-offer': (facts) => ({
    subject: '来自Wayline的优惠',
    text: `【Wayline】${filledIn(facts, 'zh', FORMATS)}不想再收到优惠信息，请回复${stop}。`,
  }),
};
