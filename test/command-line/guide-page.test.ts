import { expect, it } from 'vitest';
import { pageLines } from '../../bin/agents/guide-page.ts';

it('says of a form what each field is and what may be chosen, so that nobody has to guess', () => {
  const Items = [
    { _type: 'FormInput', Name: 'says', Label: 'In words' },
    {
      _type: 'RadioGroup',
      Name: 'tell',
      Label: 'How',
      Options: [
        { Label: 'By message', Value: 'message' },
        { Label: 'call', Value: 'call' },
      ],
    },
  ];
  const page = {
    ...{ token: 't', view: 'form', fields: ['says', 'tell', 'other'] },
    data: { Heading: 'Write the result', Sections: [{ _type: 'DataSection', Items }] },
    actions: [{ action: 'Next', label: 'Continue' }],
  };
  expect(pageLines(page)).toBe(
    'Write the result\nfill in:\n  says: In words\n  tell: How: message (By message), call\n  other\ndo: "Continue"',
  );
});
