import { CARD_SCHEMES, type SegmentFacts, type Words } from './template.ts';

const MONTHS = [
  'ژانویه',
  'فوریه',
  'مارس',
  'آوریل',
  'مه',
  'ژوئن',
  'ژوئیه',
  'اوت',
  'سپتامبر',
  'اکتبر',
  'نوامبر',
  'دسامبر',
];

const digits = (text: string): string => text.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)));
const day = (local: string): string =>
  `${digits(String(Number(local.slice(8, 10))))} ${MONTHS[Number(local.slice(5, 7)) - 1]}`;
const time = (local: string): string => `${day(local)} ${digits(local.slice(11))}`;

const lineOf: { readonly [K in SegmentFacts['kind']]: (segment: SegmentFacts) => string } = {
  flight: ({ departs, service, from, to }) => `${time(departs)}: پرواز ${service} از ${from} به ${to}`,
  ship: ({ departs, service, from, to }) => `${time(departs)}: کشتی ${service} از ${from} به ${to}`,
  train: ({ departs, service, from, to }) => `${time(departs)}: قطار ${service} از ${from} به ${to}`,
  hotel: ({ departs, arrives, service, to }) => `${day(departs)} تا ${day(arrives)}: هتل ${service} در ${to}`,
  tour: ({ departs, service, from }) => `${time(departs)}: تور ${service} از ${from}`,
  transfer: ({ departs, from, to }) => `${time(departs)}: ترانسفر از ${from} به ${to}`,
  restaurant: ({ departs, service, to }) => `${time(departs)}: رستوران ${service} در ${to}`,
};

const lines = (segments: readonly SegmentFacts[], left: number): readonly string[] => [
  ...segments.map((segment) => lineOf[segment.kind](segment)),
  ...(left > 0 ? [`و ${digits(String(left))} مورد دیگر`] : []),
];

/** What travellers read in Persian. Each text begins with a Persian word, so that a phone writes it from the right. */
export const fa: Words = {
  'account-frozen': () => ({
    subject: 'حساب شما مسدود شد',
    text: `حساب شما در Wayline مسدود شد و سفرها، راه‌های تماس و پرداخت‌ها قابل تغییر نیست. برای رفع مسدودی با ما تماس بگیرید. کارت‌تان گم یا دزدیده شده؟ Visa ${CARD_SCHEMES.visa} و Mastercard ${CARD_SCHEMES.mastercard}`,
  }),
  'account-thawed': () => ({
    subject: 'حساب شما دوباره باز شد',
    text: 'حساب شما در Wayline دوباره باز شد و سفرها و راه‌های تماس قابل تغییر است. اگر خودتان نخواسته‌اید، فوراً با ما تماس بگیرید.',
  }),
  ticket: ({ locator, segments }, left) => ({
    subject: `بلیت شما ${locator}`,
    text: [
      `بلیت Wayline با کد ${locator}`,
      ...lines(segments, left),
      'ساعت‌ها محلی است. هنگام پذیرش این کد را بگویید.',
    ].join('\n'),
  }),
  voucher: ({ locator, segments }, left) => ({
    subject: `ووچر شما ${locator}`,
    text: [
      `ووچر Wayline با کد ${locator}`,
      ...lines(segments, left),
      'ساعت‌ها محلی است. هنگام ورود این کد را بگویید.',
    ].join('\n'),
  }),
};
