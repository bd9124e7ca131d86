import { routingSteps } from '../flow-language/queues.ts';
import type { Path, Step } from '../flow-language/step.ts';

/** How long somebody waits for a person who has their language, in seconds; then for anybody. */
const LANGUAGE_SECONDS = 120;
const needed = { needs: [{ skill: 'language', value: 'zh', level: 1 }], seconds: LANGUAGE_SECONDS };

/** For a while only to whoever of ours has Chinese (S31). */
export const speaksChinese = <Section extends string>(failed: Path<Section>): Step<Section> =>
  routingSteps([needed], failed);
