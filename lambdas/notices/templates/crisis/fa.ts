import type { CrisisWords } from '../template.ts';

/** What travellers read of a crisis in Persian. */
export const faCrisis: CrisisWords = {
  crisis: ({ phase, says, page }) => {
    const { what, steps, policy, letter } = says['fa'] ?? {};
    const [changed, signed] = [policy, letter].map((said) => (said === undefined ? '' : `\n\n${said}`));
    const at = `${page}fa.html`;
    if (phase === 'over')
      return {
        subject: 'آنچه سفر شما را مختل کرده بود پایان یافت',
        text: `پیام Wayline: ${what ?? 'آنچه سفر شما را مختل کرده بود پایان یافت.'}${steps === undefined ? '' : `\n\n${steps}${changed}${signed}\n\n`} آنچه مانده است: ${at}`,
      };
    return {
      subject: 'خبر مهم دربارهٔ سفر شما',
      text:
        steps === undefined
          ? `پیام Wayline: ${what ?? 'اتفاقی افتاده که به سفر شما مربوط است. ما کنار شما هستیم.'} چه کنید و چه حقوقی دارید: ${at} فقط اگر تا ۳ روز دیگر سفر دارید تماس بگیرید.`
          : `این پیام را می‌فرستیم چون موضوع به سفر شما مربوط است.\n\n${what}\n\nاکنون چه کنید: ${steps}${changed}\n\nهرچه می‌دانیم، حقوق شما، و راه تغییر سفر یا پس گرفتن پول: ${at}\nاین صفحه پیوسته به‌روز می‌شود؛ برای رسیدگی لازم نیست تماس بگیرید. اگر تا ۳ روز دیگر سفر دارید یا در سفر هستید، در هر ساعتی تماس بگیرید.\n\nاز شکیبایی شما سپاسگزاریم. می‌دانیم این برای برنامهٔ شما چه معنایی دارد.${signed}`,
    };
  },
};
