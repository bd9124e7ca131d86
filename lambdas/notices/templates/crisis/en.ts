import type { CrisisWords } from '../template.ts';

/** What travellers read of a crisis in English. */
export const enCrisis: CrisisWords = {
  crisis: ({ phase, says, page }) => {
    const { what, steps, policy, letter } = says['en'] ?? {};
    const [changed, signed] = [policy, letter].map((said) => (said === undefined ? '' : `\n\n${said}`));
    const at = `${page}en.html`;
    if (phase === 'over')
      return {
        subject: 'What touched your trip is over',
        text: `Wayline: ${what ?? 'what touched your trip is over.'}${steps === undefined ? '' : `\n\n${steps}${changed}${signed}\n\n`} What is open is at ${at}`,
      };
    return {
      subject: 'Important news of your trip',
      text:
        steps === undefined
          ? `Wayline: ${what ?? 'something has happened that touches your trip. We look after you.'} What to do, and your rights: ${at} Please call only if you travel within 3 days.`
          : `We write because this touches your trip.\n\n${what}\n\nWhat to do now: ${steps}${changed}\n\nEverything we know, your rights, and how to change your trip or get your money back: ${at}\nThe page is kept up to date; you need not call to be looked after. If you travel within 3 days, or are away, call us at any hour.\n\nThank you for your patience. We know what this means for your plans.${signed}`,
    };
  },
};
