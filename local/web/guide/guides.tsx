import Container from '@cloudscape-design/components/container';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useRef } from 'react';
import type { OpenGuide } from '../live/messages.ts';
import { pagesBeside, settled } from './drafts.ts';
import { GuidePagePanel } from './guide-page-panel.tsx';
import { keepDrafts, useDrafts } from './kept-drafts.ts';

interface Given {
  readonly user: string;
  readonly contact: string;
  /** Who is on the contact, in words. */
  readonly who: string;
  readonly open: readonly OpenGuide[];
}

/** Every guide beside a contact, the newest first. */
export function Guides({ user, contact, who, open }: Given) {
  const drafts = useDrafts();
  const answered = useRef<string>(undefined);
  useEffect(() => {
    keepDrafts((all) => (drafts === all ? settled(all, contact, open) : all));
  }, [drafts, contact, open]);
  const mine = drafts.filter((each) => each.user === user && each.contact === contact);
  const pages = pagesBeside(open, mine);
  if (pages.length === 0) return null;
  return (
    <div className="guides">
      {pages.map(({ guide, page, left }) =>
        page ? (
          <GuidePagePanel
            key={page.token}
            where={{ user, contact, guide }}
            who={who}
            page={page}
            left={left !== undefined}
            draft={mine.find((each) => each.page.token === page.token)}
            answered={answered}
          />
        ) : (
          <Container key={guide}>
            <StatusIndicator type="loading">One moment</StatusIndicator>
          </Container>
        ),
      )}
    </div>
  );
}

/** What was typed beside contacts that are no longer on the desk. */
export function LeftBehind({ user, contacts }: { readonly user: string; readonly contacts: readonly string[] }) {
  const gone = useDrafts().filter(
    (each) => each.user === user && each.state === 'open' && !contacts.includes(each.contact),
  );
  return [...new Set(gone.map(({ contact }) => contact))].map((contact) => (
    <Guides key={contact} user={user} contact={contact} who="a contact that is closed" open={[]} />
  ));
}
