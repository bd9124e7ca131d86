/** What a caller hears of problems, in Mandarin. */

const danger = '遇到危险或被困，请按9。';
const person = '随时按0转人工。';
const back = '返回主菜单，请按星号键。';

export const standing = (says: string) => `${danger}${says}重听请按2。其他问题请按1。${back}${person}`;
export const which = `${danger}请问是什么问题？退款请按1，取消或改期请按2，更换行程请按3，投诉请按4，建议请按5，保险理赔请按6。${back}${person}`;
export const taken = (says: string) => `${says}如需补充说明，请按0转人工。${danger}${back}`;
export const wrongKey = '此键无效。';
export const writtenDown = (says: string) =>
  `非常抱歉，现在无法接通任何人。如果有人身处危险，请拨打所在国家的紧急电话。${says}`;
export const speak = (says: string) =>
  `${writtenDown(says)}请现在说明您的问题。您的留言会被录音。说完请按井号键，也可以直接挂机。`;
export const spoken = '谢谢。我们的工作人员会收听并答复您。再见。';
export const notTaken = '抱歉，现在无法通过按键登记。正在为您转接人工服务。';
