/** What travellers can ask for in a word. */
export const WISHES = ['stop', 'start', 'help', 'status', 'freeze'] as const;
export type Wish = (typeof WISHES)[number];

/**
 * The words for each wish, in the languages that we write, whatever the language of the traveller: a phone may be in another.
 * Those for `stop` begin with the seven of the law (47 CFR 64.1200(a)(10)); T and TD are what Chinese carriers teach. Case, accents,
 * punctuation and width do not matter (`understanding.ts`).
 */
export const WISH_WORDS: { readonly [W in Wish]: readonly string[] } = {
  stop: [
    ...['stop', 'quit', 'end', 'revoke', 'opt out', 'cancel', 'unsubscribe'],
    ...['optout', 'stopall', 'remove me', 'no more', 'no longer'],
    ...[
      'stabdyti',
      'stabdyk',
      'stabdykite',
      'sustabdyti',
      'atsisakyti',
      'atsisakau',
      'atšaukti',
      'baigti',
      'nutraukti',
    ],
    ...['nesiųskite', 'nebesiųskite', 'nesiųsk', 'nebesiųsk', 'nebenoriu', 'daugiau nesiųskite', 'daugiau nesiųsk'],
    ...[
      '退订',
      '退訂',
      '停止',
      '取消',
      '取消订阅',
      '取消訂閱',
      '拒收',
      '不要再发',
      '不要再發',
      '别再发',
      '別再發',
      'td',
      't',
    ],
    ...['لغو', 'لغو اشتراک', 'توقف', 'پایان', 'انصراف', 'قطع', 'نفرستید', 'نفرست', 'دیگر نفرستید'],
  ],
  start: [
    ...['start', 'unstop', 'subscribe', 'resume', 'opt in', 'optin'],
    ...['pradėti', 'pradėk', 'pradėkite', 'tęsti', 'atnaujinti', 'siųskite'],
    ...['恢复', '恢復', '开始', '開始', '订阅', '訂閱'],
    ...['شروع', 'آغاز', 'از سر گیری', 'اشتراک'],
  ],
  help: ['help', 'info', 'pagalba', 'padėkite', '帮助', '幫助', '幫忙', 'کمک', 'راهنما', 'راهنمایی'],
  status: ['status', 'trip', 'my trip', 'kelionė', 'būsena', '行程', '状态', '狀態', 'سفر', 'وضعیت'],
  freeze: [
    ...['freeze', 'lock'],
    ...['blokuoti', 'užblokuoti', 'blokuok', 'blokuokite', 'užblokuokite', 'užšaldyti'],
    ...['冻结', '凍結', '锁定', '鎖定'],
    ...['مسدود', 'مسدود کنید', 'مسدود کن'],
  ],
};

/** Everything that we send, and not one kind of it. */
export const EVERYTHING: readonly string[] = [
  ...['all', 'everything', 'visi', 'visas', 'viską', 'viskas', 'visus'],
  ...['全部', '所有', '一切', 'همه', 'همه چیز', 'تمام'],
];

/** What may stand beside such a word and changes nothing: courtesy, and words for messages and accounts. */
export const BESIDES: readonly string[] = [
  ...[
    'please',
    'pls',
    'thanks',
    'thank you',
    'thx',
    'now',
    'hi',
    'hello',
    'i',
    'want',
    'would like',
    'to',
    'me',
    'my',
    'us',
  ],
  ...[
    'sending',
    'send',
    'texting',
    'text',
    'texts',
    'messaging',
    'message',
    'messages',
    'sms',
    'these',
    'this',
    'the',
    'your',
  ],
  ...['from', 'you', 'wayline', 'account', 'them', 'any'],
  ...[
    'prašau',
    'prašome',
    'ačiū',
    'dėkui',
    'man',
    'mano',
    'žinutes',
    'žinučių',
    'žinutės',
    'dabar',
    'paskyra',
    'paskyrą',
    'noriu',
  ],
  ...[
    '请',
    '請',
    '谢谢',
    '謝謝',
    '短信',
    '簡訊',
    '消息',
    '信息',
    '我',
    '的',
    '了',
    '要',
    '给我',
    '給我',
    '账户',
    '帳戶',
    '账号',
    '现在',
  ],
  ...['لطفا', 'لطفاً', 'ممنون', 'مرسی', 'پیام', 'پیامک', 'پیام ها', 'من', 'را', 'حساب', 'حسابم', 'الان'],
];
