/** Whether a text is a telephone number in E.164: a plus, and at most 15 digits of which the first is not 0. */
export const isE164 = (text: string): boolean => /^\+[1-9]\d{1,14}$/.test(text);
