/** Words that people write in Lithuanian and in no other language of ours, where they leave its letters out. */
const LITHUANIAN =
  /(?<!\p{L})(labas|laba|diena|aciu|prasau|kelione|keliones|skrydis|skrydi|pinigus|grazinti|noriu|noreciau|mano|kada|nera|esu|buvo)(?!\p{L})/giu;

/** The language (ISO 639-1) of ours in which a text seems to be written, by its script and letters; English where none of them. */
export function languageOf(text: string): 'en' | 'lt' | 'zh' | 'fa' {
  const sample = text.slice(0, 2000);
  const count = (form: RegExp): number => sample.match(form)?.length ?? 0;
  const letters = Math.max(count(/\p{L}/gu), 1);
  if (count(/\p{Script=Han}/gu) / letters > 0.2) return 'zh';
  if (count(/\p{Script=Arabic}/gu) / letters > 0.3) return 'fa';
  // Others have š and ž too.
  const own = count(/[ąęėįųū]/giu) > 0 && count(/[ąčęėįšųūž]/giu) / letters > 0.015;
  return own || count(LITHUANIAN) >= 2 ? 'lt' : 'en';
}
