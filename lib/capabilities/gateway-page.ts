/** What is said where the function behind a page was not reached, in every language at once: nobody knows yet which is read. */
const SAID = {
  refused: [
    [
      'en',
      'This was not taken, and nothing was kept. Go back, where your words still are, and send them shorter and without links.',
    ],
    [
      'lt',
      'To nepriėmėme ir nieko neišsaugojome. Grįžkite atgal, kur Jūsų tekstas išliko, ir siųskite trumpesnį, be nuorodų.',
    ],
    ['zh', '未能接收，也没有保存任何内容。请返回上一页，您写的内容还在；请缩短并去掉链接后再次提交。'],
    [
      'fa',
      'پذیرفته نشد و چیزی نگه داشته نشد. به صفحه قبل برگردید، نوشته شما هنوز آن‌جاست؛ آن را کوتاه‌تر و بدون پیوند بفرستید.',
    ],
  ],
  unknown: [
    ['en', 'There is no such page here. Open the form by its address.'],
    ['lt', 'Tokio puslapio čia nėra. Atverkite formą jos adresu.'],
    ['zh', '这里没有这个页面。请按地址打开表单。'],
    ['fa', 'این‌جا چنین صفحه‌ای نیست. فرم را با نشانی آن باز کنید.'],
  ],
  failed: [
    [
      'en',
      'We could not take this just now, and nothing was kept. Go back, where your words still are, and send them again in a minute.',
    ],
    [
      'lt',
      'Šiuo metu nepavyko priimti, ir nieko neišsaugojome. Grįžkite atgal, kur Jūsų tekstas išliko, ir siųskite dar kartą po minutės.',
    ],
    ['zh', '暂时未能接收，没有保存任何内容。请返回上一页，您写的内容还在；一分钟后再次提交。'],
    [
      'fa',
      'اکنون نتوانستیم بپذیریم و چیزی نگه داشته نشد. به صفحه قبل برگردید، نوشته شما هنوز آن‌جاست؛ یک دقیقه دیگر دوباره بفرستید.',
    ],
  ],
} as const;

/** A page of API Gateway's own: what happened and what to do, and the number to ring (E.164) whoever is in danger. */
export const gatewayPage = (what: keyof typeof SAID, mainNumber: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Wayline Travel</title></head><body>${SAID[
    what
  ]
    .map(([language, says]) => `<p lang="${language}" dir="auto">${says}</p>`)
    .join('')}<p><a href="tel:${mainNumber}" dir="ltr">${mainNumber}</a></p></body></html>`;
