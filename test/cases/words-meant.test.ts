import { describe, expect, it } from 'vitest';
import { kindMeant } from '../../lambdas/cases/rules/kind-meant.ts';
import { languageOf } from '../../lambdas/cases/rules/language-of.ts';

describe('what words are about', () => {
  it.each([
    ['Please refund me', 'refund'],
    ['I was stranded in Oslo last week and want a refund', 'refund'],
    ['We are stranded in Oslo, please help, this is urgent', 'rescue'],
    ['We are stranded in Oslo, refund or not: HELP', 'rescue'],
    ['There was a car accident, call an ambulance', 'accident'],
    ['My passport was stolen', 'rescue'],
    ['Padėkite, mus apiplėšė', 'rescue'],
    ['护照丢了，救命', 'rescue'],
    ['我要投诉', 'complaint'],
    ['می‌خواهم سفرم را لغو کنم', 'change'],
    ['شكايت دارم', 'complaint'],
    ['Noriu atšaukti kelionę', 'change'],
    ['I would like to cancel', 'change'],
    ['A suggestion: more tea', 'suggestion'],
    ['I am stranded in Oslo and my wife is hurt', 'rescue'],
    ['It would not hurt to ask', 'other'],
    ['May I bring my dog?', 'other'],
    ['', 'other'],
  ] as const)('%s: %s', (words, kind) => expect(kindMeant(words)).toBe(kind));
});

describe('the language of a letter', () => {
  it.each([
    ['Good day, where is my money?', 'en'],
    ['Laba diena, noriu grąžinti bilietą', 'lt'],
    ['Laba diena, noreciau grazinti bilieta', 'lt'],
    ['我的行程 RASA24 怎么样？', 'zh'],
    ['سلام، سفر من RASA24 چه شد؟', 'fa'],
    ['Guten Tag, wo ist mein Geld?', 'en'],
    ['Señor Žukas wrote', 'en'],
    ['12345', 'en'],
    ['', 'en'],
  ] as const)('%s: %s', (text, language) => expect(languageOf(text)).toBe(language));
});
