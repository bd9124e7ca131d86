import type { CrisisWords } from '../template.ts';

/** What travellers read of a crisis in Chinese. */
export const zhCrisis: CrisisWords = {
  crisis: ({ phase, says, page }) => {
    const { what, steps, policy, letter } = says['zh'] ?? {};
    const [changed, signed] = [policy, letter].map((said) => (said === undefined ? '' : `\n\n${said}`));
    const at = `${page}zh.html`;
    if (phase === 'over')
      return {
        subject: '影响您行程的事件已经结束',
        text: `Wayline：${what ?? '影响您行程的事件已经结束。'}${steps === undefined ? '' : `\n\n${steps}${changed}${signed}\n\n`} 后续事项见 ${at}`,
      };
    return {
      subject: '关于您行程的重要消息',
      text:
        steps === undefined
          ? `Wayline：${what ?? '发生了影响您行程的事件，我们会照顾好您。'}现在该怎么做、您有哪些权利：${at} 三天内出行的旅客请来电，其他旅客请先看网页。`
          : `此事影响到您的行程，特此告知。\n\n${what}\n\n现在请这样做：${steps}${changed}\n\n我们掌握的全部情况、您的权利，以及如何改期或退款：${at}\n网页随时更新；不来电，我们也会照顾好您。如果您三天内出行或正在旅途中，请随时来电。\n\n感谢您的耐心，我们明白这对您的计划意味着什么。${signed}`,
    };
  },
};
