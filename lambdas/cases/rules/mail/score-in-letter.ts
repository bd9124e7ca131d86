import { plainly, type Score, understand } from '../../../notices/rules/understanding.ts';

/** How letters end, in the languages that we write: nothing is said with it. */
const ENDS: readonly RegExp[] = [
  /^((with|kind|best|warm|many) )*(regards|wishes|greetings|thanks)( and .{1,20})?$/,
  /^(best|cheers|sincerely|yours( sincerely| truly)?|thank you( very much| so much)?|thx|br)$/,
  /^(su )?(pagarba|pagarbiai|(geriausi )?linkejimai|aciu( labai)?|dekui|dekoju)$/,
  /^(此致|敬礼|敬禮|祝好|顺颂商祺|谢谢|謝謝|感谢|感謝)$/,
  /^(با احترام|با تشکر|ارادتمند|ممنون|سپاس|متشکرم)$/,
  /^(sent from|sent with|get outlook|issiusta is|siusta is|发自|發自|ارسال شده از)\b.{0,40}$/,
  /^发自.{0,20}$/,
];

/** What a letter says of how it was; `says more` where there are words for people besides. */
export interface ScoreInLetter {
  readonly score: Score;
  readonly saysMore: boolean;
}

/**
 * The score with which a letter begins (S94): its first line is what an SMS may be that scores. How letters end, and the writer's own name as
 * the letter is signed in its `From`, are no words for people. Nothing where the first line is anything else, such as 10.
 */
export function scoreInLetter(text: string, from: string): ScoreInLetter | undefined {
  const [first = '', ...others] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const understood = understand(first);
  if (understood.wants !== 'score') return undefined;
  const names = new Set(plainly(from).split(' '));
  const isNothing = (line: string): boolean => {
    const plain = plainly(line);
    return plain === '' || ENDS.some((end) => end.test(plain)) || plain.split(' ').every((word) => names.has(word));
  };
  return { score: understood.score, saysMore: !others.every(isNothing) };
}
