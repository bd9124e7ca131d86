import ProgressBar from '@cloudscape-design/components/progress-bar';
import { useLive } from '../../live/live.ts';
import { dayAndTime } from '../../shell/times.ts';
import type { Status } from './answers.ts';
import { count, toldOf, toldWords } from './plan-words.ts';

/** How a crisis stands: who was told, its page, promises at risk. */
export function Standing({ status }: { readonly status: Status }) {
  const { zone } = useLive();
  const { resent, failed, unknown, refused, pending } = status.told;
  const facts: readonly (readonly [string, number])[] = [
    ['May have gone twice', resent],
    ['Failed', failed],
    ['Unknown', unknown],
    ['Refused', refused],
    ['On their way', pending],
  ];
  return (
    <div className="view">
      <p className="summary">
        The {status.drill ? 'drill' : 'crisis'} {status.name} {status.state === 'running' ? 'runs' : 'is over'}: version{' '}
        {status.version} since {dayAndTime(status.changedAt, zone)}, begun {dayAndTime(status.startedAt, zone)}.
      </p>
      <ProgressBar value={toldOf(status).percent} label="Who was told" additionalInfo={toldWords(status)} />
      <dl className="facts short">
        {facts.map(([label, many]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count(many, 'message')}</dd>
          </div>
        ))}
        <div>
          <dt>Page</dt>
          <dd>
            {status.pageVersion === 0 ? (
              'Not up yet'
            ) : (
              <a href="/crisis/en.html" target="_blank" rel="noopener">
                Version {status.pageVersion} of the page (opens a new tab)
              </a>
            )}
          </dd>
        </div>
        {Object.entries(status.skipped).map(([reason, many]) => (
          <div key={reason}>
            <dt>Not told: {reason}</dt>
            <dd>{count(many, 'traveller')}</dd>
          </div>
        ))}
        {status.afterCare > 0 && (
          <div>
            <dt>No message reached them</dt>
            <dd>{count(status.afterCare, 'trip')}, a case each</dd>
          </div>
        )}
        <div>
          <dt>Promises at risk</dt>
          <dd>{status.promisesAtRisk === 0 ? 'None' : `${count(status.promisesAtRisk, 'answer')} due today`}</dd>
        </div>
      </dl>
    </div>
  );
}
