import type { EntitlementWords } from './entitlement-words.ts';

/** What the law gives, in Persian. Each text begins with a Persian word, so that a phone writes it from the right. */
export const words: EntitlementWords = {
  locale: 'fa-IR',
  day: (date) =>
    new Intl.DateTimeFormat('fa-IR-u-ca-gregory', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(Date.parse(`${date}T00:00:00Z`)),
  lead: 'متأسفیم که سفرتان آن‌طور که باید پیش نرفت. قانون این حق‌ها را به شما می‌دهد.',
  note: 'قانون این را از آن‌ها می‌خواهد. تصمیم و پرداخت با آن‌هاست، نه با ما.',
  says: {
    refund: ({ day, by }) =>
      ({
        'if asked today': `می‌توانید پولتان را پس بخواهید؛ اگر امروز بخواهید، شرکت هواپیمایی تا پایان ${by} مهلت دارد.`,
        running: `پولتان را پس خواسته‌اید؛ شرکت هواپیمایی تا پایان ${by} مهلت دارد.`,
        over: `پولتان را پس خواسته‌اید؛ شرکت هواپیمایی تا پایان ${by} مهلت داشت.`,
      })[day],
    rerouting: () => 'اگر هنوز می‌خواهید سفر کنید، از شرکت هواپیمایی پرواز دیگری بدون هزینه اضافی بخواهید.',
    care: ({ clock }) =>
      clock === undefined
        ? 'تا وقتی منتظرید، شرکت هواپیمایی باید به شما غذا، نوشیدنی و دو تماس بدهد.'
        : `تا وقتی منتظرید، شرکت هواپیمایی باید حداکثر از ساعت ${clock} به شما غذا، نوشیدنی و دو تماس بدهد.`,
    hotel: () => 'اگر باید شب بمانید، شرکت هواپیمایی باید هتل و رفت‌وآمد تا آن را به شما بدهد.',
    compensation: ({ amount }) => `همچنین می‌توانید از شرکت هواپیمایی ${amount} غرامت بخواهید.`,
    'package refund': ({ day, by }) =>
      `بسته سفر شما پایان یافته است؛ برگزارکننده برای بازگرداندن پول شما تا پایان ${by} مهلت ${day === 'over' ? 'داشت' : 'دارد'}.`,
    assistance: () => 'برگزارکننده بسته سفر باید بی‌درنگ به شما کمک کند.',
    'bag fee': () => 'چمدان شما دیر رسید: به شرکت هواپیمایی گزارش دهید و هزینه آن را پس بخواهید.',
  },
};
