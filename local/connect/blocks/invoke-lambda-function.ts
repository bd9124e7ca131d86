import type { Block, Input, Turn } from '../block.ts';
import { type Contact, type DataMap, inFrame } from '../contact.ts';
import { text, texts } from '../references.ts';
import { seconds } from '../seconds.ts';
import { byError, onwards, waits } from '../transitions.ts';

/** The most that an answer may weigh, in bytes of UTF-8. */
const ANSWER_MAX = 32 * 1024;
/** How long one answer may take, in seconds: where the flow does not say, and at the very most. */
const ANSWER_SECONDS = 3;
const ANSWER_SECONDS_MAX = 8;
/** The longest that functions may take together with no prompt between, in seconds. */
const CHAIN_MAX = 20;

/** AWS Lambda function: asks, and keeps the answer as `$.External`. */
export const invokeLambdaFunction: Block = {
  begin: (contact, action) => {
    const asynchronous = action.Parameters['InvocationType'] === 'ASYNCHRONOUS';
    const left = CHAIN_MAX - contact.askedSeconds;
    if (left <= 0 && !asynchronous) return byError(contact, action, 'NoMatchingError');
    const { ResponseType } = texts(contact, action.Parameters['ResponseValidation']);
    const limit = seconds(contact, action.Parameters['InvocationTimeLimitSeconds'], ANSWER_SECONDS);
    return waits(contact, {
      effect: 'invoke',
      arn: text(contact, action.Parameters['LambdaFunctionARN']),
      parameters: texts(contact, action.Parameters['LambdaInvocationAttributes']),
      seconds: asynchronous ? ANSWER_SECONDS : Math.min(left, ANSWER_SECONDS_MAX, limit),
      answers: ResponseType === 'JSON' ? 'JSON' : 'STRING_MAP',
      ...(asynchronous ? { asynchronous } : {}),
    });
  },
  resume: (contact, action, input) => {
    if (action.Parameters['InvocationType'] === 'ASYNCHRONOUS') return onwards(contact, action);
    const { ResponseType } = texts(contact, action.Parameters['ResponseValidation']);
    const asked = { ...contact, askedSeconds: contact.askedSeconds + secondsOf(input) };
    const external = input.input === 'answered' ? accepted(input.answer, ResponseType === 'JSON') : undefined;
    return external
      ? kept(asked, external, (after) => onwards(after, action))
      : byError(asked, action, 'NoMatchingError');
  },
};

const kept = (contact: Contact, external: DataMap, then: (contact: Contact) => Turn): Turn =>
  then(inFrame(contact, { external }));

const secondsOf = (input: Input): number =>
  input.input === 'answered' || input.input === 'failed' ? input.seconds : 0;

function accepted(answer: unknown, json: boolean): DataMap | undefined {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return undefined;
  if (Buffer.byteLength(JSON.stringify(answer)) >= ANSWER_MAX) return undefined;
  return json || Object.values(answer).every((value) => typeof value === 'string') ? (answer as DataMap) : undefined;
}
