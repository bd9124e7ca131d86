import type { PageWords } from './page-words.ts';

/** The page of a crisis in Chinese. */
export const words: PageWords = {
  title: { running: '致旅客的重要消息', over: '事件已经结束', quiet: '目前没有突发事件' },
  quiet:
    '目前没有影响我们行程的异常情况。一旦发生，您可以在这里看到发生了什么、该怎么做、您有哪些权利；受影响的旅客还会收到我们的消息。',
  drill: '这是演练，并未发生任何事件。',
  kept: '您看到的是较早的版本，内容保持原样。',
  newest: '查看最新情况',
  happened: '发生了什么',
  what: '发生了影响我们行程的事件，我们会照顾好每一位相关旅客。',
  whatIsOver: '影响我们行程的事件已经结束，行程按预订进行。',
  elsewhere: '更多内容见：',
  todo: '现在该怎么做',
  steps: '请留在安全的地方，收到我们的消息后再出发。受影响的旅客都会收到消息，最先出发的旅客最先收到。',
  rights: '您的权利和期限',
  law: {
    EU261: (days) => `从欧盟、冰岛、挪威或瑞士出发的航班：改乘其他方式，或在${days}天内退款；餐饮及过夜住宿（EU261）。`,
    UK261: (days) => `从英国出发的航班：改乘其他方式，或在${days}天内退款；餐饮及过夜住宿（UK261）。`,
    us: (byCard, otherwise) =>
      `美国境内或往返美国的航班：不乘机则退款，信用卡${byCard}个工作日内，其他${otherwise}天内（14 CFR 260）。`,
    package: (days) => `在欧洲购买的包价旅游：解除后${days}天内退款，并立即获得帮助（EU 2015/2302）。`,
  },
  policies: '退款和改期',
  refund: '退款最多需要 5 个工作日。申请一次即可，重复申请不会更快。',
  reach: '如何联系我们',
  form: '请填写此表单：您会得到编号，以及我们最迟回复您的日期',
  call: '仅限三天内出行或已在旅途中的旅客来电：',
  waits: '需要等多久',
  channel: { chat: '在线交谈', form: '表单', phone: '电话', sms: '短信', email: '电子邮件' },
  wait: (channel, took, at) => `${channel}：${took}（${at}测得）`,
  letter: 'Wayline Travel 负责人的信',
  updated: (at, version) => `更新于 ${at}，第 ${version} 版。`,
  earlier: '较早的版本：',
};
