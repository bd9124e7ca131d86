import { useEffect } from 'react';
import { AgentPage } from '../agent/agent-page.tsx';
import { ClockPage } from '../clock/clock-page.tsx';
import { InboxPage } from '../inbox/inbox-page.tsx';
import { OpsPage } from '../ops/ops-page.tsx';
import { PhonePage } from '../phone/phone-page.tsx';
import { Away } from './away.tsx';
import { Masthead } from './masthead.tsx';
import { useRoute } from './route.ts';

/** The pages, by the first part of their address. */
const PAGES = [
  { name: 'phone', title: 'Phone', Page: PhonePage },
  { name: 'agent', title: 'Agent', Page: AgentPage },
  { name: 'inbox', title: 'Inbox', Page: InboxPage },
  { name: 'ops', title: 'Ops', Page: OpsPage },
  { name: 'clock', title: 'Clock', Page: ClockPage },
] as const;

/** The frame around every page, and the page that the address names. */
export function App() {
  const [name = 'phone', which] = useRoute();
  const { title, Page } = PAGES.find((page) => page.name === name) ?? PAGES[0];
  useEffect(() => {
    document.title = `${title} · Wayline`;
  }, [title]);
  return (
    <>
      <Masthead pages={PAGES} current={title} />
      <main className="page">
        <Away />
        <Page which={which} />
      </main>
    </>
  );
}
