/** What somebody reads on a chat on the way to a person, in Chinese. */

export const soon = '马上就有客服人员为您服务。';
export const range = (low: string, high: string) =>
  `预计${low}到${high}分钟后由客服人员在此答复。请不要关闭本页，您的位置会保留。`;
export const long = (low: string) =>
  `现在求助的人很多，需要等待${low}分钟以上。请不要关闭本页，您的位置会保留；您也可以离开，我们会答复您的个案。`;
export const cannotSay = '我们无法告知需要等待多久。请不要关闭本页，您的位置会保留。';
export const nobodyHere =
  '现在没有客服人员在岗。您的个案已保存并会得到答复，编号和日期见上；您无需停留在本页。如果您留下，最先到岗的客服人员会在这里与您交谈。';
export const stillSoon = '下一位就是您，马上有客服人员为您服务。';
export const stillRange = (low: string, high: string) => `预计还需${low}到${high}分钟由客服人员在此答复。`;
export const stillLong = (low: string) => `非常抱歉，还需要等待${low}分钟以上。`;
export const stillUnknown = '您仍在队列中，我们暂时无法告知还需等待多久。如果您离开，您的个案会保留。';
export const emergency = '您已排到最前面，由下一位空闲的客服人员答复。如有生命危险，请先拨打当地急救电话。';
export const anotherTeam = '该团队暂时无法接通，正在为您转接其他团队。';
export const nobody = '非常抱歉，现在无人能在本页答复。';
