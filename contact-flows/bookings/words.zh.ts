/** What a caller hears who names a booking by its code, in Mandarin. */

const danger = '遇到危险或被困，请按9。';
const person = '随时按0转人工。';

export const keyLocator = '请在电话键盘上输入预订编号的字母和数字，以井号键结束。转人工请按0再按井号键。';
export const keyProof = '请输入出发的日和月，共四位数字，或您的密码，以井号键结束。转人工请按0再按井号键。';
export const noMatch = '没有找到相符的预订。';
export const noLuck = '正在为您转接可以一起查找的客服人员。';
export const tooMany = '错误的编号太多。正在为您转接人工服务。';
export const cannotLook = '抱歉，现在无法查询预订。正在为您转接人工服务。';
export const found = (trip: string) =>
  `${danger}${trip}重听请按1。冻结该预订的账户请按7。返回主菜单请按星号键。${person}`;
export const wrongKey = '此键无效。';
export const frozenNow =
  '该预订的账户现已冻结。在您与我们通话之前，任何人都不能更改行程、联系方式或款项。我们会通知所有登记的联系方式。';
export const frozenBefore = '该预订的账户之前已经冻结。';
export const afterFreezing = (said: string) =>
  `${said}${danger}如果银行卡丢失，请拨打发卡银行网页上的紧急电话。返回主菜单请按星号键。${person}`;
