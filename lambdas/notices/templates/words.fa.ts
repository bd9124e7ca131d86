import type { Role } from '../../agents/contract.ts';
import type { Next } from '../../orders/rules/next-step.ts';
import { faCases } from './cases/fa.ts';
import { faCrisis } from './crisis/fa.ts';
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

const FORMATS: Formats = { day, time, number: digits };

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

const NOTES: { readonly [K in SegmentFacts['kind']]: string } = {
  flight: '۲ ساعت زودتر با گذرنامه یا کارت شناسایی در فرودگاه باشید.',
  ship: '۲ ساعت زودتر با گذرنامه یا کارت شناسایی در بندر باشید.',
  train: '۱۵ دقیقه زودتر با کارت شناسایی روی سکو باشید.',
  hotel: 'گذرنامه یا کارت شناسایی و کارت بانکی همراه داشته باشید.',
  tour: '۱۵ دقیقه زودتر با کفش راحت در محل قرار باشید.',
  transfer: '۱۰ دقیقه زودتر با چمدان آماده باشید.',
  restaurant: 'میز ۱۵ دقیقه نگه داشته می‌شود؛ اگر دیر می‌رسید به رستوران خبر دهید.',
};

const CLASSES: { readonly [C in RefusableClass]: string } = {
  operational: 'خبر سفرها',
  survey: 'نظرسنجی',
  marketing: 'پیشنهاد',
};
const { stop, start, help, status, freeze, noCall } = REPLY_WORDS.fa;

const ORDER: { readonly [N in OrderNews]: (o: string, by: string) => string } = {
  consulted: (o, by) => `درخواست شما در Wayline با شمارهٔ ${digits(o)} ثبت شد. کارشناس ما${by} آن را پیگیری می‌کند.`,
  assigned: (o, by) => `سفارش ${digits(o)} شما در Wayline نزد کارشناس است و${by} با شما تماس می‌گیرد.`,
  won: (o) => `سفارش ${digits(o)} شما در Wayline نهایی شد. برای امضا بیایید یا تماس بگیرید.`,
  void: (o) => `سفارش ${digits(o)} شما در Wayline متوقف شد. اگر نمی‌خواستید، تماس بگیرید.`,
  signed: (o, by) => `سفارش ${digits(o)} شما در Wayline ثبت شد.${by} بررسی می‌شود و سپس می‌توانید پرداخت کنید.`,
  approved: (o) => `سفارش ${digits(o)} شما در Wayline تأیید شد و اکنون می‌توانید پرداخت کنید.`,
  closed: (o) => `سفارش ${digits(o)} شما در Wayline کامل شد. از سفر با ما سپاسگزاریم.`,
};

const DEPARTMENTS: { readonly [R in Role]: string } = {
  seat: 'همکار پاسخ‌گوی شما',
  teamLead: 'سرپرست گروه',
  planner: 'کارشناس',
  frontDesk: 'پذیرش',
  finance: 'بخش مالی',
  management: 'مدیریت',
};

const NEXT: { readonly [N in Next]: string } = {
  assign: 'تعیین کارشناس',
  agree: 'توافق نهایی با شما',
  sign: 'امضای شما',
  approve: 'بررسی و سپس پرداخت شما',
  amend: 'اصلاح سفارش',
  pay: 'پرداخت شما',
  travel: 'سفر و بازگشت شما',
  'ask how it was': 'تماس ما برای نظرخواهی',
  close: 'تکمیل سفارش',
};

