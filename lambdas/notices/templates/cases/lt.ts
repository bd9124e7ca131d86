import { tookIn } from '../../../calendar/took-in.ts';
import type { Kind } from '../../../cases/rules/kinds.ts';
import type { CaseWords } from '../template.ts';

/** What a case is about, in Lithuanian. */
const KIND: { readonly [K in Kind]: string } = {
  rescue: 'pagalbos šauksmas',
  accident: 'nelaimingas atsitikimas',
  refund: 'pinigų grąžinimas',
  change: 'atšaukimas ar nauja data',
  swap: 'kita kelionė',
  complaint: 'skundas',
  suggestion: 'pasiūlymas',
  claim: 'draudimo išmoka',
  other: 'Jūsų klausimas',
};

/** What travellers read of their cases in Lithuanian; `day` writes a date. */
export const ltCases = (day: (local: string) => string): CaseWords => ({
  'case-opened': ({ case: number, kind, by, form, usual }) => ({
    subject: `Jūsų byla ${number}`,
    text: `„Wayline“: byla ${number}, ${KIND[kind]}${by === undefined ? '' : `. Atsakysime iki ${day(by)}`}. Pakanka vienos žinutės: Jūsų vieta eilėje išlieka.${usual === undefined ? '' : ` Pastaruoju metu dauguma atsakymų užtruko ${tookIn('lt', usual.low, usual.high)}.`}${form === undefined ? '' : ` Norite pridurti daugiau? ${form}`}`,
  }),
  'case-danger': ({ case: number, phone }) => ({
    subject: `Jūsų pagalbos prašymas: ${number}`,
    text: `„Wayline“: žinome, kad esate pavojuje ar įstrigę: byla ${number}. Skambinkite ${phone} ir spauskite 9, būsite pirmi. Jei pavojus gyvybei, pirmiausia skambinkite šalies pagalbos numeriu, Europoje 112. Atsakykite čia, kur esate ir ko reikia.`,
  }),
  'case-asked': ({ case: number, says, form }) => ({
    subject: `Klausimas dėl Jūsų bylos ${number}`,
    text: `„Wayline“, byla ${number}: ${says} Atsakykite į šią žinutę arba paskambinkite.${form === undefined ? '' : ` Galite parašyti ir čia: ${form}`}`,
  }),
  'case-resolved': ({ case: number, says }) => ({
    subject: `Jūsų byla ${number} išspręsta`,
    text: `„Wayline“, byla ${number} baigta: ${says} Netinka? Atsakykite arba paskambinkite.`,
  }),
  'case-news': ({ case: number, says }) => ({
    subject: `Jūsų bylos ${number} naujienos`,
    text: `„Wayline“, byla ${number}: ${says} Dirbame toliau.`,
  }),
  'case-help': ({ case: number, says }) => ({
    subject: 'Pagalba jau pakeliui',
    text: `„Wayline“: pagalba jau pakeliui. ${says} Jei galite, likite vietoje. Byla ${number}.`,
  }),
});
