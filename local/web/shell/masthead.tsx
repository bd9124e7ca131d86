import Toggle from '@cloudscape-design/components/toggle';
import { useCentreTime, useLive } from '../live/live.ts';
import { chooseMode, useDark } from './mode.ts';
import { follow } from './route.ts';
import { timeOfDay } from './times.ts';

interface Given {
  readonly pages: readonly { readonly name: string; readonly title: string }[];
  /** The title of the page that is shown. */
  readonly current: string;
}

/** The bar above every page: the pages, the agency's time, light or dark. */
export function Masthead({ pages, current }: Given) {
  const dark = useDark();
  return (
    <header className="masthead">
      <a className="brand" href="/phone" onClick={follow}>
        Wayline
      </a>
      <nav aria-label="Pages">
        {pages.map(({ name, title }) => (
          <a key={name} href={`/${name}`} onClick={follow} aria-current={title === current ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
      <Time />
      <Toggle checked={dark} onChange={({ detail }) => chooseMode(detail.checked ? 'dark' : 'light')}>
        Dark
      </Toggle>
    </header>
  );
}

function Time() {
  const { centre, zone } = useLive();
  const now = useCentreTime();
  return <span className="time">{centre === '' ? '' : timeOfDay(now, zone)}</span>;
}
