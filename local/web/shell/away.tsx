import Alert from '@cloudscape-design/components/alert';
import { useLive } from '../live/live.ts';

/** Says that the centre is not there, while it is not; all that was typed stays. */
export function Away() {
  const { link } = useLive();
  return (
    <div role="status">
      {link === 'away' && (
        <Alert type="warning" header="The centre is not running">
          Start it with <code>npm start</code>. Trying again every second; what you have typed stays here.
        </Alert>
      )}
    </div>
  );
}
