import Alert from '@cloudscape-design/components/alert';
import { useLive } from '../../live/live.ts';
import { FactTable } from '../../shell/fact-table.tsx';
import type { Plan } from './answers.ts';
import { Bar } from './bar.tsx';
import { planSentences, planWarnings } from './plan-words.ts';

/** How many days are shown, the first ones. */
const SHOWN = 14;

/** A plan in words, and how many depart on which day. */
export function PlanShown({ plan }: { readonly plan: Plan }) {
  const { zone } = useLive();
  const days = Object.entries(plan.byDepartureDay).toSorted();
  const most = Math.max(1, ...days.map(([, many]) => many));
  const warnings = planWarnings(plan);
  return (
    <>
      <div>
        {planSentences(plan, zone).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {warnings.length > 0 && <Alert type="warning">{warnings.join(' ')}</Alert>}
      {days.length > 0 && (
        <FactTable
          caption={`Affected travellers by the day on which they depart${days.length > SHOWN ? `; the first ${SHOWN} of ${days.length} days` : ''}`}
          rows={days.slice(0, SHOWN)}
          keyOf={([day]) => day}
          empty=""
          columns={[
            { title: 'Day', cell: ([day]) => day },
            { title: 'Travellers', cell: ([, many]) => <Bar many={many} of={most} /> },
          ]}
        />
      )}
    </>
  );
}
