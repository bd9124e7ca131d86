/** Whose law may hold at a place: the Union with its outermost regions, who took its law over, the United Kingdom, the United States. */
export type Area = 'EU' | 'EFTA' | 'UK' | 'US' | 'other';

/** By ISO 3166. Left out on purpose: Faroes, Greenland, Svalbard, Jersey, Guernsey, Man, Gibraltar (docs/decisions/0024). */
const COUNTRIES: { readonly [A in Exclude<Area, 'other'>]: string } = {
  EU: 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE AX GP MQ GF RE YT MF',
  EFTA: 'IS LI NO CH',
  UK: 'GB',
  US: 'US PR VI GU AS MP',
};

const areas = new Map(
  Object.entries(COUNTRIES).flatMap(([area, countries]) =>
    countries.split(' ').map((country) => [country, area as Area] as const),
  ),
);

/** The area of a country (ISO 3166); missing where the country is. */
export const areaOfCountry = (country: string | undefined): Area | undefined =>
  country === undefined || !/^[A-Z]{2}$/.test(country) ? undefined : (areas.get(country) ?? 'other');

/** Zones that say nothing of whose law holds, though a country of the table has them: the north of Cyprus. */
const UNSURE = new Set(['Asia/Famagusta']);

interface Region {
  getTimeZones?(): readonly string[] | undefined;
}

let zones: ReadonlyMap<string, Area> | undefined;

const zonesOfAreas = (): ReadonlyMap<string, Area> =>
  new Map(
    [...areas].flatMap(([country, area]) =>
      ((new Intl.Locale('und', { region: country }) as Region).getTimeZones?.() ?? [])
        .filter((zone) => !UNSURE.has(zone))
        .map((zone) => [zone, area] as const),
    ),
  );

/** The area in which clocks show the time of `zone` (IANA); missing where that is no place or no zone. */
export function areaOfZone(zone: string): Area | undefined {
  zones ??= zonesOfAreas();
  const name = ownName(zone);
  // CET and EST are clocks, not places, though a runtime may take them for Brussels and Panama.
  if (name === undefined || UNSURE.has(name) || !/^(?!Etc\/)[A-Za-z_]+\//.test(zone)) return undefined;
  return zones.get(name) ?? 'other';
}

/** Zones that were looked up, as many as trips may name: a look costs more than all the rest. */
const names = new Map<string, string | undefined>();
const NAMES_AT_MOST = 1000;

/** The name that this runtime has for a zone that goes by several; missing for none. */
export function ownName(zone: string): string | undefined {
  if (names.has(zone)) return names.get(zone);
  const name = lookedUp(zone);
  if (names.size < NAMES_AT_MOST) names.set(zone, name);
  return name;
}

function lookedUp(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
