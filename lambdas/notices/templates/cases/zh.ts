import { tookIn } from '../../../calendar/took-in.ts';
import type { Kind } from '../../../cases/rules/kinds.ts';
import type { CaseWords } from '../template.ts';

/** What a case is about, in Chinese. */
const KIND: { readonly [K in Kind]: string } = {
  rescue: '求助',
  accident: '意外事故',
  refund: '退款',
  change: '取消或改期',
  swap: '更换行程',
  complaint: '投诉',
  suggestion: '建议',
  claim: '保险理赔',
  other: '您的问题',
};

/** What travellers read of their cases in Chinese; `day` writes a date. */
export const zhCases = (day: (local: string) => string): CaseWords => ({
  'case-opened': ({ case: number, kind, by, form, usual }) => ({
    subject: `您的个案 ${number}`,
    text: `【Wayline】已受理${KIND[kind]}，个案${number}${by === undefined ? '' : `，我们在${day(by)}前答复您`}。无需重复联系，您的排位已保留。${usual === undefined ? '' : `近期多数答复用时${tookIn('zh', usual.low, usual.high)}。`}${form === undefined ? '' : ` 如需补充，请填写：${form}`}`,
  }),
  'case-danger': ({ case: number, phone }) => ({
    subject: `您的求助: ${number}`,
    text: `【Wayline】已知您遇险或被困，个案${number}。请拨打${phone}并按9，您排在最前。如有生命危险，请先拨打当地紧急电话（欧洲112）。请回复您的位置和所需帮助。`,
  }),
  'case-asked': ({ case: number, says, form }) => ({
    subject: `关于个案 ${number} 的问题`,
    text: `【Wayline】个案${number}：${says} 请回复此消息或致电我们。${form === undefined ? '' : ` 也可填写：${form}`}`,
  }),
  'case-resolved': ({ case: number, says }) => ({
    subject: `您的个案 ${number} 已有结果`,
    text: `【Wayline】个案${number}已办结：${says} 如有疑问，请回复或致电我们。`,
  }),
  'case-news': ({ case: number, says }) => ({
    subject: `个案 ${number} 的进展`,
    text: `【Wayline】个案${number}：${says} 我们会继续处理。`,
  }),
  'case-help': ({ case: number, says }) => ({
    subject: '救援正在前往',
    text: `【Wayline】救援正在前往您处。${says} 如可以，请留在原地。个案${number}。`,
  }),
});
