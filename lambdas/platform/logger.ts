import { Logger } from '@aws-lambda-powertools/logger';

/** One logger a function. No number, name, locator or e-mail is ever given to it. */
export const logger = new Logger();
