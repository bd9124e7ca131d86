import { CARD_SCHEMES, type SegmentFacts, type Words } from './template.ts';

const day = (local: string): string => local.slice(5, 10);
const time = (local: string): string => `${day(local)} ${local.slice(11)}`;

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
};
