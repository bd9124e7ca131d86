import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WISH_WORDS, WISHES } from '../../lambdas/notices/rules/reply-words.ts';
import { understand } from '../../lambdas/notices/rules/understanding.ts';
import { REPLY_WORDS } from '../../lambdas/notices/templates/template.ts';

const stop = { wants: 'stop', everything: false };
const all = { wants: 'stop', everything: true };
const person = (...mentions: readonly string[]) => ({ wants: 'person', mentions });

describe('what an SMS wants', () => {
  it.each(['stop', 'quit', 'end', 'revoke', 'opt out', 'cancel', 'unsubscribe'])(
    'the seven words of the law end messages: %s',
    (word) => {
      for (const written of [word, word.toUpperCase(), ` ${word}. `, `${word}!!!`, `Please ${word}, thanks`])
        expect(understand(written), written).toEqual(stop);
    },
  );

  it.each([
    ['in English', 'STOP texting me please', stop],
    ['with a hyphen', 'opt-out', stop],
    ['as wide letters', 'ＳＴＯＰ！', stop],
    ['in a sentence', 'I want to unsubscribe from these messages', stop],
    ['twice', 'stop STOP', stop],
    ['for everything', 'STOP ALL', all],
    ['for everything, in one word', 'Stop everything!', all],
    ['in Lithuanian', 'Nebesiųskite žinučių, ačiū', stop],
    ['in Lithuanian without its letters', 'atsaukti', stop],
    ['for everything, in Lithuanian', 'Stabdyti viską', all],
    ['in Chinese', '退订', stop],
    ['in Chinese, politely', '请退订，谢谢', stop],
    ['in Chinese, in a sentence', '不要再发短信给我', stop],
    ['as Chinese carriers teach it', 'TD', stop],
    ['for everything, in Chinese', '全部退订', all],
    ['in Persian', 'لغو', stop],
    ['in Persian, with Arabic letters', 'لغو اشتراك', stop],
    ['in Persian, with the Arabic yeh', 'پايان', stop],
    ['for everything, in Persian', 'لغو همه', all],
  ])('an end is understood %s', (_, text, wanted) => {
    expect(understand(text)).toEqual(wanted);
  });

  it.each([
    ['Please stop by the office', person('stop')],
    ['Cancel my hotel in Oslo', person('stop')],
    ['End of March suits us', person('stop')],
    ["Don't stop", person('stop')],
    ['stop or start?', person('stop', 'start')],
    ['stop start', person('stop', 'start')],
    ['help status', person('help', 'status')],
    ['STOP 5', person('stop')],
    ['freeze Ana Maria de la Cruz', person('freeze')],
    ['Help, I am stranded in Oslo', person('help')],
    ['My trip was good', person('status')],
    ['My card was stolen, freeze my account', person('freeze')],
    ['取消我的酒店', person('stop')],
    ['2 people want to come along', person()],
    ['5 5 5', person()],
    ['6', person()],
    ['0', person()],
    ['55', person()],
    ['👍', person()],
    ['', person()],
    ['?', person()],
  ])('what is more than one wish alone is for a person: %s', (text, wanted) => {
    expect(understand(text)).toEqual(wanted);
  });

  it.each(['5', ' 5! ', '５', '۵', '٥', '5️⃣', '⑤', '5/5', '5 of 5', '5 out of 5', '5, thanks', '(5)', '5.'])(
    'a five is a five: %s',
    (text) => {
      expect(understand(text)).toEqual({ wants: 'score', score: 5 });
    },
  );
  it.each([1, 2, 3, 4, 5])('every score from 1 to 5 is one: %i', (score) => {
    expect(understand(`${score}`)).toEqual({ wants: 'score', score });
    expect(understand(`${score}/5`)).toEqual({ wants: 'score', score });
  });

  it.each([
    ['FREEZE', { wants: 'freeze' }],
    ['freeze my account now!', { wants: 'freeze' }],
    ['Freeze Rasa', { wants: 'freeze', whose: 'rasa' }],
    ['freeze Ana Maria Silva', { wants: 'freeze', whose: 'ana maria silva' }],
    ['freeze 陈 Wei', person('freeze')],
    ['FREEZE Žygimantas Petraitis', { wants: 'freeze', whose: 'zygimantas petraitis' }],
    ['Blokuoti', { wants: 'freeze' }],
    ['冻结 Wei', { wants: 'freeze', whose: 'wei' }],
    ['冻结陈伟', { wants: 'freeze', whose: '陈伟' }],
    ['冻结我的账户', { wants: 'freeze' }],
    ['مسدود کنید', { wants: 'freeze' }],
    ['مسدود سارا', { wants: 'freeze', whose: 'سارا' }],
    ['Rasa freeze', person('freeze')],
    ['freeze everything that can be frozen at once', person('freeze')],
  ])('a freeze may say whose account: %s', (text, wanted) => {
    expect(understand(text)).toEqual(wanted);
  });

  it.each([
    ['NOCALL', { wants: 'noCall' }],
    ['No call please', { wants: 'noCall' }],
    ['Please cancel my callback.', { wants: 'noCall' }],
    ["Don't call me", { wants: 'noCall' }],
    ['Neskambinkite man, ačiū', { wants: 'noCall' }],
    ['Atšaukite skambutį', { wants: 'noCall' }],
    ['请取消回电', { wants: 'noCall' }],
    ['زنگ نزنید، ممنون', { wants: 'noCall' }],
    // The law's words stay ends to messages, whatever somebody waits for.
    ['cancel', stop],
    ['Cancel, please', stop],
    ['取消', stop],
    ['لغو', stop],
    ['Cancel my hotel', person('stop')],
    ['Do not call before nine', person('noCall')],
    ['No call, and stop', person('stop', 'noCall')],
  ])('a callback is taken back by words of its own: %s', (text, wanted) => {
    expect(understand(text)).toEqual(wanted);
  });

  it('the word that takes a callback back begins with none that ends messages, for which AWS looks at the beginning', () => {
    const keywords = [
      'arret',
      'cancel',
      'end',
      'opt-out',
      'optout',
      'quit',
      'remove',
      'stop',
      'td',
      'unsubscribe',
      'help',
    ];
    for (const { noCall } of Object.values(REPLY_WORDS))
      for (const keyword of keywords) expect(noCall.toLowerCase().startsWith(keyword)).toBe(false);
  });

  it('every word that our messages offer is understood, in every language', () => {
    for (const words of Object.values(REPLY_WORDS))
      for (const [wish, word] of Object.entries(words)) expect(understand(word), word).toMatchObject({ wants: wish });
  });

  it('every word of the tables stands for one wish and is understood alone', () => {
    for (const wish of WISHES)
      for (const word of WISH_WORDS[wish]) expect(understand(word), word).toMatchObject({ wants: wish });
  });

  it('nothing that anybody may write throws, and what is added in courtesy never changes a wish', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => understand(text).wants !== undefined));
    const wish = fc.constantFrom(...WISHES.flatMap((each) => WISH_WORDS[each]));
    const around = fc.constantFrom('', 'please ', '请', 'لطفا ', 'prašau ', '"', '\u200f', '…');
    fc.assert(
      fc.property(wish, around, (word, courtesy) => {
        expect(understand(`${courtesy}${word}`)).toEqual(understand(word));
      }),
    );
  });
});
