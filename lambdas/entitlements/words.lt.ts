import type { EntitlementWords } from './entitlement-words.ts';

/** As they stand behind "iki": Sunday first. */
const WEEKDAYS = [
  'sekmadienio',
  'pirmadienio',
  'antradienio',
  'trečiadienio',
  'ketvirtadienio',
  'penktadienio',
  'šeštadienio',
];

/** What the law gives, in Lithuanian. */
export const words: EntitlementWords = {
  locale: 'lt-LT',
  day: (date) => {
    const at = new Date(`${date}T00:00:00Z`);
    const day = new Intl.DateTimeFormat('lt', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(at);
    return `${WEEKDAYS[at.getUTCDay()]}, ${day}`;
  },
  lead: 'Apgailestaujame, kad Jūsų kelionė nevyksta taip, kaip turėjo. Štai ką Jums suteikia įstatymai.',
  note: 'To iš jų reikalauja įstatymai. Sprendžia ir moka jie, ne mes.',
  says: {
    refund: ({ day, by }) =>
      ({
        'if asked today': `Galite prašyti grąžinti pinigus; jei paprašysite šiandien, oro linijos turi laiko iki ${by} (imtinai).`,
        running: `Paprašėte grąžinti pinigus; oro linijos turi laiko iki ${by} (imtinai).`,
        over: `Paprašėte grąžinti pinigus; oro linijos turėjo laiko iki ${by} (imtinai).`,
      })[day],
    rerouting: () => 'Jei vis dar norite keliauti, prašykite oro linijų kito skrydžio be papildomo mokesčio.',
    care: ({ clock }) =>
      clock === undefined
        ? 'Kol laukiate, oro linijos privalo duoti maisto, gėrimų ir leisti du kartus paskambinti.'
        : `Kol laukiate, ne vėliau kaip nuo ${clock} oro linijos privalo duoti maisto, gėrimų ir leisti du kartus paskambinti.`,
    hotel: () => 'Jei teks nakvoti, oro linijos privalo duoti viešbutį ir nuvežti į jį.',
    compensation: ({ amount }) => `Taip pat galite reikalauti iš oro linijų ${amount} kompensacijos.`,
    'package refund': ({ day, by }) =>
      `Jūsų kelionės paketas nutrauktas; jo organizatorius ${day === 'over' ? 'turėjo' : 'turi'} laiko iki ${by} (imtinai) grąžinti Jums priklausančius pinigus.`,
    assistance: () => 'Kelionės paketo organizatorius privalo Jums nedelsdamas padėti.',
    'bag fee': () => 'Jūsų bagažas vėlavo: praneškite oro linijoms ir prašykite grąžinti jo mokestį.',
  },
};
