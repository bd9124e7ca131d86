/** The contact attribute that says in which language a contact is spoken to, ISO 639-1. */
export const LANGUAGE_ATTRIBUTE = 'language';
export const LANGUAGE_REFERENCE = `$.Attributes.${LANGUAGE_ATTRIBUTE}`;
