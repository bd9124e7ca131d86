import { tookIn } from '../../../calendar/took-in.ts';
import type { Kind } from '../../../cases/rules/kinds.ts';
import type { CaseWords } from '../template.ts';

/** What a case is about, in English. */
const KIND: { readonly [K in Kind]: string } = {
  rescue: 'a call for help',
  accident: 'an accident',
  refund: 'a refund',
  change: 'a cancellation or a new date',
  swap: 'another trip instead',
  complaint: 'a complaint',
  suggestion: 'a suggestion',
  claim: 'an insurance claim',
  other: 'your question',
};

/** What travellers read of their cases in English; `day` writes a date. */
export const enCases = (day: (local: string) => string): CaseWords => ({
  'case-opened': ({ case: number, kind, by, form, usual }) => ({
    subject: `Your case ${number}`,
    text: `Wayline: we work on ${KIND[kind]}, case ${number}${by === undefined ? '' : `. You hear from us by ${day(by)}`}. One message is enough: your place in line is kept.${usual === undefined ? '' : ` Lately most answers took ${tookIn('en-GB', usual.low, usual.high)}.`}${form === undefined ? '' : ` More to tell us? ${form}`}`,
  }),
  'case-danger': ({ case: number, phone }) => ({
    subject: `Your call for help: ${number}`,
    text: `Wayline: we know that you are in danger or stranded: case ${number}. Ring ${phone} and press 9, you are put in front. If a life is in danger, ring the emergency number of the country first, in Europe 112. Answer here where you are and what you need.`,
  }),
  'case-asked': ({ case: number, says, form }) => ({
    subject: `A question about your case ${number}`,
    text: `Wayline, case ${number}: ${says} Please answer this message or call us.${form === undefined ? '' : ` You can write here as well: ${form}`}`,
  }),
  'case-resolved': ({ case: number, says }) => ({
    subject: `Your case ${number} has a result`,
    text: `Wayline, case ${number} is done: ${says} Not what you need? Answer or call us.`,
  }),
  'case-news': ({ case: number, says }) => ({
    subject: `News of your case ${number}`,
    text: `Wayline, case ${number}: ${says} We go on with it.`,
  }),
  'case-help': ({ case: number, says }) => ({
    subject: 'Help is on its way',
    text: `Wayline: help is on its way to you. ${says} Stay where you are if you can. Case ${number}.`,
  }),
});
