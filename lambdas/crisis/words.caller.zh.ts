import type { CrisisHeard } from './heard.ts';

/** What a caller hears of a crisis, in Chinese. */
export const sayCrisis: CrisisHeard = {
  now: ({ what, steps, trip, rights }) =>
    `${what ?? '发生了影响您行程的事件。'}${trip}${steps ?? '请留在安全的地方，等到我们的消息再出发。'}${rights}我们会照顾好您，并优先为您服务。`,
  later: ({ what, steps, trip, rights }) =>
    `${what ?? '发生了影响您行程的事件。'}${trip}${steps ?? '今天您无需做任何事，我们会及时通知您。'}${rights}`,
  future: ({ what }) => `${what ?? '发生了影响许多行程的事件。'}您的行程不受影响。`,
  others: ({ what }) => `${what ?? '发生了影响许多行程的事件，来电较多。'}`,
};