const stands = ({ order, with: department, since, does, expected }: OrderFacts): string => {
  const by = expected === undefined ? '' : `، تا ${day(expected)}`;
  return `سفارش ${digits(order)} از ${day(since)} نزد ${DEPARTMENTS[department]} است. بعد: ${NEXT[does]}${by}.`;
};

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
  booked: ({ locator, segments }, left) => ({
    subject: `رزرو شد: ${locator}`,
    text: [`رزرو شما در Wayline انجام شد، کد ${locator}`, ...lines(segments, left), 'ساعت‌ها محلی است.'].join('\n'),
  }),
  reminder: ({ locator, segment }) => ({
    subject: `سفر شما ${locator}`,
    text: `یادآوری Wayline: ${lineOf[segment.kind](segment)}. ${NOTES[segment.kind]} کد ${locator}`,
  }),
  survey: ({ locator, departed }) => ({
    subject: 'سفرتان چطور بود؟',
    text: `سفر ${day(departed)} شما با Wayline (${locator}) چطور بود؟ با یک رقم از ۱ (بد) تا ۵ (عالی) پاسخ دهید. دیگر نپرسیم؟ بنویسید ${stop}`,
  }),
  'survey-thanks': () => ({
    subject: 'سپاسگزاریم',
    text: 'سپاسگزاریم، Wayline نظرتان را ثبت کرد. حرف دیگری دارید؟ همین‌جا بنویسید.',
  }),
  'opt-out-confirmed': ({ class: type }) => ({
    subject: 'پیام‌ها قطع شد',
    text: `انجام شد. Wayline دیگر برایتان ${type === undefined ? 'پیامی جز هشدار خطر' : CLASSES[type]} نمی‌فرستد. برای دریافت دوباره بنویسید ${start}`,
  }),
  'opt-in-confirmed': ({ class: type }) => ({
    subject: 'پیام‌ها دوباره می‌آید',
    text: `انجام شد. Wayline دوباره برایتان ${type === undefined ? 'پیام' : CLASSES[type]} می‌فرستد. برای قطع آن بنویسید ${stop}`,
  }),
  help: ({ phone }) => ({
    subject: 'چه می‌توانید بنویسید',
    text: `راهنمای Wayline: «${status}» سفر و سفارش، «${freeze}» مسدود کردن حساب، «${stop}» قطع پیام‌ها، «${start}» دریافت دوباره، «${noCall}» لغو تماس ما. گفتگو با ما: ${phone}`,
  }),
  'freeze-whose': ({ names }) => ({
    subject: 'حساب چه کسی؟',
    text: `حساب چه کسی در Wayline مسدود شود؟ پاسخ دهید: ${names.length === 0 ? `${freeze} و نام` : names.map((name) => `${freeze} ${name}`).join(' یا ')}.`,
  }),
  status: ({ trip, orders }, left) => ({
    subject: 'سفرها و سفارش‌های شما',
    text: [
      trip
        ? `سفر بعدی شما با Wayline، ${lineOf[trip.segment.kind](trip.segment)}. کد ${trip.locator}، به وقت محلی.`
        : `سفری در پیش برای شما در Wayline پیدا نشد. سفری از قلم افتاده؟ بنویسید «${help}» تا شماره‌مان را بفرستیم.`,
      ...orders.map(stands),
      ...(left > 0 ? [`و ${digits(String(left))} سفارش دیگر: تماس بگیرید.`] : []),
    ].join(' '),
  }),
  'callback-missed': ({ phone }) => ({
    subject: 'نتوانستیم با شما صحبت کنیم',
    text: `سه بار از Wayline به شما زنگ زدیم و پاسخی نشنیدیم. شبانه‌روز در خدمتیم: ${phone}`,
  }),
  'callback-set': ({ at, answerable }) => ({
    subject: 'به شما زنگ می‌زنیم',
    text: `قرار تماس Wayline: ${day(at)} ساعت ${digits(at.slice(11))} به وقت شما زنگ می‌زنیم. ${answerable ? `لازم نیست؟ بنویسید «${noCall}». زمان دیگر؟ تماس بگیرید.` : 'مناسب نیست؟ با ما تماس بگیرید.'}`,
  }),
  'callback-cancelled': () => ({
    subject: 'تماس لغو شد',
    text: 'تماس Wayline با شما لغو شد. باز هم کاری داشتید؟ در هر ساعتی با ما تماس بگیرید.',
  }),
  'order-progress': ({ order, now, expected }) => ({
    subject: `سفارش شما ${order}`,
    text: ORDER[now](order, expected === undefined ? '' : ` تا ${day(expected)}`),
  }),
  ...faCases(day),
  ...faCrisis,
  'own-news': (facts) => ({
    subject: 'خبری از Wayline',
    text: `پیام Wayline: ${filledIn(facts, 'fa', FORMATS)}`,
  }),
  'own-question': (facts) => ({
    subject: 'پرسشی از Wayline',
    text: `پیام Wayline: ${filledIn(facts, 'fa', FORMATS)} دیگر نپرسیم؟ بنویسید ${stop}`,
  }),
  'own-offer': (facts) => ({
    subject: 'پیشنهادی از Wayline',
    text: `پیام Wayline: ${filledIn(facts, 'fa', FORMATS)} دیگر پیشنهاد نفرستیم؟ بنویسید ${stop}`,
  }),
};
