/** Languages (ISO 639-1) in which everything can be said on paper. */
export const LANGUAGES = ['en', 'lt', 'zh', 'fa'] as const;
export type Language = (typeof LANGUAGES)[number];
