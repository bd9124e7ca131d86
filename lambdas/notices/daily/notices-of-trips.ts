import { spanOf } from '../../bookings/rules/span.ts';
import type { Profile } from '../../travellers/profile.ts';
import { profilesOf, type Table } from '../../travellers/profile-store.ts';
import { noticeTo } from '../compose.ts';
import type { Notice } from '../notice.ts';
import type { Run } from '../rules/daily-run.ts';
import { inItsTime } from '../rules/in-its-time.ts';
import { whoIsTold } from '../rules/who-is-told.ts';
import type { NoticeSettings } from '../settings.ts';
import { type Content, ruleOf } from '../templates/template.ts';
import type { DayTrip } from './trips-of-day.ts';

/** What a run says of a trip, and until when. */
interface Said {
  readonly content: Content;
  readonly occasion: string;
  /** An instant. */
  readonly notAfter?: string;
}

/** A notice that is to be written, and the record of who gets it. */
export interface Chosen {
  readonly notice: Notice;
  readonly profile: Profile;
}

/** Everything that trips give to tell: the notices, and a reason for each traveller who gets none. Reads records, one read a hundred. */
export async function noticesOfTrips(
  table: Table,
  run: Run,
  trips: readonly DayTrip[],
  settings: NoticeSettings,
  now: Date,
): Promise<{ readonly chosen: readonly Chosen[]; readonly skipped: readonly string[] }> {
  const people = await profilesOf(
    table,
    trips.flatMap(({ travellers }) => travellers),
  );
  const all = trips.map((trip) => noticesOfTrip(run, trip, people, settings, now));
  return { chosen: all.flatMap(({ chosen }) => chosen), skipped: all.flatMap(({ skipped }) => skipped) };
}

function noticesOfTrip(
  run: Run,
  trip: DayTrip,
  people: ReadonlyMap<string, Profile>,
  settings: NoticeSettings,
  now: Date,
): { readonly chosen: readonly Chosen[]; readonly skipped: readonly string[] } {
  const said = SAID[run](trip);
  if (!said) return { chosen: [], skipped: trip.travellers.map(() => 'cancelled') };
  const { content, occasion, notAfter } = said;
  if (notAfter !== undefined && Date.parse(notAfter) <= now.getTime())
    return { chosen: [], skipped: trip.travellers.map(() => 'too late') };
  const { class: type, asksReply } = ruleOf(content.template);
  const on = trip.travellers.flatMap((traveller) => people.get(traveller) ?? []);
  const { told, skipped } = whoIsTold(on, { class: type, asksReply: asksReply === true }, settings);
  const about = `${trip.system} ${trip.locator} ${trip.starts}`;
  const chosen = told.map(({ profile, point }) => {
    const message = { profile, content, occasion };
    const due = inItsTime(profile, type, point, settings.zone, now);
    const written = noticeTo(message, point, due, settings, now);
    return {
      notice: { ...written, about, ...(notAfter === undefined ? {} : { notAfter }) },
      profile,
    };
  });
  return { chosen, skipped };
}

/** A reminder is told anew when the departure moves, a survey when the return does. */
const SAID: { readonly [R in Run]: (trip: DayTrip) => Said | undefined } = {
  reminder: ({ locator, segments }) => {
    const first = spanOf(segments)?.first;
    return (
      first && {
        content: { template: 'reminder', facts: { locator, segment: first } },
        occasion: `departs ${first.departs}`,
        notAfter: first.departsAt,
      }
    );
  },
  survey: ({ locator, segments }) => {
    const span = spanOf(segments);
    return (
      span && {
        content: { template: 'survey', facts: { locator, departed: span.first.departs.slice(0, 10) } },
        occasion: `returned ${span.last.arrives.slice(0, 10)}`,
      }
    );
  },
};
