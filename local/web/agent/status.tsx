import StatusIndicator from '@cloudscape-design/components/status-indicator';

/** What an agent is and does, in a word or two. */
export function Status({ status, activity }: { readonly status: string; readonly activity: string }) {
  const type = activity === 'Incoming' ? 'warning' : (TYPES[status] ?? 'pending');
  return (
    <StatusIndicator type={activity === 'On contact' ? 'in-progress' : type}>
      {activity === status ? status : `${status}, ${activity.toLowerCase()}`}
    </StatusIndicator>
  );
}

const TYPES: { readonly [status: string]: 'success' | 'stopped' } = { Available: 'success', Offline: 'stopped' };
