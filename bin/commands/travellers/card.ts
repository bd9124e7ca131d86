/** A record as the centre shows it. */
export interface Shown {
  readonly traveller: string;
  readonly name: string;
  readonly familyName: string;
  readonly language: string;
  readonly phones: readonly (Point & { readonly number: string })[];
  readonly emails: readonly (Point & { readonly address: string })[];
  readonly shared: readonly { readonly number: string; readonly with: readonly string[] }[];
  readonly tier?: string;
  readonly institution?: string;
  readonly agency?: string;
  readonly treatment?: { readonly what: string; readonly why: string; readonly by: string; readonly at: string };
  readonly hold?: { readonly since: string; readonly by: string };
  readonly erasing?: { readonly since: string };
  readonly hasPin: boolean;
  readonly trips: readonly Trip[];
  readonly timeline: readonly { readonly at: string; readonly says: string }[];
}

interface Point {
  readonly consents: { readonly [type: string]: { readonly given: boolean } };
}

interface Trip {
  readonly booking: string;
  readonly kind: string;
  readonly service: string;
  readonly from: string;
  readonly to: string;
  readonly departs: string;
  readonly status: string;
}

const WIDTH = 78;

/** A record for people: who they are, what to mind, how to reach them, their trips, and what happened, in the agency's `zone`. */
export function card(shown: Shown, zone: string): string {
  const title = `${shown.name} ${shown.familyName} `;
  return [
    `── ${title}${'─'.repeat(Math.max(3, WIDTH - 3 - columns(title)))}`,
    ...mind(shown, zone),
    row('Record', `${shown.traveller}, ${languageName(shown.language)}${shown.hasPin ? ', has a PIN' : ''}`),
    ...standing(shown),
    ...shown.phones.map((phone) => row('Phone', `${phone.number}${sharing(shown, phone.number)}  ${agreed(phone)}`)),
    ...shown.emails.map((email) => row('E-mail', `${email.address}  ${agreed(email)}`)),
    ...block('Trips', shown.trips.map(trip)),
    ...block(
      'Timeline',
      shown.timeline.map(({ at, says }) => `${when(at, zone)}  ${says}`),
    ),
    '─'.repeat(WIDTH),
    '',
  ]
    .map(printable)
    .join('\n');
}

/** What whoever answers must see first. */
const mind = ({ hold, erasing, treatment }: Shown, zone: string): readonly string[] => [
  ...(erasing ? [row('ERASING', `since ${when(erasing.since, zone)}: it broke off, give the order again`)] : []),
  ...(hold ? [row('FROZEN', `since ${when(hold.since, zone)}, by ${hold.by}: nothing may be changed`)] : []),
  ...(treatment ? [row('Special', `${treatment.what}, because: ${treatment.why}`)] : []),
];

function standing({ tier, institution, agency }: Shown): readonly string[] {
  const parts = [
    ...(tier ? [tier] : []),
    ...(institution ? [`of ${institution}`] : []),
    ...(agency ? [`books through ${agency}`] : []),
  ];
  return parts.length > 0 ? [row('Standing', parts.join(', '))] : [];
}

const sharing = ({ shared }: Shown, number: string): string => {
  const found = shared.find((each) => each.number === number);
  return found ? ` (shared with ${found.with.join(', ')})` : '';
};

const CLASSES = ['operational', 'survey', 'marketing'];

const agreed = ({ consents }: Point): string => {
  const given = (wanted: boolean) => CLASSES.filter((type) => consents[type]?.given === wanted);
  const refused = given(false);
  return `for ${given(true).join(', ') || 'emergencies only'}${refused.length > 0 ? `; not for ${refused.join(', ')}` : ''}`;
};

const trip = ({ departs, kind, service, from, to, booking, status }: Trip): string =>
  `${departs.replace('T', ' ')}  ${kind === 'hotel' ? '' : `${kind} `}${service}, ${from === to ? to : `${from} to ${to}`}  ${booking}${status === 'cancelled' ? '  CANCELLED' : ''}`;

const block = (name: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? lines.map((line, index) => row(index === 0 ? name : '', line)) : [row(name, 'none')];

const row = (label: string, text: string): string => `  ${label.padEnd(10)}${text}`;

const when = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(
    new Date(instant),
  );

const languageName = (code: string): string => new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;

/** The columns of a terminal that a text takes: East Asian letters take two. */
const columns = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u.test(letter) ? 2 : 1),
    0,
  );

/** What people wrote cannot steer the terminal. */
const printable = (line: string): string => line.replaceAll(/\p{Cc}/gu, ' ');
