import type { Action, ParameterValue } from './document.ts';

const LONGEST = 60;

/** What a person wants to know of a block besides its name, a line each: what is said, asked, compared, waited for. */
export function blockWords({ Type, Parameters }: Action): readonly string[] {
  const said = spoken(Parameters) ?? spoken(member(Parameters['Messages'], '0'));
  const seconds = text(Parameters['InputTimeLimitSeconds']);
  const question = text(member(Parameters['LambdaInvocationAttributes'], 'question'));
  const compared = Type === 'Compare' ? text(Parameters['ComparisonValue']) : undefined;
  return [
    ...(said === undefined ? [] : [`“${cut(said)}”`]),
    ...(seconds === undefined ? [] : [`waits ${seconds} s`]),
    ...(question === undefined ? [] : [`asks ${cut(question)}`]),
    ...(compared === undefined ? [] : [`compares ${cut(compared)}`]),
  ];
}

/** A reference, such as `$.External.name` or `$.Attributes['name']`; its last name is what it is about. */
const REFERENCE = /\$(?:\.\w+|\['[^']*'\])*(?:\.(\w+)|\['([^']*)'\])/g;

function spoken(parameters: ParameterValue | undefined): string | undefined {
  const words = text(member(parameters, 'Text')) ?? text(member(parameters, 'SSML'))?.replace(/<[^>]*>/g, ' ');
  return words?.replace(REFERENCE, (_, plain: string | undefined, quoted: string) => `‹${plain ?? quoted}›`);
}

const member = (value: ParameterValue | undefined, key: string): ParameterValue | undefined =>
  typeof value === 'object' ? new Map(Object.entries(value)).get(key) : undefined;

const text = (value: ParameterValue | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

function cut(words: string): string {
  const letters = [...words.replace(/\s+/g, ' ').trim()];
  return letters.length <= LONGEST ? letters.join('') : `${letters.slice(0, LONGEST).join('').trimEnd()}…`;
}
