import { CARD_SCHEMES, type SegmentFacts, type Words } from './template.ts';

const day = (local: string): string => `${Number(local.slice(5, 7))}月${Number(local.slice(8, 10))}日`;
const time = (local: string): string => `${day(local)}${local.slice(11)}`;

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
};
