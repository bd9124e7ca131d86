/** The columns of a trip file. */
export const COLUMNS =
  'system,locator,family_name,given_name,phone,email,language,kind,service,from,to,departs,departs_zone,arrives,arrives_zone,status';

const FAMILY = ['Petraityte', 'Silva', 'Novak', 'Earhart', 'Musick', 'Haddad', 'Okafor', 'Lindqvist'];
const TOWNS = [
  ['Vilnius', 'Europe/Vilnius'],
  ['Oslo', 'Europe/Oslo'],
  ['Porto', 'Europe/Lisbon'],
  ['Reykjavik', 'Atlantic/Reykjavik'],
  ['Prague', 'Europe/Prague'],
] as const;

/** The lines of trips `from` to `to`: each is one flight of one traveller with a number of their own, always the same. */
export const madeTrips = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, index) => {
    const n = from + index;
    const [[start = '', zone = ''] = [], [end = '', landing = ''] = []] = [
      TOWNS[n % TOWNS.length],
      TOWNS[(n + 1) % TOWNS.length],
    ];
    const day = `2026-12-${String(1 + (n % 28)).padStart(2, '0')}`;
    return [
      'made',
      n.toString(36).toUpperCase().padStart(6, '0'),
      FAMILY[n % FAMILY.length],
      `Guest ${n}`,
      `+4479${String(n).padStart(8, '0')}`,
      `guest${n}@example.com`,
      'en',
      'flight',
      `WL ${100 + (n % 900)}`,
      start,
      end,
      `${day}T08:00`,
      zone,
      `${day}T16:00`,
      landing,
      'confirmed',
    ].join(',');
  });

/** A whole file of them. */
export const madeFile = (from: number, to: number): string => [COLUMNS, ...madeTrips(from, to), ''].join('\n');
