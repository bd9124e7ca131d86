/** The Amazon Polly voice of every language that is spoken, ISO 639-1. */
export const VOICES = { en: 'Amy', zh: 'Zhiyu' } as const;
