import { Temporal } from 'temporal-polyfill';

/** The heading of a trip file. */
export const TRIP_COLUMNS =
  'system,locator,family_name,given_name,phone,email,language,kind,service,from,to,departs,departs_zone,arrives,arrives_zone,status';

const RASA = ['Petraitytė', 'Rasa', '+37061234567', 'rasa@example.com', 'lt'];
const ANA = ['Silva', 'Ana', '+12025550123', 'ana@example.com', 'en'];
const WEI = ['Chen', 'Wei', '+8613800138000', 'wei@example.com', 'zh'];
const JONAS = ['Vogel', 'Jonas', '+4915112345678', 'jonas@example.org', 'en'];
const GRETA = ['Lindner', 'Greta', '+4915112345678', 'greta@example.org', 'en'];
const INGRID = ['Berg', 'Ingrid', '+4790012345', 'ingrid@example.com', 'en'];

const VILNIUS = ['Vilnius', 'Europe/Vilnius'] as const;
const OSLO = ['Oslo', 'Europe/Oslo'] as const;
const BERGEN = ['Bergen', 'Europe/Oslo'] as const;
const NEW_YORK = ['New York', 'America/New_York'] as const;
const PORTO = ['Porto', 'Europe/Lisbon'] as const;
const SHANGHAI = ['Shanghai', 'Asia/Shanghai'] as const;
const LEIPZIG = ['Leipzig', 'Europe/Berlin'] as const;
const VIENNA = ['Vienna', 'Europe/Vienna'] as const;
const NICE = ['Nice', 'Europe/Paris'] as const;

/** A day from today (0) and a time there, such as `[1, '07:40']`. */
type When = readonly [day: number, time: string];
type Place = readonly [name: string, zone: string];

/** A trip file: Rasa departs tomorrow by the calendar of `zone`, Wei is away and flies home in four days. */
export function demoTrips(now: Date, zone: string): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const local = ([days, time]: When) => `${today.add({ days })}T${time}`;
  const line =
    (kind: string) =>
    (locator: string, who: readonly string[], service: string, from: Place, leaves: When, to: Place, arrives: When) =>
      [
        ...['demo', locator, ...who, kind, service, from[0], to[0]],
        ...[local(leaves), from[1], local(arrives), to[1], 'confirmed'],
      ].join(',');
  const [flight, ship, train, hotel] = [line('flight'), line('ship'), line('train'), line('hotel')];
  return [
    TRIP_COLUMNS,
    flight('RASA24', RASA, 'BT 341', VILNIUS, [1, '07:40'], OSLO, [1, '08:35']),
    flight('ANA2NY', ANA, 'TP 208', NEW_YORK, [3, '18:30'], PORTO, [4, '06:25']),
    ship('ANASEA', ANA, 'MS Nordlys', BERGEN, [20, '20:30'], ['Tromsø', 'Europe/Oslo'], [23, '14:15']),
    flight('WEI2VN', WEI, 'LO 92', SHANGHAI, [-2, '09:10'], VILNIUS, [-2, '18:40']),
    hotel('WEI2VN', WEI, 'Hotel Neringa', VILNIUS, [-2, '20:00'], VILNIUS, [4, '11:00']),
    flight('WEI2VN', WEI, 'LO 91', VILNIUS, [4, '13:25'], SHANGHAI, [5, '08:55']),
    train('JONAS7', JONAS, 'ICE 1557', LEIPZIG, [2, '08:31'], VIENNA, [2, '15:45']),
    flight('GRETA5', GRETA, 'LH 860', LEIPZIG, [6, '10:05'], OSLO, [6, '13:50']),
    flight('INGRID', INGRID, 'DY 1492', OSLO, [8, '16:20'], NICE, [8, '19:25']),
  ].join('\n');
}
