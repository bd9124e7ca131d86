import { Temporal } from 'temporal-polyfill';

/** The demo travellers' trips, counted from the day on which the centre is first opened. */

const COLUMNS =
  'system,locator,family_name,given_name,phone,email,language,kind,service,from,to,departs,departs_zone,arrives,arrives_zone,status';

const RASA = ['Petraitytė', 'Rasa', '+37061234567', 'rasa@example.com', 'lt'];
const ANA = ['Silva', 'Ana', '+12025550123', 'ana@example.com', 'en'];

/** A trip file: Rasa departs tomorrow by the calendar of `zone`, Ana has two trips ahead. */
export function demoTrips(now: Date, zone: string): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const day = (days: number) => today.add({ days }).toString();
  const line = (locator: string, who: readonly string[], ...trip: readonly string[]) =>
    ['demo', locator, ...who, ...trip, 'confirmed'].join(',');
  const flight = (
    service: string,
    from: string,
    leaves: string,
    leavesIn: string,
    to: string,
    lands: string,
    landsIn: string,
  ) => ['flight', service, from, to, leaves, leavesIn, lands, landsIn] as const;
  const ship = (service: string, from: string, leaves: string, to: string, lands: string, zone: string) =>
    ['ship', service, from, to, leaves, zone, lands, zone] as const;
  return [
    COLUMNS,
    line(
      'RASA24',
      RASA,
      ...flight('BT 341', 'Vilnius', `${day(1)}T07:40`, 'Europe/Vilnius', 'Oslo', `${day(1)}T08:35`, 'Europe/Oslo'),
    ),
    line(
      'ANA2NY',
      ANA,
      ...flight(
        'TP 208',
        'New York',
        `${day(3)}T18:30`,
        'America/New_York',
        'Porto',
        `${day(4)}T06:25`,
        'Europe/Lisbon',
      ),
    ),
    line(
      'ANASEA',
      ANA,
      ...ship('MS Nordlys', 'Bergen', `${day(20)}T20:30`, 'Tromsø', `${day(23)}T14:15`, 'Europe/Oslo'),
    ),
  ].join('\n');
}
