/** What a caller hears on the way to a person, in Mandarin. */

export const connecting = '正在为您转接人工服务。';
export const soon = '马上就有客服人员为您服务。';
export const range = (low: string, high: string) =>
  `预计${low}到${high}分钟后由客服人员接听。请不要挂机，您的位置会保留。`;
export const long = (low: string) => `现在来电很多，需要等待${low}分钟以上。请不要挂机，您的位置会保留。`;
export const connectingEmergency = '请不要挂机。您已排到最前面，由下一位空闲的客服人员接听。';
export const anotherTeam = '该团队暂时无法接通，正在为您转接其他团队。';
export const nobody = '非常抱歉，现在无法接通任何人。请过几分钟再拨。如果有人身处危险，请拨打所在国家的紧急电话。';

export const inQueue = '您已进入队列，下一位空闲的客服人员将接听您的电话。感谢您的耐心等待。';
export const stillInQueue = '您仍在队列中，您的位置会保留。';
export const yourAgent = '正在为您联系上次与您通话的客服人员。';
