import { DEPARTMENTS } from '../words.caller.zh.ts';
import type { FormWords } from './form-words.ts';

/** The form in Chinese. */
export const words: FormWords = {
  itself: '中文',
  locale: 'zh-CN',
  direction: 'ltr',
  title: '请告诉我们出了什么问题',
  lead: '很抱歉给您带来不便。只需在这里写一次：您会得到一个编号和答复日期，无需在电话里等待。感谢您的耐心。',
  danger: [
    '有人遇险、受伤或滞留吗？请不要填写。请立即拨打 ',
    '，全天候接听，并按 9。如有生命危险，请先拨打当地急救电话。',
  ],
  labels: {
    name: '您的姓名',
    phone: '电话号码',
    email: '电子邮箱（可不填）',
    locator: '预订编号',
    departs: '出发日期',
    kind: '事由',
    about: '发生了什么？',
  },
  hints: {
    phone: '例如 138 0013 8000 或 +86 138 0013 8000；也可在下面填写预订编号。',
    locator: '五到八位字母和数字，例如 RASA24。',
    departs: '行程开始的日期。我们按它决定先后，也凭它找到您之前告诉过我们的事。',
    about: '最多 1000 字。请勿填写银行卡号。',
  },
  choose: '请选择',
  kinds: {
    refund: '退款',
    change: '取消或改期',
    swap: '换成以后的行程',
    claim: '保险理赔',
    complaint: '投诉',
    suggestion: '建议',
    accident: '报告意外事故',
    other: '其他',
  },
  send: '提交',
  wrong: '您填写的内容都还在。请修改以下各项后再次提交：',
  mistakes: {
    noName: '请填写您的姓名。',
    longName: '请把姓名缩短到 100 字以内。',
    noWay: '请填写电话号码、预订编号或电子邮箱，以便我们找到您。',
    badPhone: '请填写电话号码，例如 138 0013 8000 或 +86 138 0013 8000；也可留空。',
    badEmail: '请填写电子邮箱，例如 name@example.com；也可留空。',
    badLocator: '请填写五到八位字母和数字的预订编号；也可留空。',
    noDate: '请填写行程开始的日期，例如 2026-12-05。',
    badDate: '请按年、月、日填写日期，例如 2026-12-05。',
    farDate: '请填写过去两年或未来三年内的日期。',
    noKind: '请选择事由。',
    noWords: '请填写发生了什么。',
    longWords: '请缩短到 1000 字以内，其余可以以后再说。',
  },
  taken: {
    title: '我们已收到',
    number: '您的个案编号是',
    once: '您无需再做什么。如果您以前说过此事，或再次在这里或电话中说起，仍是同一个案，排位不变。',
  },
  by: (day) => `我们会在${day}前答复您。`,
  within: (time) => `我们会在${time}前有人处理。如果现在就需要帮助，请致电我们。`,
  known: { title: '您已经告诉过我们', number: '仍是同一个案：' },
  stands: {
    open: (about, department, since) =>
      `事由：${about}。现由${department}处理，自${since}起的排位已保留。您刚才写的内容已记入。`,
    asked: (about, department, since) =>
      `事由：${about}。现由${department}处理，自${since}起的排位已保留。我们曾向您提问：您刚才写的内容即为您的答复。`,
    resolved: (about) => `事由：${about}。已有结果，并已告知您。还有新的问题？请重新填写。`,
  },
  late: (day) => `我们说过在${day}前答复，现已延误。非常抱歉：已通知负责人。`,
  departments: DEPARTMENTS,
  again: '还有别的事',
  refused: {
    tooBig: {
      title: '内容太多',
      says: '没有保存任何内容。请返回上一页，您写的内容还在；缩短到 1000 字以内后再次提交。',
    },
    noForm: { title: '这不是表单', says: '没有保存任何内容。请打开表单，填写后提交。' },
    noPage: { title: '没有这个页面', says: '请用上面的一种语言打开表单。' },
    away: {
      title: '暂时无法保存',
      says: '您写的内容还在下面。请一分钟后再次提交；提交两次仍是同一个案。',
    },
  },
};
