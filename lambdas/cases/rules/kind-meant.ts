import type { Kind } from './kinds.ts';

/** What a kind is told by, in the languages that we write: beginnings of words, since endings change with what is said. In Chinese anywhere. */
const TOLD_BY: readonly (readonly [Kind, readonly string[]])[] = [
  ['claim', [...['insurance', 'insurer', 'draudim', 'draudik', '保险', '保險', '理赔', '理賠', 'بیمه']]],
  [
    'refund',
    [
      ...['refund', 'reimburs', 'money back', 'charged twice', 'paid twice', 'grąžin', 'grazin', 'sumokėjau du kartus'],
      ...['退款', '退钱', '退錢', '退费', 'بازپرداخت', 'استرداد', 'پولم را', 'پس دهید', 'پس بدهید'],
    ],
  ],
  [
    'complaint',
    [
      ...['complain', 'unacceptable', 'disappointed', 'skund', 'skųst', 'nepriimtin', 'nusivyl'],
      ...['投诉', '投訴', '抱怨', 'شکایت', 'ناراضی'],
    ],
  ],
  ['accident', ['accident', 'ambulance', 'avarij', 'nelaiming', '车祸', '車禍', '事故', 'تصادف', 'حادثه']],
  [
    'rescue',
    [
      ...[
        'stranded',
        'in danger',
        'am hurt',
        'is hurt',
        'are hurt',
        'injured',
        'robbed',
        'lost my passport',
        'stole my passport',
        'passport was stolen',
        'hospital',
      ],
      ...[
        'įstrig',
        'pavoj',
        'apiplėš',
        'ligoninė',
        'pavogė pas',
        '被困',
        '滞留',
        '滯留',
        '危险',
        '被抢',
        '护照丢',
        '医院',
      ],
      ...['گیر افتاد', 'در خطر', 'دزدید', 'بیمارستان'],
    ],
  ],
  [
    'swap',
    [
      ...['another trip instead', 'different trip', 'other trip instead', 'kita kelion', 'kitą kelion'],
      ...['换一个行程', '更换行程', 'سفر دیگر'],
    ],
  ],
  [
    'change',
    [
      ...['cancel', 'change the date', 'change my flight', 'rebook', 'reschedul', 'postpone', 'another date'],
      ...['atšauk', 'atsauk', 'pakeisti dat', 'keisti dat', 'perkelti', '取消', '改期', '改签', '改簽', '改日期'],
      ...['لغو', 'تغییر تاریخ', 'کنسل'],
    ],
  ],
  ['suggestion', ['suggestion', 'i suggest', 'it would be nice', 'pasiūlym', 'siūlau', '建议', '建議', 'پیشنهاد']],
];

/** Letters of one form: accents stay, since they tell words apart; Persian ones are written in two ways. */
const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('ي', 'ی').replaceAll('ك', 'ک').replaceAll(/\s+/g, ' ');

const says = (text: string, word: string): boolean =>
  /\p{Script=Han}/u.test(word) ? text.includes(word) : new RegExp(`(?<!\\p{L})${word}`, 'u').test(text);

/** Beside a word of danger, these say that it is now. */
const NOW = [
  ...['help', 'urgent', 'emergency', 'sos', 'right now', 'padėkit', 'gelbėkit', 'skubiai', 'skubu'],
  ...['救命', '紧急', '緊急', '求助', 'کمک', 'فوری'],
];

/**
 * What somebody's words are about, as far as words tell (S55). Danger that is now is ahead of everything; else the first of the list, where money or a
 * complaint stands before danger, as who writes of money tells of what is over. `other` goes to people who see what it is.
 */
export function kindMeant(words: string): Kind {
  const text = plain(words.slice(0, 4000));
  const found = TOLD_BY.filter(([, told]) => told.some((word) => says(text, word))).map(([kind]) => kind);
  const danger = found.find((kind) => kind === 'rescue' || kind === 'accident');
  if (danger && NOW.some((word) => says(text, word))) return danger;
  return found[0] ?? 'other';
}
