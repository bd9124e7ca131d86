import type { CaseStep } from '../command.ts';

/** What the form of a step asks for: each is filled in as text, under a name that every step shares. */
type FilledName = 'says' | 'who' | 'where' | 'amount' | 'tell';
export type Filled = { readonly [N in FilledName]?: string | null | undefined };

export interface FormField {
  readonly name: FilledName;
  readonly label: string;
  readonly helper: string;
  readonly kind: 'input' | 'area' | 'choice';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

const area = (label: string, helper = ''): FormField => ({ name: 'says', label, helper, kind: 'area' });
const TOLD = 'The traveller reads these words as they are, in a message.';

/** The fields that a step needs. `departments` are those that a case can be sent to. */
export function fieldsOf(step: CaseStep, departments: NonNullable<FormField['options']>): readonly FormField[] {
  switch (step) {
    case 'dispatch':
      return [
        { name: 'who', label: 'Which department?', helper: '', kind: 'choice', options: departments },
        area('What do they have to know?'),
      ];
    case 'note':
      return [area('Note')];
    case 'ask':
      return [area('What do you ask?', TOLD)];
    case 'answer':
      return [area('What did they answer?')];
    case 'tell':
      return [area('How does it go on?', TOLD)];
    case 'confirm':
      return [
        { name: 'where', label: 'Where are they?', helper: 'As exactly as they can say.', kind: 'input' },
        area('What is wrong?'),
      ];
    case 'send help':
      return [area('Who comes, and when?', TOLD)];
    case 'offer':
      return [
        area('What is offered?', 'Such as: a voucher, a night in a hotel.'),
        {
          name: 'amount',
          label: 'Worth how much, in EUR',
          helper: 'Such as 40 or 39.50; 0 where it costs nothing.',
          kind: 'input',
        },
      ];
    case 'resolve':
      return [
        area('What is the result?', TOLD),
        {
          ...{ name: 'tell', label: 'How are they told?', helper: '', kind: 'choice' },
          options: [
            { value: 'message', label: 'By message, now' },
            { value: 'call', label: 'Somebody phones them' },
          ],
        },
      ];
    case 'told':
      return [area('What did they say to it?')];
    case 'care':
      return [area('How are they?')];
  }
}
