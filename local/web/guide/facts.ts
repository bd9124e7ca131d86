import type { GuidePage } from '../live/messages.ts';

/** A fact on a page of a guide. */
interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Names that pages of guides give to their headings, whichever view they are for. */
const TITLES = ['Heading', 'heading', 'Title', 'title', 'Name', 'ContactWrapUp_Header_Title'];

/** The title of a page: what it says itself, else the name of its view, without the version. */
export function titleOf({ view, data }: GuidePage): string {
  const said = isMap(data)
    ? TITLES.map((name) => data[name]).find((title) => typeof title === 'string' && title)
    : undefined;
  return typeof said === 'string' ? said : words((view.split('/').at(-1) ?? view).replace(/:.*$/, ''));
}

/** All that is on a page, as labels and values, in its order. Lists are numbered; what is empty is left out. */
export function facts(data: unknown, within = ''): readonly Fact[] {
  if (data === null || data === undefined || data === '') return [];
  if (Array.isArray(data)) return data.flatMap((each, index) => facts(each, `${within} ${index + 1}`.trim()));
  if (isMap(data))
    return Object.entries(data).flatMap(([name, value]) =>
      TITLES.includes(name) && within === ''
        ? []
        : facts(value, within === '' ? words(name) : `${within}, ${words(name)}`),
    );
  return [{ label: within === '' ? 'Text' : within, value: String(data) }];
}

/** A name of a field as words: `nextTrip` and `next_trip` are Next trip. */
function words(name: string): string {
  const parts = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').split(/[\s_-]+/);
  const lower = parts.map((part) => part.toLowerCase()).join(' ');
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

const isMap = (data: unknown): data is { readonly [name: string]: unknown } =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
