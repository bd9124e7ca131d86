import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useLive } from '../live/live.ts';
import { isOver, rings } from '../live/view-state.ts';
import { callerName, type Person } from '../shell/people.ts';
import { follow } from '../shell/route.ts';

/** How many are named; more than these are only counted. */
const NAMED = 8;

/** Calls that were made elsewhere, on the command line or another page, and can be opened here. */
export function OtherCalls({ mine, people }: { readonly mine: readonly string[]; readonly people: readonly Person[] }) {
  const others = useLive().contacts.filter(
    (contact) =>
      contact.about.channel === 'VOICE' && !isOver(contact) && !rings(contact) && !mine.includes(contact.about.id),
  );
  if (others.length === 0) return null;
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${others.length})`}>
          Calls made elsewhere
        </Header>
      }
    >
      <ul className="links">
        {others.slice(0, NAMED).map(({ about }) => (
          <li key={about.id}>
            <a href={`/phone/${about.id}`} onClick={follow}>
              {callerName(people, about.customer)}
            </a>
          </li>
        ))}
        {others.length > NAMED && <li>and {others.length - NAMED} more</li>}
      </ul>
    </Container>
  );
}
