import Button from '@cloudscape-design/components/button';
import { useEffect, useState } from 'react';
import { useLive } from '../../live/live.ts';
import { FactTable } from '../../shell/fact-table.tsx';
import { send } from '../../shell/send.ts';
import { type Noticed as Answered, noticed, type StoodOut } from './answers.ts';
import { Bar } from './bar.tsx';

/** How often it is asked, in milliseconds. */
const PAUSE = 10_000;
/** As many of what stood out are shown, the newest. */
const SHOWN = 3;

/** What stood out lately, each as a picture of how many against how many, with the plan to be filled in; and what is counted now. */
export function Noticed({ fill }: { readonly fill: ((of: StoodOut) => void) | undefined }) {
  const seen = useNoticed();
  if (!seen) return null;
  const [now] = seen.counting;
  const most = Math.max(1, ...(now?.matters ?? []).map(({ contacts }) => contacts));
  return (
    <>
      {seen.noticed
        .filter(({ askedAs }) => askedAs === undefined)
        .slice(0, SHOWN)
        .map((one) => (
          <Question key={`${one.quarter} ${one.matter}`} of={one} fill={fill} />
        ))}
      <FactTable
        caption={`What people come about, from ${now?.quarter.slice(11) ?? ''} on`}
        rows={now?.matters ?? []}
        keyOf={({ says }) => says}
        empty="Nobody has come to us in this quarter-hour."
        columns={[
          { title: 'About', cell: ({ says }) => says },
          { title: 'Contacts', cell: ({ contacts }) => <Bar many={contacts} of={most} /> },
        ]}
      />
    </>
  );
}

function Question({ of, fill }: { readonly of: StoodOut; readonly fill: ((of: StoodOut) => void) | undefined }) {
  const most = Math.max(of.contacts, of.usual);
  return (
    <section className="view" aria-label="Is this a crisis?">
      <strong>Is this a crisis?</strong>
      <FactTable
        caption="How many came, and how many do"
        rows={[
          { when: 'Then', many: of.contacts },
          { when: 'Usually', many: of.usual },
        ]}
        keyOf={({ when }) => when}
        empty=""
        columns={[
          { title: 'When', cell: ({ when }) => when },
          { title: 'Contacts', cell: ({ many }) => <Bar many={many} of={most} /> },
        ]}
      />
      <p>{of.says}</p>
      {fill && of.common.proposal && (
        <div className="sends">
          <Button onClick={() => fill(of)}>Fill in the plan</Button>
        </div>
      )}
    </section>
  );
}

function useNoticed(): Answered | undefined {
  const { centre } = useLive();
  const [seen, setSeen] = useState<Answered>();
  useEffect(() => {
    if (centre === '') return;
    const ask = async () => {
      const given = await send('GET', '/crisis-noticed', noticed);
      if ('answer' in given) setSeen(given.answer);
    };
    void ask();
    const asking = setInterval(() => {
      if (!document.hidden) void ask();
    }, PAUSE);
    return () => clearInterval(asking);
  }, [centre]);
  return seen;
}
