import { changeTraveller } from '../../travellers/change-traveller.ts';
import { profileOf } from '../../travellers/profile-store.ts';
import { named, sharers } from '../../travellers/rules/recognising.ts';
import { noticesOfHold } from '../notices-of-hold.ts';
import { calledSo } from '../rules/replying.ts';
import { handToPeople } from './hand-to-people.ts';
import { answerTo, BY_SMS, counted, type Dealt, type Matter } from './matter.ts';

/** For how long a frozen account is not told to be frozen again, in milliseconds. */
const JUST_TOLD = 300_000;

/**
 * Freezes the account of who writes from their registered number (idea 11). Where several use it, it says how to say whose: nobody is
 * frozen by guess. A name of nobody goes to people as well.
 */
export async function freeze(matter: Matter, whose: string | undefined): Promise<Dealt> {
  const meant = whose === undefined ? matter.cards : calledSo(matter.cards, whose);
  const [card, ...others] = meant;
  if (!card || others.length > 0) return askWhose(matter, card === undefined);
  const { on, now, reply, sent } = matter;
  const tellAll = noticesOfHold(on.table.name, on.settings);
  const held = await changeTraveller(on.table, card.traveller, { does: 'hold' }, BY_SMS, tellAll, now);
  if (!('refused' in held)) return { did: 'frozen' };
  const profile = await profileOf(on.table, card.traveller);
  const justTold = sent.some(
    ({ template, traveller, at }) =>
      template === 'account-frozen' && traveller === card.traveller && now.getTime() - Date.parse(at) < JUST_TOLD,
  );
  if (!profile || justTold) return { did: 'frozen' };
  return counted(matter, 'frozen', answerTo({ on, reply, now }, profile, { template: 'account-frozen', facts: {} }));
}

/** The most letters of a name that has room in an answer. */
const LETTERS = 20;

/** What those who share a number are to write behind FREEZE; nothing where they are too many, or a name is too long, to be told. */
function namesIn(cards: Matter['cards']): readonly string[] {
  const names = named(sharers(cards)).map((name) => name.toLocaleUpperCase('en'));
  return names.some((name) => name.length > LETTERS) ? [] : names;
}

async function askWhose(matter: Matter, nobodyMeant: boolean): Promise<Dealt> {
  const { on, cards } = matter;
  const work = nobodyMeant ? handToPeople(matter) : undefined;
  const profile = await profileOf(on.table, cards[0]?.traveller ?? '');
  if (!profile) return work ?? { did: 'asked whose' };
  const names = namesIn(cards);
  const asked = counted(
    matter,
    'asked whose',
    answerTo(matter, profile, { template: 'freeze-whose', facts: { names } }),
  );
  return { ...asked, ...work, lately: { ...asked.lately, ...work?.lately } };
}
