/** What is known of the demo travellers besides their trips: orders of an operator, for the real door. */
export const demoOrders = [
  {
    operator: 'demo',
    do: {
      does: 'import',
      people: [
        {
          name: 'Rasa',
          familyName: 'Petraitytė',
          language: 'lt',
          phones: ['+37061234567'],
          tier: 'gold',
          treatment: { what: 'a seat at the window', why: 'she has flown with us thirty times' },
        },
        {
          name: 'Jonas',
          familyName: 'Vogel',
          language: 'en',
          phones: ['+4915112345678'],
          institution: 'Gewandhaus Travel Club',
        },
        {
          name: 'Greta',
          familyName: 'Lindner',
          language: 'en',
          phones: ['+4915112345678'],
          institution: 'Gewandhaus Travel Club',
        },
        { name: 'Ingrid', familyName: 'Berg', language: 'en', phones: ['+4790012345'], agency: 'Fjordreiser' },
      ],
    },
  },
  { operator: 'demo', who: { number: '+4790012345' }, do: { does: 'hold' } },
] as const;
