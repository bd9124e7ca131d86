import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useLive } from '../live/live.ts';
import { type Contact, isOver, rings } from '../live/view-state.ts';

/** How a call stands, in a few words. */
export function CallState({ contact, held }: { readonly contact: Contact | undefined; readonly held: boolean }) {
  const { link } = useLive();
  if (!contact)
    return link === 'live' ? (
      <StatusIndicator type="info">This call is long over. Its transcript is no longer kept.</StatusIndicator>
    ) : (
      <StatusIndicator type="pending">Waiting for the centre</StatusIndicator>
    );
  if (contact.lost)
    return <StatusIndicator type="warning">Cut off: the centre was started anew during this call.</StatusIndicator>;
  if (isOver(contact)) return <StatusIndicator type="stopped">Over</StatusIndicator>;
  if (rings(contact)) return <StatusIndicator type="info">The phone rings</StatusIndicator>;
  if (held) return <StatusIndicator type="pending">You have put this call aside.</StatusIndicator>;
  return <Progress contact={contact} />;
}

const TELLS = ['listening', 'queued', 'joined', 'held', 'prompt', 'pressed', 'offered', 'missed'];

function Progress({ contact }: { readonly contact: Contact }) {
  const last = contact.events.findLast(({ event }) => TELLS.includes(event));
  const queued = contact.events.findLast(({ event }) => event === 'queued');
  const joined = contact.events.findLastIndex(({ event }) => event === 'joined');
  const waits = queued && contact.events.lastIndexOf(queued) > joined;
  if (last?.event === 'held' && last.state === 'on hold')
    return <StatusIndicator type="pending">The agent has put you on hold</StatusIndicator>;
  if (waits) return <StatusIndicator type="in-progress">Waiting in {queued.queue}</StatusIndicator>;
  if (joined >= 0) return <StatusIndicator type="success">Talking to a person</StatusIndicator>;
  if (last?.event === 'listening') return <StatusIndicator type="info">Press a key</StatusIndicator>;
  return <StatusIndicator type="in-progress">On the line</StatusIndicator>;
}
