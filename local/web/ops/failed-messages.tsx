import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useLive } from '../live/live.ts';
import { FactTable } from '../shell/fact-table.tsx';

/** What failed for good, by the queue in which it waits for somebody. */
export function FailedMessages() {
  const { failed } = useLive();
  const rows = failed.filter(({ messages }) => messages > 0);
  if (rows.length === 0) return <StatusIndicator type="success">Nothing has failed.</StatusIndicator>;
  return (
    <FactTable
      caption="Queues in which something lies"
      rows={rows}
      keyOf={({ queue }) => queue}
      empty=""
      columns={[
        { title: 'Failed in', cell: ({ queue }) => queue.replace(/^wayline-[^-]+-/, '').replace(/-failed$/, '') },
        {
          title: 'Messages',
          cell: ({ messages }) => <StatusIndicator type="error">{String(messages)}</StatusIndicator>,
        },
        { title: 'Queue', cell: ({ queue }) => queue },
      ]}
    />
  );
}
