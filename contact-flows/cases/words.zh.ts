/** What a caller hears of problems, in Mandarin. */

const danger = '遇到危险或被困，请按9。';
const person = '随时按0转人工。';
const back = '返回主菜单，请按星号键。';

export const standing = (says: string) => `${danger}${says}重听请按2。其他问题请按1。${back}${person}`;
export const which = `${danger}请问是什么问题？退款请按1，取消或改期请按2，更换行程请按3，投诉请按4，建议请按5，保险理赔请按6。${back}${person}`;
export const taken = (says: string) => `${says}如需补充说明，请按0转人工。${danger}${back}`;
export const wrongKey = '此键无效。';
export const notTaken = '抱歉，现在无法通过按键登记。正在为您转接人工服务。';
