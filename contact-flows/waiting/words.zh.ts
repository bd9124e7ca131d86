/** What a caller hears on the way to a person, in Mandarin. */

export const connecting = '正在为您转接人工服务。';
export const soon = '马上就有客服人员为您服务。';
export const range = (low: string, high: string) =>
  `预计${low}到${high}分钟后由客服人员接听。请不要挂机，您的位置会保留。`;
export const long = (low: string) => `现在来电很多，需要等待${low}分钟以上。请不要挂机，您的位置会保留。`;
export const connectingEmergency = '请不要挂机。您已排到最前面，由下一位空闲的客服人员接听。通话将被录音。';
export const emergencyNobody =
  '现在没有客服人员在岗。如有生命危险，请挂机并拨打所在国家的紧急电话：欧洲为112。也可以不挂机，您已排到最前面。';
export const nobodyHere =
  '现在没有客服人员在岗。不挂机即可排队，由最先到岗的人员接听。一分钟后，您也可以选择由我们回电。';
export const recorded = '人工服务通话将被录音。';
export const anotherTeam = '该团队暂时无法接通，正在为您转接其他团队。';
export const nobody = '非常抱歉，现在无法接通任何人。请过几分钟再拨。如果有人身处危险，请拨打所在国家的紧急电话。';

export const inQueue = '您已进入队列，下一位空闲的客服人员将接听您的电话。感谢您的耐心等待。';
export const stillInQueue = '您仍在队列中，您的位置会保留。';
export const yourAgent = '正在为您联系上次与您通话的客服人员。';

const danger = '如遇危险或被困，请按9。';

export const longOffer = (low: string) =>
  `${danger}现在来电很多，需要等待${low}分钟以上。如需保留位置并由我们回电，请按1。也可以不挂机，等待人工服务。`;
export const rangeOffer = (low: string, high: string) =>
  `${danger}预计${low}到${high}分钟后由客服人员接听。如需保留位置并由我们回电，请按1。也可以不挂机，等待人工服务。`;
export const stillSoon = '下一位就是您，马上有客服人员为您服务。';
export const stillRange = (low: string, high: string) => `预计还需${low}到${high}分钟由客服人员接听。`;
export const stillLong = (low: string) => `非常抱歉，还需要等待${low}分钟以上。`;
export const stillUnknown = '您仍在队列中。我们无法告知还需等待多久。';
export const offer = (news: string) => `${danger}${news}如需保留位置并由我们回电，请按1。也可以不挂机，等待人工服务。`;

const instead = '如需继续在线等待人工服务，请按0。';
export const thisNumber = (number: string) =>
  `我们将拨打您正在使用的号码给您回电：${number}。确认请按1。使用其他号码请按2。${instead}`;
export const keyNumber =
  '请输入回电号码，以国家代码开头，前面不要加零，然后按井号键。如需继续在线等待人工服务，请不要按键。';
export const keyedNumber = (number: string) => `您输入的是：${number}。确认请按1。重新输入请按2。${instead}`;
export const noSuchNumber = '这不是带国家代码的电话号码。';
export const noNumber = '未能记录号码。请不要挂机，您的位置会保留。';
export const cannotCallBack = '抱歉，现在无法安排回电。请不要挂机，您的位置会保留。';
export const wrongKey = '此键在这里无效。';

export const onTheList = (says: string) => `${danger}${says}取消回电请按2。也可以不挂机，等待人工服务。`;
export const cancelled = '您的回电已取消。如果现在不需要人工服务，您可以挂机。';
export const notCancelled = '抱歉，现在无法取消回电。请告诉接听的客服人员，或稍后再拨。';
export const callingNow =
  '这里是Wayline旅行。本次通话将被录音。您要求我们现在给您打电话。您已排到最前面，由下一位空闲的客服人员接听。';
