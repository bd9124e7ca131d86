import type { Block, Values } from '../contact.ts';
import { text, texts } from '../references.ts';
import { byError, onwards } from '../transitions.ts';

/** The most that an answer may weigh, in bytes of UTF-8. */
const ANSWER_MAX = 32 * 1024;

/** AWS Lambda function: asks, and keeps a flat answer of strings as `$.External`. */
export const invokeLambdaFunction: Block = {
  begin: (contact, action) => ({
    contact,
    effects: [
      {
        effect: 'invoke',
        arn: text(contact, action.Parameters['LambdaFunctionARN']),
        parameters: texts(contact, action.Parameters['LambdaInvocationAttributes']),
        seconds: Number(action.Parameters['InvocationTimeLimitSeconds']),
      },
    ],
    leads: { wait: true },
  }),
  resume: (contact, action, input) => {
    const external = input.input === 'answered' ? stringMap(input.answer) : undefined;
    return external ? onwards({ ...contact, external }, action) : byError(contact, action, 'NoMatchingError');
  },
};

function stringMap(answer: unknown): Values | undefined {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return undefined;
  if (Buffer.byteLength(JSON.stringify(answer)) > ANSWER_MAX) return undefined;
  return Object.values(answer).every((value) => typeof value === 'string') ? (answer as Values) : undefined;
}
