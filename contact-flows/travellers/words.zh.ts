/** What a caller hears on the main line, in Mandarin. Short, the most urgent key first. */

const danger = '遇到危险或被困，请按9。';
const person = '随时按0转人工。';
const locator = '用预订编号查询，请按3。';
const orders = '查询订单，请按2。';
const problem = '遇到问题需要处理，请按4。';
const freeze = '冻结账户，请按7。';
const back = '返回主菜单，请按星号键。';

export const welcome = '欢迎致电Wayline Travel。';

export const hello = (name: string) => `${name}，您好！`;
export const helloFrozen = (name: string) => `${name}，您好！您的账户已冻结，解冻请转人工。`;
export const mainMenu = (opening: string) =>
  `${opening}${danger}查询下一个行程，请按1。${orders}${locator}${problem}${freeze}${person}`;
export const mainMenuAgain = '主菜单。';
export const noTrip = (opening: string) =>
  `${opening}${danger}您目前没有即将开始的行程。${orders}${locator}${problem}${freeze}${person}`;
export const stranger = (opening: string) => `${opening}${danger}${locator}${problem}${person}`;
export const strangerOpening = '请问需要什么帮助？';
export const shared = (choices: string) => `${danger}请问您是哪一位？${choices}${person}`;
export const wrongKey = '此键无效。';

export const onlyTrip = (trip: string) =>
  `${danger}${trip}重听请按1。短信接收机票或凭证请按4，电子邮件接收请按5。${back}${person}`;
export const oneOfSeveral = (trip: string) =>
  `${danger}${trip}重听请按1。之后的行程请按2。短信接收机票或凭证请按4，电子邮件接收请按5。${back}${person}`;
export const laterTrips = (trips: string) => `${danger}${trips}下一个行程请按1。${back}${person}`;
export const noLaterTrips = '之后没有其他行程。';
export const afterTicket = (said: string) => `${said}${danger}下一个行程请按1。${back}${person}`;
export const ticketSent = '您的凭证正在发送。';
export const ticketSentBefore = '今天已经给您发送过凭证。';
export const ticketFrozen = '您的账户已冻结，无法发送。请转人工。';
export const noAddress = '我们没有您的这种联系方式，人工可以为您添加。';
export const tripIsOver = '该行程已经开始或结束。';
export const cannotSeeTrips = '抱歉，现在无法查询您的行程。正在为您转接人工服务。';

export const withoutRecords = `抱歉，现在无法查询您的行程。${danger}否则请不要挂机，等待人工服务。`;

export const frozenNow =
  '您的账户现已冻结。在您与我们通话之前，任何人都不能更改您的行程、联系方式或款项。我们会通知您所有的联系方式。';
export const frozenBefore = '您的账户之前已经冻结。';
export const afterFreezing = (said: string) =>
  `${said}${danger}如果银行卡丢失，请拨打发卡银行网页上的紧急电话。${back}${person}`;
export const whoseAccount = '冻结账户需要您的一个预订编号。';
export const cannotFreeze = '抱歉，现在无法按键冻结账户。正在为您转接人工服务。';
