import { expect, it } from 'vitest';
import { synthesizedFlows } from '../../local/assembly/flows.ts';
import { keptAssembly } from '../../local/assembly/kept-assembly.ts';

const flows = synthesizedFlows(await keptAssembly('dev'));

/** Every parameter of every action, by the way to it. */
function parametersIn(value: unknown, way: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[way, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => parametersIn(inner, `${way}.${name}`));
}
const parameters = flows.flatMap(({ name, content }) => parametersIn(JSON.parse(content), name));

it('what somebody is called is never read as markup: no prompt in SSML has anything from outside in it', () => {
  const spoken = parameters.filter(([, value]) => /\$\.(External|Attributes|CustomerEndpoint)/.test(value));
  expect(spoken.length).toBeGreaterThan(100);
  const markup = parameters.filter(([way, value]) => /\.SSML$|TextToSpeechType/i.test(way) && /\$\.|ssml/i.test(value));
  expect(markup).toEqual([]);
  // A text that stands for markup as a whole would be read as such.
  expect(parameters.filter(([way, value]) => /\.Text$/.test(way) && /^\s*<speak/i.test(value))).toEqual([]);
});
