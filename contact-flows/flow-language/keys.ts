import { action, equalsEach } from './action.ts';
import { byLanguage, type Words } from './languages.ts';
import type { Path, Step } from './step.ts';

type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

/**
 * Says the choices and waits for one key; a key cuts the words short.
 * `seconds` (1 to 180) is the time until the first key. Silence, another key and a failure each have a path.
 */
export const menu = <Section extends string = never>(choice: {
  readonly name?: string;
  readonly says: Words;
  readonly seconds: number;
  readonly keys: { readonly [K in Key]?: Path<Section> };
  readonly otherKey: Path<Section>;
  readonly silence: Path<Section>;
  readonly failed: Path<Section>;
}): Step<Section> =>
  byLanguage(choice.name ?? 'menu', choice.says, (Text) =>
    action('GetParticipantInput', {
      name: choice.name ?? 'menu',
      parameters: { Text, InputTimeLimitSeconds: String(choice.seconds), StoreInput: 'False' },
      branches: equalsEach(choice.keys),
      errors: {
        NoMatchingCondition: choice.otherKey,
        InputTimeLimitExceeded: choice.silence,
        NoMatchingError: choice.failed,
      },
      next: { mirrors: 'NoMatchingCondition' },
    }),
  );

/** What `digits` and `phoneNumber` stored; the text `Timeout` where nothing was keyed. */
export const STORED = '$.StoredCustomerInput';
/** What is stored where the customer keyed nothing in time: not an error. */
export const NOTHING_KEYED = 'Timeout';

interface Listening<Section extends string> {
  readonly name?: string;
  readonly says: Words;
  /** Until the first digit, 1 to 180. */
  readonly seconds: number;
  readonly failed: Path<Section>;
}

/** Says the question and stores up to `most` digits, ended by `#` or a pause of `betweenSeconds` (1 to 20). */
export const digits = <Section extends string = never>(
  asked: Listening<Section> & { readonly most: number; readonly betweenSeconds?: number; readonly end?: string },
): Step<Section> =>
  byLanguage(asked.name ?? 'digits', asked.says, (Text) =>
    action('GetParticipantInput', {
      name: asked.name ?? 'digits',
      parameters: {
        Text,
        StoreInput: 'True',
        InputTimeLimitSeconds: String(asked.seconds),
        InputValidation: { CustomValidation: { MaximumLength: String(asked.most) } },
        DTMFConfiguration: {
          InputTerminationSequence: asked.end ?? '#',
          DisableCancelKey: 'False',
          InterdigitTimeLimitSeconds: String(asked.betweenSeconds ?? 5),
        },
      },
      errors: { NoMatchingError: asked.failed },
    }),
  );

/** Says the question and stores a telephone number, in E.164 or as it is dialled in `country` (ISO 3166, two letters). */
export const phoneNumber = <Section extends string = never>(
  asked: Listening<Section> & { readonly country?: string; readonly invalid: Path<Section> },
): Step<Section> =>
  byLanguage(asked.name ?? 'phone number', asked.says, (Text) =>
    action('GetParticipantInput', {
      name: asked.name ?? 'phone number',
      parameters: {
        Text,
        StoreInput: 'True',
        InputTimeLimitSeconds: String(asked.seconds),
        InputValidation: {
          PhoneNumberValidation:
            asked.country === undefined
              ? { NumberFormat: 'E164' }
              : { NumberFormat: 'Local', CountryCode: asked.country },
        },
      },
      errors: { InvalidPhoneNumber: asked.invalid, NoMatchingError: asked.failed },
    }),
  );
