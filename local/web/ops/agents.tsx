import { Status } from '../agent/status.tsx';
import { useCentreTime, useLive } from '../live/live.ts';
import { FactTable } from '../shell/fact-table.tsx';
import { follow } from '../shell/route.ts';
import { lengthOf } from '../shell/times.ts';

/** Everybody who works here, those who are there first. */
export function Agents() {
  const { desks } = useLive();
  const now = useCentreTime();
  const rows = desks.toSorted((one, other) => Number(one.status === 'Offline') - Number(other.status === 'Offline'));
  return (
    <FactTable
      caption="Agents, those who are here first"
      rows={rows}
      keyOf={({ userName }) => userName}
      empty="Nobody works here yet."
      columns={[
        {
          title: 'Agent',
          cell: ({ userName, firstName, lastName }) => (
            <a href={`/agent/${encodeURIComponent(userName)}`} onClick={follow}>
              {firstName} {lastName}
            </a>
          ),
        },
        { title: 'Is', cell: ({ status, activity }) => <Status status={status} activity={activity} /> },
        {
          title: 'For',
          cell: ({ since }) => (since === null ? '–' : lengthOf((now - Date.parse(since)) / 1000)),
        },
        { title: 'Contacts', cell: ({ contacts }) => contacts.length },
      ]}
    />
  );
}
