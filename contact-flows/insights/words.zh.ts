/** What a caller hears who stays when the agent hangs up, in Mandarin. */

export const howWasIt = '请为本次通话打分，请按1到5：1表示很不满意，5表示非常满意。不评分请按0或直接挂机。';
export const oneToFive = '请按1到5，不评分请按0。';
export const thanks = '感谢您致电Wayline Travel，再见。';
