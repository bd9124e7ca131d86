import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import { type RefObject, useEffect, useRef } from 'react';
import type { GuidePage } from '../live/messages.ts';
import { Refusal } from '../shell/refusal.tsx';
import { anything, send } from '../shell/send.ts';
import { changed, type Draft, type Where } from './drafts.ts';
import { titleOf } from './facts.ts';
import { filledIn } from './form-parts.ts';
import { keepDrafts } from './kept-drafts.ts';
import { View } from './view.tsx';

interface Given {
  readonly where: Where;
  readonly who: string;
  readonly page: GuidePage;
  /** It is shown no more, and stays here for what was typed on it. */
  readonly left: boolean;
  readonly draft: Draft | undefined;
  /** The guide that was answered last in this tab: its next page gets the focus. */
  readonly answered: RefObject<string | undefined>;
}

/** Actions that bring along what is filled in. */
const WITH_DATA: readonly string[] = ['Next', 'Submit'];

/** One page of a guide: its view, why something could not be done on it, and what was typed, whatever happens elsewhere. */
export function GuidePagePanel({ where, who, page, left, draft, answered }: Given) {
  const panel = useRef<HTMLElement>(null);
  const { guide, contact, user } = where;
  useEffect(() => {
    if (answered.current !== guide || left) return;
    answered.current = undefined;
    panel.current?.focus();
  }, [answered, guide, left]);
  const filled = draft?.filled ?? {};
  const change = (what: Parameters<typeof changed>[3]) => keepDrafts((all) => changed(all, where, page, what));
  const putAway = () => keepDrafts((all) => all.filter((each) => each.page.token !== page.token));
  const does = async (action: string) => {
    if (draft?.state === 'sending' || draft?.state === 'taken') return;
    change({ state: 'sending', refused: undefined });
    answered.current = guide;
    const kind = page.actions.find(({ label }) => label === action)?.action ?? action;
    const data = WITH_DATA.includes(kind) ? filledIn(page, filled) : {};
    const body = { contact, page: page.token, action, data };
    const given = await send('POST', `/agents/${encodeURIComponent(user)}/guide`, anything, body);
    if (!('refused' in given)) return change({ state: 'taken' });
    answered.current = undefined;
    change({ state: 'open', refused: given.refused });
  };
  if (left && Object.keys(filled).length === 0) return <Refusal sentence={draft?.refused} dismiss={putAway} />;
  const title = titleOf(page);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className="guide"
      aria-label={left ? `What you typed for ${who}: ${title}` : `Guide for ${who}: ${title}`}
    >
      <Container>
        {left && <Left putAway={putAway} />}
        <Refusal sentence={draft?.refused} dismiss={() => change({ refused: undefined })} />
        <View
          page={page}
          filled={filled}
          fill={(field, text) => change({ filled: { [field]: text } })}
          does={(action) => void does(action)}
        />
      </Container>
    </section>
  );
}

const Left = ({ putAway }: { readonly putAway: () => void }) => (
  <Alert type="info" action={<Button onClick={putAway}>Put away</Button>}>
    This page was answered elsewhere, or its contact is closed. What you typed stays here until you put it away.
  </Alert>
);
