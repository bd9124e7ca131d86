import { longDay } from '../calendar/long-day.ts';
import type { NotCalled } from './rules/callable-number.ts';

/** What callers hear of callbacks, in Mandarin. Numbers are spoken digit by digit. */

export const inLine = (number: string): string =>
  `您已在我们的回电名单上，您的位置会保留。轮到您时，我们会拨打${number}给您回电。`;

export const atTime = (number: string, local: string): string =>
  `您已在我们的回电名单上。我们将于${day(local)}${local.slice(11)}拨打${number}给您回电。`;

export const refused: { readonly [why in NotCalled]: string } = {
  'no number': '这不是带国家代码的电话号码。',
  country: '我们无法拨打该国家的号码。',
  'costs extra': '拨打该号码需要额外付费，我们不拨打此类号码。',
};

const day = (local: string): string => longDay('zh-CN', local.slice(0, 10));
