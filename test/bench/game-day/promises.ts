import type { Ran } from './run.ts';
import { IN_HAND } from './told.ts';

/** Within so many seconds everybody is told (S49). */
const DAY = 24 * 3600;
/** As many messages as a dispatcher takes at once: those come later whose dispatcher was killed. */
const BATCH = 5;
/** What a minute may have more than a pool's rate: a machine that lags catches up, and who was killed leaves messages that come again. */
const MORE = 1.25;

/** What a game day promised and did not keep, in sentences. */
export function brokenPromises(ran: Ran): readonly string[] {
  const { asked, touched, plan, began, told, status, kills, points, changed, overtaken, calls } = ran;
  const count = (state: 'sent' | 'resent') => status.told[state];
  const { failed, unknown, refused, pending } = status.told;
  const took = (told.last - began) / 1000;
  const fast = told.pools.filter(({ busiest, partsPerSecond }) => busiest > partsPerSecond * 60 * MORE);
  const open = calls.filter(({ ended }) => ended === undefined).length;
  const promises: readonly (readonly [boolean, string])[] = [
    [
      plan.affected === touched,
      `The plan counts ${plan.affected} travellers whom it touches, and there are ${touched}.`,
    ],
    [plan.within24h, `The plan is done at ${plan.finishAt}, which is later than 24 hours.`],
    [told.missing === 0, `${told.missing} of ${touched} travellers were told nothing.`],
    [told.unaffected === 0, `${told.unaffected} messages went to somebody whom it does not touch.`],
    [told.wrongLanguage === 0, `${told.wrongLanguage} messages were not in the language of their traveller.`],
    [told.again <= kills.length, `${told.again} messages came twice after ${kills.length} kills.`],
    [count('resent') <= kills.length, `${count('resent')} messages count as sent again after ${kills.length} kills.`],
    [told.again <= count('resent'), `${told.again} messages came twice, and the status knows of ${count('resent')}.`],
    [
      count('sent') + count('resent') === touched && failed + unknown + refused + pending === 0,
      `The status does not agree that ${touched} were told: ${JSON.stringify(status.told)}.`,
    ],
    [status.written && status.trips === touched, `The status counts ${status.trips} trips, and there are ${touched}.`],
    [kills.length === points.length, `Only ${kills.length} of ${points.length} kills met a function at work.`],
    ...([told.byDay, told.byMinute] as const).map(
      ({ most, late }, n) =>
        [
          late <= kills.length * BATCH,
          `${late} travellers were told behind more than ${IN_HAND} who depart ${n === 0 ? 'on a later day' : 'later'}, one behind ${most}; ${kills.length} kills explain ${kills.length * BATCH}.`,
        ] as const,
    ),
    [took <= DAY, `The last was told ${(took / 3600).toFixed(1)} hours behind the start.`],
    ...fast.map(
      ({ pool, busiest, partsPerSecond }) =>
        [false, `${pool} sent ${busiest} parts in a minute, and its rate is ${partsPerSecond * 60}.`] as const,
    ),
    [
      overtaken.length === 0,
      `${overtaken.length} calls of who travels later, or is not touched, rang at a seat while somebody waited who travels within three days, the first at ${overtaken[0]?.at}.`,
    ],
    [asked.seats === 0 || calls.some(({ answered }) => answered !== undefined), 'Nobody who called got to a person.'],
    [open === 0, `${open} calls did not come to an end.`],
    ...changed.map((each) => [false, `Behind the end it is not as before for ${each}.`] as const),
  ];
  return promises.flatMap(([kept, otherwise]) => (kept ? [] : [otherwise]));
}
