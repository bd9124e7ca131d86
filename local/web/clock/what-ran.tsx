import { useLive } from '../live/live.ts';
import { FactTable } from '../shell/fact-table.tsx';
import { dayAndTime } from '../shell/times.ts';

/** The schedules that ran while the clock was moved, the newest first. */
export function WhatRan() {
  const { ran, zone } = useLive();
  return (
    <FactTable
      caption="Schedules that ran, the newest first"
      rows={ran.toReversed()}
      keyOf={({ schedule, at }) => `${schedule} ${at}`}
      empty="Nothing has run on the way since the centre was started."
      columns={[
        { title: 'Schedule', cell: ({ schedule }) => schedule },
        { title: 'Due', cell: ({ at }) => dayAndTime(at, zone) },
        { title: 'Came of it', cell: ({ outcome }) => outcome },
      ]}
    />
  );
}
