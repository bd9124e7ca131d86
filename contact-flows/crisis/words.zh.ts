/** What callers hear whom a crisis concerns, in Chinese. */

const away = '如遇危险或被困，请按9。';
export const first = (news: string) =>
  `${away}${news}转人工服务请按0，您优先。用短信获取全部信息请按2。需要我们回电请按3。重听请按1。其他事项请按星号键。`;
export const later = (news: string) =>
  `${away}${news}我们先为三天内出行的旅客服务。用短信获取全部信息，包括如何改期或退款，请按2。需要我们回电请按3。重听请按1。其他事项请按星号键。仍需人工服务请按0。`;
export const sent = '短信已发出。';
export const notSent = '抱歉，无法向此号码发送短信。';
export const notNow = '抱歉，目前无法发送短信。';
export const wrongKey = '此键在这里无效。';
