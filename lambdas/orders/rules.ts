import type { Consultation } from './consultation.ts';

type Sheet = Pick<Consultation, 'asked' | 'where' | 'when' | 'people' | 'budget'>;
/** A sheet as it was filled in: what was left empty is missing, null or empty. */
type Filled = { readonly [Name in keyof Sheet]?: string | null | undefined };

const WORDS_MOST = 500;
const PEOPLE_MOST = 200;

const LABELS = {
  asked: 'what they ask for',
  where: 'where they want to go',
  when: 'when they travel',
  budget: 'the budget',
} as const;

/** Reads a consultation sheet (S2). What is wrong is a sentence for the agent, the first thing first. */
export function readSheet(filled: Filled): Sheet | { readonly refused: string } {
  const words = (name: keyof typeof LABELS) => filled[name]?.trim() ?? '';
  if (words('asked') === '') return { refused: 'Write what the traveller asks for.' };
  for (const [name, label] of Object.entries(LABELS) as [keyof typeof LABELS, string][])
    if (words(name).length > WORDS_MOST) return { refused: `Shorten ${label} to ${WORDS_MOST} characters.` };
  const people = filled.people?.trim() ?? '';
  if (people !== '' && !(/^\d{1,3}$/.test(people) && Number(people) >= 1 && Number(people) <= PEOPLE_MOST))
    return { refused: `Write how many travel as a whole number from 1 to ${PEOPLE_MOST}, or leave it empty.` };
  const given = (name: keyof typeof LABELS) => (words(name) === '' ? {} : { [name]: words(name) });
  return {
    asked: words('asked'),
    ...given('where'),
    ...given('when'),
    ...(people === '' ? {} : { people: Number(people) }),
    ...given('budget'),
  };
}
