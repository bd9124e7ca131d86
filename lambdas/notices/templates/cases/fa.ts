import { tookIn } from '../../../calendar/took-in.ts';
import type { Kind } from '../../../cases/rules/kinds.ts';
import type { CaseWords } from '../template.ts';

/** What a case is about, in Persian. */
const KIND: { readonly [K in Kind]: string } = {
  rescue: 'درخواست کمک',
  accident: 'حادثه',
  refund: 'بازپرداخت',
  change: 'لغو یا تغییر تاریخ',
  swap: 'سفر جایگزین',
  complaint: 'شکایت',
  suggestion: 'پیشنهاد',
  claim: 'خسارت بیمه',
  other: 'پرسش شما',
};

/** What travellers read of their cases in Persian; `day` writes a date. */
export const faCases = (day: (local: string) => string): CaseWords => ({
  'case-opened': ({ case: number, kind, by, form, usual }) => ({
    subject: `پرونده شما ${number}`,
    text: `پرونده شما در Wayline: ${number}، ${KIND[kind]}${by === undefined ? '' : `. تا ${day(by)} پاسخ می‌دهیم`}. یک پیام کافی است و نوبت شما محفوظ می‌ماند.${usual === undefined ? '' : ` این روزها بیشتر پاسخ‌ها این‌قدر طول کشیده: ${tookIn('fa', usual.low, usual.high)}.`}${form === undefined ? '' : ` برای توضیح بیشتر: ${form}`}`,
  }),
  'case-danger': ({ case: number, phone }) => ({
    subject: `درخواست کمک شما: ${number}`,
    text: `درخواست کمک شما به Wayline رسید، پرونده ${number}. با ${phone} تماس بگیرید و 9 را بزنید، نوبت شما اول است. اگر جان کسی در خطر است، اول با شماره اضطراری آن کشور تماس بگیرید (اروپا 112). همین‌جا بنویسید کجا هستید و چه لازم دارید.`,
  }),
  'case-asked': ({ case: number, says, form }) => ({
    subject: `پرسشی درباره پرونده ${number}`,
    text: `پرونده ${number} در Wayline: ${says} لطفاً به این پیام پاسخ دهید یا زنگ بزنید.${form === undefined ? '' : ` اینجا هم می‌توانید بنویسید: ${form}`}`,
  }),
  'case-resolved': ({ case: number, says }) => ({
    subject: `نتیجه پرونده ${number}`,
    text: `پرونده ${number} در Wayline به نتیجه رسید: ${says} کافی نیست؟ پاسخ دهید یا زنگ بزنید.`,
  }),
  'case-news': ({ case: number, says }) => ({
    subject: `خبری از پرونده ${number}`,
    text: `پرونده ${number} در Wayline: ${says} پیگیری ادامه دارد.`,
  }),
  'case-help': ({ case: number, says }) => ({
    subject: 'کمک در راه است',
    text: `کمک Wayline در راه است. ${says} اگر می‌توانید همان‌جا بمانید. پرونده ${number}.`,
  }),
});
