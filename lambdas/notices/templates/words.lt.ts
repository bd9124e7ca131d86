import type { Role } from '../../agents/contract.ts';
import type { Next } from '../../orders/rules/next-step.ts';
import { ltCases } from './cases/lt.ts';
import { ltCrisis } from './crisis/lt.ts';
import { type Formats, filledIn } from './own.ts';
import {
  CARD_SCHEMES,
  type OrderFacts,
  type OrderNews,
  REPLY_WORDS,
  type RefusableClass,
  type SegmentFacts,
  type Words,
} from './template.ts';

const day = (local: string): string => local.slice(5, 10);
const time = (local: string): string => `${day(local)} ${local.slice(11)}`;

const FORMATS: Formats = { day, time, number: (digits) => digits };

const lineOf: { readonly [K in SegmentFacts['kind']]: (segment: SegmentFacts) => string } = {
  flight: ({ departs, service, from, to }) => `${time(departs)} skrydis ${service}, ${from}–${to}`,
  ship: ({ departs, service, from, to }) => `${time(departs)} laivas ${service}, ${from}–${to}`,
  train: ({ departs, service, from, to }) => `${time(departs)} traukinys ${service}, ${from}–${to}`,
  hotel: ({ departs, arrives, service, to }) => `${day(departs)}–${day(arrives)} viešbutis ${service}, ${to}`,
  tour: ({ departs, service, from }) => `${time(departs)} ekskursija ${service}, ${from}`,
  transfer: ({ departs, from, to }) => `${time(departs)} pervežimas ${from}–${to}`,
  restaurant: ({ departs, service, to }) => `${time(departs)} staliukas: ${service}, ${to}`,
};

const lines = (segments: readonly SegmentFacts[], left: number): readonly string[] => [
  ...segments.map((segment) => lineOf[segment.kind](segment)),
  ...(left > 0 ? [`Ir dar ${left}: klauskite mūsų.`] : []),
];

const NOTES: { readonly [K in SegmentFacts['kind']]: string } = {
  flight: 'Oro uoste būkite prieš 2 val. su pasu ar asmens kortele.',
  ship: 'Uoste būkite prieš 2 val. su pasu ar asmens kortele.',
  train: 'Stotyje būkite prieš 15 min. su asmens dokumentu.',
  hotel: 'Turėkite asmens dokumentą ir banko kortelę.',
  tour: 'Susitikimo vietoje būkite prieš 15 min., apsiaukite patogiai.',
  transfer: 'Su bagažu būkite pasiruošę prieš 10 min.',
  restaurant: 'Vėluojate? Paskambinkite į restoraną: staliuko laukia 15 min.',
};

const CLASSES: { readonly [C in RefusableClass]: string } = {
  operational: 'žinučių apie keliones',
  survey: 'klausimų, kaip sekėsi',
  marketing: 'pasiūlymų',
};
const { stop, start, help, status, freeze, noCall } = REPLY_WORDS.lt;

const ORDER: { readonly [N in OrderNews]: (o: string, by: string) => string } = {
  consulted: (o, by) => `„Wayline“: gavome Jūsų prašymą, užsakymas ${o}. Vadybininkas jo imsis${by}.`,
  assigned: (o, by) => `„Wayline“: Jūsų užsakymą ${o} tvarko vadybininkas, jis susisieks${by}.`,
  won: (o) => `„Wayline“: užsakymas ${o} suderintas. Užsukite pasirašyti arba paskambinkite.`,
  void: (o) => `„Wayline“: užsakymas ${o} nutrauktas. Norėjote ne to? Paskambinkite mums.`,
  signed: (o, by) => `„Wayline“: užsakymas ${o} priimtas. Patikrinsime jį${by}, tada galėsite mokėti.`,
  approved: (o) => `„Wayline“: užsakymas ${o} patvirtintas, jau galite mokėti.`,
  closed: (o) => `„Wayline“: užsakymas ${o} įvykdytas. Ačiū, kad keliaujate su mumis.`,
};

const DEPARTMENTS: { readonly [R in Role]: string } = {
  seat: 'Jūsų konsultantas',
  teamLead: 'grupės vadovas',
  planner: 'vadybininkas',
  frontDesk: 'klientų aptarnavimas',
  finance: 'finansų skyrius',
  management: 'vadovybė',
};

const NEXT: { readonly [N in Next]: string } = {
  assign: 'paskirsime vadybininką',
  agree: 'suderinsime su Jumis',
  sign: 'užsuksite pasirašyti',
  approve: 'patikra, tada mokėjimas',
  amend: 'pataisysime',
  pay: 'Jūsų mokėjimas',
  travel: 'kelionė ir grįžimas',
  'ask how it was': 'paklausime, kaip sekėsi',
  close: 'užbaigsime',
};

const stands = ({ order, with: department, since, does, expected }: OrderFacts): string => {
  const by = expected === undefined ? '' : ` iki ${day(expected)}`;
  return `Užsakymas ${order}: nuo ${day(since)} – ${DEPARTMENTS[department]}. Toliau${by}: ${NEXT[does]}.`;
};

