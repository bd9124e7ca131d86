import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useCentreTime, useLive } from '../live/live.ts';
import type { Wait } from '../live/messages.ts';
import { FactTable } from '../shell/fact-table.tsx';
import { lengthOf, timeOfDay } from '../shell/times.ts';
import { toldWords, type Verdict, verdict } from './told.ts';

/** How many waits are shown, the newest. */
const SHOWN = 12;

const TYPES: { readonly [V in Verdict]: StatusIndicatorProps.Type } = {
  'as told': 'success',
  'shorter than told': 'info',
  'longer than told': 'error',
  'nothing was told': 'pending',
};

const BECAME: { readonly [S in Wait['state']]: string } = {
  waiting: 'Still waits',
  answered: 'Answered',
  left: 'Hung up or went elsewhere',
};

/** The waits since the centre was started, against what the callers were told. */
export function Waits() {
  const { waits, zone } = useLive();
  const now = useCentreTime();
  const lasted = ({ waited, at }: Wait) => waited ?? (now - Date.parse(at)) / 1000;
  return (
    <FactTable
      caption="The last waits, the newest first"
      rows={waits.slice(-SHOWN).toReversed()}
      keyOf={({ contact, at }) => `${contact} ${at}`}
      empty="Nobody has waited since the centre was started."
      columns={[
        { title: 'Since', cell: ({ at, queue }) => `${timeOfDay(at, zone)}, ${queue}` },
        { title: 'Told', cell: toldWords },
        { title: 'Waited', cell: (wait) => lengthOf(lasted(wait)) },
        { title: 'Then', cell: ({ state }) => BECAME[state] },
        {
          title: 'That is',
          cell: (wait) => {
            const came = verdict(wait, lasted(wait));
            return <StatusIndicator type={TYPES[came]}>{came}</StatusIndicator>;
          },
        },
      ]}
    />
  );
}
