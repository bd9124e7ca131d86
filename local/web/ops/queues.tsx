import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useCentreTime, useLive } from '../live/live.ts';
import { FactTable } from '../shell/fact-table.tsx';
import { lengthOf } from '../shell/times.ts';

/** The queues, those in which somebody waits first; the longest wait stands at the top. */
export function Queues() {
  const { queues } = useLive();
  const now = useCentreTime();
  const waits = (oldestAt: string | null) => (oldestAt === null ? 0 : now - Date.parse(oldestAt));
  const rows = queues.toSorted((one, other) => waits(other.oldestAt) - waits(one.oldestAt));
  return (
    <FactTable
      caption="Queues, the longest wait first"
      rows={rows}
      keyOf={({ name }) => name}
      empty="No queue is set up."
      columns={[
        { title: 'Queue', cell: ({ name }) => name },
        { title: 'Waiting', cell: ({ waiting, online }) => <Waiting waiting={waiting} online={online} /> },
        {
          title: 'Longest wait',
          cell: ({ oldestAt }) => (oldestAt === null ? 'Nobody waits' : lengthOf(waits(oldestAt) / 1000)),
        },
        { title: 'Free agents', cell: ({ available }) => available },
        { title: 'Agents here', cell: ({ online }) => online },
      ]}
    />
  );
}

function Waiting({ waiting, online }: { readonly waiting: number; readonly online: number }) {
  if (waiting === 0) return <>0</>;
  return online === 0 ? (
    <StatusIndicator type="error">{`${waiting}, and nobody is there`}</StatusIndicator>
  ) : (
    <StatusIndicator type="warning">{String(waiting)}</StatusIndicator>
  );
}