/** What travellers read in Lithuanian. */
export const lt: Words = {
  'account-frozen': () => ({
    subject: 'Jūsų paskyra užblokuota',
    text: `Jūsų „Wayline“ paskyra užblokuota: kelionių, kontaktų ir mokėjimų keisti negalima. Norėdami ją atblokuoti, paskambinkite mums. Dingo kortelė? Visa ${CARD_SCHEMES.visa}, Mastercard ${CARD_SCHEMES.mastercard}.`,
  }),
  'account-thawed': () => ({
    subject: 'Jūsų paskyra atblokuota',
    text: 'Jūsų „Wayline“ paskyra atblokuota: keliones ir kontaktus vėl galima keisti. Jei to neprašėte, nedelsdami paskambinkite mums.',
  }),
  ticket: ({ locator, segments }, left) => ({
    subject: `Jūsų bilietas ${locator}`,
    text: [
      `„Wayline“ bilietas ${locator}`,
      ...lines(segments, left),
      'Laikas vietinis. Registruodamiesi pasakykite šį kodą.',
    ].join('\n'),
  }),
  voucher: ({ locator, segments }, left) => ({
    subject: `Jūsų kuponas ${locator}`,
    text: [
      `„Wayline“ kuponas ${locator}`,
      ...lines(segments, left),
      'Laikas vietinis. Atvykę pasakykite šį kodą.',
    ].join('\n'),
  }),
  booked: ({ locator, segments }, left) => ({
    subject: `Užsakyta: ${locator}`,
    text: [`„Wayline“: užsakyta, kodas ${locator}`, ...lines(segments, left), 'Laikas vietinis.'].join('\n'),
  }),
  reminder: ({ locator, segment }) => ({
    subject: `Jūsų kelionė ${locator}`,
    text: `„Wayline“: ${lineOf[segment.kind](segment)}. ${NOTES[segment.kind]} Kodas ${locator}.`,
  }),
  survey: ({ locator, departed }) => ({
    subject: 'Kaip pavyko kelionė?',
    text: `„Wayline“: kaip pavyko ${day(departed)} kelionė (${locator})? Atsakykite skaitmeniu nuo 1 (blogai) iki 5 (puikiai). Nebeklausti? Rašykite ${stop}.`,
  }),
  'survey-thanks': () => ({
    subject: 'Ačiū',
    text: '„Wayline“: ačiū, užsirašėme. Norite pridurti? Atsakykite savais žodžiais.',
  }),
  'opt-out-confirmed': ({ class: type }) => ({
    subject: 'Daugiau nerašysime',
    text: `„Wayline“: gerai, daugiau nesiųsime ${type === undefined ? 'jokių žinučių, nebent grėstų pavojus' : CLASSES[type]}. Norite gauti vėl? Rašykite ${start}.`,
  }),
  'opt-in-confirmed': ({ class: type }) => ({
    subject: 'Vėl rašysime',
    text: `„Wayline“: gerai, vėl gausite ${type === undefined ? 'mūsų žinučių' : CLASSES[type]}. Nebenorite? Rašykite ${stop}.`,
  }),
  help: ({ phone }) => ({
    subject: 'Ką galite mums parašyti',
    text: `„Wayline“: ${status} – kelionė ir užsakymai, ${freeze} – užblokuoti paskyrą, ${stop} – nebesiųsti žinučių, ${start} – siųsti vėl, ${noCall} – atšaukti skambutį. Žmogus atsilieps tel. ${phone}.`,
  }),
  'freeze-whose': ({ names }) => ({
    subject: 'Kieno paskyra?',
    text: `„Wayline“: kieno paskyrą užblokuoti? Atsakykite ${names.length === 0 ? `${freeze} ir vardą` : names.map((name) => `${freeze} ${name}`).join(' arba ')}.`,
  }),
  status: ({ trip, orders }, left) => ({
    subject: 'Jūsų kelionės ir užsakymai',
    text: [
      trip
        ? `„Wayline“: artimiausia kelionė ${lineOf[trip.segment.kind](trip.segment)}. Kodas ${trip.locator}. Laikas vietinis.`
        : `„Wayline“: būsimų kelionių nerandame. Kurios nors trūksta? Parašykite ${help} ir gausite mūsų numerį.`,
      ...orders.map(stands),
      ...(left > 0 ? [`Ir dar ${left}: paskambinkite.`] : []),
    ].join(' '),
  }),
  'callback-missed': ({ phone }) => ({
    subject: 'Jums neprisiskambinome',
    text: `„Wayline“: skambinome Jums tris kartus, bet neprisiskambinome. Dirbame visą parą: ${phone}.`,
  }),
  'callback-set': ({ at, answerable }) => ({
    subject: 'Mes Jums paskambinsime',
    text: `„Wayline“: paskambinsime Jums ${day(at)} ${at.slice(11)} Jūsų laiku. ${answerable ? `Nebereikia? Rašykite ${noCall}. Kitu laiku? Paskambinkite mums.` : 'Netinka? Paskambinkite mums.'}`,
  }),
  'callback-cancelled': () => ({
    subject: 'Mes Jums neskambinsime',
    text: '„Wayline“: skambutis atšauktas. Vis dėlto mūsų reikia? Skambinkite bet kuriuo paros metu.',
  }),
  'order-progress': ({ order, now, expected }) => ({
    subject: `Jūsų užsakymas ${order}`,
    text: ORDER[now](order, expected === undefined ? '' : ` iki ${day(expected)}`),
  }),
  ...ltCases(day),
  ...ltCrisis,
  'own-news': (facts) => ({
    subject: '„Wayline“ naujienos',
    text: `„Wayline“: ${filledIn(facts, 'lt', FORMATS)}`,
  }),
  'own-question': (facts) => ({
    subject: '„Wayline“ klausimas',
    text: `„Wayline“: ${filledIn(facts, 'lt', FORMATS)} Nebeklausti? Rašykite ${stop}.`,
  }),
  'own-offer': (facts) => ({
    subject: '„Wayline“ pasiūlymas',
    text: `„Wayline“: ${filledIn(facts, 'lt', FORMATS)} Nebesiūlyti? Rašykite ${stop}.`,
  }),
};
