import type { CrisisWords } from '../template.ts';

/** What travellers read of a crisis in Lithuanian. */
export const ltCrisis: CrisisWords = {
  crisis: ({ phase, says, page }) => {
    const { what, steps, policy, letter } = says['lt'] ?? {};
    const [changed, signed] = [policy, letter].map((said) => (said === undefined ? '' : `\n\n${said}`));
    const at = `${page}lt.html`;
    if (phase === 'over')
      return {
        subject: 'Tai, kas trikdė Jūsų kelionę, baigėsi',
        text: `„Wayline“: ${what ?? 'tai, kas trikdė Jūsų kelionę, baigėsi.'}${steps === undefined ? '' : `\n\n${steps}${changed}${signed}\n\n`} Kas dar neišspręsta: ${at}`,
      };
    return {
      subject: 'Svarbi žinia apie Jūsų kelionę',
      text:
        steps === undefined
          ? `„Wayline“: ${what ?? 'įvyko tai, kas paliečia Jūsų kelionę. Jumis pasirūpinsime.'} Ką daryti ir kokios Jūsų teisės: ${at} Skambinkite tik jei keliaujate per 3 dienas.`
          : `Rašome, nes tai paliečia Jūsų kelionę.\n\n${what}\n\nKą daryti dabar: ${steps}${changed}\n\nViskas, ką žinome, Jūsų teisės ir kaip pakeisti kelionę ar atgauti pinigus: ${at}\nPuslapis nuolat atnaujinamas; skambinti nebūtina, Jumis pasirūpinsime. Jei keliaujate per 3 dienas ar jau esate kelionėje, skambinkite bet kuriuo metu.\n\nDėkojame už kantrybę. Suprantame, ką tai reiškia Jūsų planams.${signed}`,
    };
  },
};
