import { expect, it } from 'vitest';
import { areaOfCountry, areaOfZone } from '../../lambdas/entitlements/areas.ts';

it.each([
  ['EU', 'AT BE BG HR CZ DE DK EE ES FI FR GR HU IE IT LT LU LV MT NL PL PT RO SE SI SK AX GP MQ GF RE YT MF'],
  ['EFTA', 'IS LI NO CH'],
  ['UK', 'GB'],
  ['US', 'US PR VI GU AS MP'],
  ['other', 'CA CN IR TR UA RU FO GL SJ JE GG IM GI BL PM NC PF AW CW MX BM TC'],
])('knows every zone of the countries of %s by whatever name', (area, countries) => {
  for (const country of countries.split(' ')) {
    const zones = (new Intl.Locale('und', { region: country }) as { getTimeZones?(): string[] }).getTimeZones?.() ?? [];
    expect(zones, country).not.toEqual([]);
    expect(zones.map((zone) => [zone, areaOfZone(zone)])).toEqual(zones.map((zone) => [zone, area]));
    expect(areaOfCountry(country)).toBe(area);
  }
});

it.each([
  ['America/Indiana/Indianapolis', 'US'],
  ['Europe/Belfast', 'UK'],
  ['Europe/Nicosia', 'EU'],
  ['Europe/Kyiv', 'other'],
  ['Asia/Famagusta', undefined],
  ['UTC', undefined],
  ['Etc/UTC', undefined],
  ['Etc/GMT+5', undefined],
  ['EST', undefined],
  ['CET', undefined],
  ['US/Eastern', 'US'],
  ['+02:00', undefined],
  ['', undefined],
  ['Europe/Atlantis', undefined],
])('takes %s for a zone of %s', (zone, area) => expect(areaOfZone(zone)).toBe(area));

it.each([undefined, '', 'lt', 'Lithuania'])('takes %s for no country', (country) =>
  expect(areaOfCountry(country)).toBeUndefined(),
);
