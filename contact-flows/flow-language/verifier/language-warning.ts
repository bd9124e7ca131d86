import { LANGUAGE_REFERENCE } from '../languages.ts';
import type { Graph } from './graph.ts';
import { text } from './json.ts';
import { type Problem, warning } from './problem.ts';

/** Places that choose words by the contact's language and lack one that the flow has elsewhere. */
export function* missingWords({ blocks }: Graph): Generator<Problem> {
  const choices = [...blocks.values()]
    .filter(({ type, parameters }) => type === 'Compare' && parameters['ComparisonValue'] === LANGUAGE_REFERENCE)
    .map(({ identifier, conditions }) => ({
      identifier,
      languages: new Set(conditions.map(({ operands }) => text(operands[0]))),
    }));
  const all = new Set(choices.flatMap(({ languages }) => [...languages]));
  for (const { identifier, languages } of choices)
    for (const language of all)
      if (!languages.has(language))
        yield warning(
          identifier,
          'missing-language',
          `There are no words in '${language}' here, and there are elsewhere in this flow.`,
        );
}
