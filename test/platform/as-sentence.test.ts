import { expect, it } from 'vitest';
import { asSentence } from '../../lambdas/platform/as-sentence.ts';

it.each([
  ['Ambulance to platform 3, 10 minutes', 'Ambulance to platform 3, 10 minutes.'],
  ['We paid 120 EUR back.', 'We paid 120 EUR back.'],
  ['Which of the two?  ', 'Which of the two?'],
  ['They said “come in.”', 'They said “come in.”'],
  ['at the dune (Parnidis)', 'at the dune (Parnidis).'],
  ['one, two,', 'one, two.'],
  ['救护车十分钟后到', '救护车十分钟后到。'],
  ['好的。', '好的。'],
  ['آمبولانس در راه است', 'آمبولانس در راه است.'],
  ['کجا هستید؟', 'کجا هستید؟'],
  [' ', ''],
])('%j is the sentence %j', (typed, sentence) => expect(asSentence(typed)).toBe(sentence));
