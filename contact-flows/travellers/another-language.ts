import { chooseLanguage } from '../../lambdas/travellers/contract.ts';
import { ask } from '../flow-language/ask.ts';
import { note, remember, remembered } from '../flow-language/contact.ts';
import { when } from '../flow-language/decide.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { voice } from '../flow-language/speech.ts';
import { goTo, type Path } from '../flow-language/step.ts';
import { VOICES } from '../voices.ts';

const phone = '$.CustomerEndpoint.Address';
const traveller = remembered('traveller');

type Sections = 'another language' | 'speak English' | 'speak Chinese' | 'in English' | 'in Chinese';

/** Changes to the other language that is spoken and remembers it; goes on by `then`. Sections that begin at `another language`. */
export const anotherLanguage = <Section extends string>(
  then: Path<Section>,
): { readonly [S in Sections]: Path<never> } => sections(then) as unknown as { readonly [S in Sections]: Path<never> };

const sections = (then: Path<string>): { readonly [S in Sections]: Path<string> } => ({
  'another language': [
    when(LANGUAGE_REFERENCE, { zh: [goTo('speak English')], en: [goTo('speak Chinese')] }, [goTo('speak Chinese')]),
  ],
  'speak English': [
    ask(
      chooseLanguage,
      { phone, traveller, language: 'en' },
      {
        remembered: () => [goTo('in English')],
        thisCall: () => [goTo('in English')],
        technicalError: () => [goTo('in English')],
      },
    ),
  ],
  'speak Chinese': [
    ask(
      chooseLanguage,
      { phone, traveller, language: 'zh' },
      {
        remembered: () => [goTo('in Chinese')],
        thisCall: () => [goTo('in Chinese')],
        technicalError: () => [goTo('in Chinese')],
      },
    ),
  ],
  'in English': [remember({ language: 'en' }), note({ language: 'en' }), voice(VOICES.en), ...then],
  'in Chinese': [remember({ language: 'zh' }), note({ language: 'zh' }), voice(VOICES.zh), ...then],
});
