import type { ChatWords } from './chat-words.ts';

/** The chat in Chinese. */
export const words: ChatWords = {
  title: '在线与我们交谈',
  lead: '请用几句话说明发生了什么。您会立即得到一个编号，即使连接中断也有效；随后会有客服人员在这里与您交谈。',
  needsScript:
    '在线交谈需要 JavaScript，而您的浏览器没有运行。您在这里提交的内容仍会保存并得到答复。您也可以填写表单，或拨打上面的电话。',
  begin: '开始交谈',
  toForm: '改为填写表单，无需等待',
  conversation: '交谈',
  message: '您的消息。请勿填写银行卡号。',
  send: '发送',
  leave: '结束交谈',
  who: { CUSTOMER: '您', AGENT: 'Wayline', SYSTEM: 'Wayline' },
  connecting: '正在连接……',
  lost: '连接已断开，正在重试；您的位置会保留。',
  notSent: '尚未发送，我们正在重试。',
  ended: '交谈已结束。您的个案仍在，编号见上。',
  noChat: '现在无人能与您在线交谈。您的个案已保存，会得到答复。如不能等待，请拨打上面的电话。',
};
