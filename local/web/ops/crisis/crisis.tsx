import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useRef, useState } from 'react';
import { useKeptWords } from '../../shell/kept-words.ts';
import type { StoodOut } from './answers.ts';
import { BeginForm } from './begin-form.tsx';
import { filledIn } from './crisis-order.ts';
import { Noticed } from './noticed.tsx';
import { Running } from './running.tsx';
import { Standing } from './standing.tsx';
import { useCrisis } from './use-crisis.ts';

/** Says whether something stands out, turns the centre to a crisis and back, and says how it goes (S42). */
export function Crisis() {
  const { crisis, refused, ask } = useCrisis();
  const [typed, becomes] = useKeptWords('crisis');
  const [isOpen, setOpen] = useState(false);
  const [card, form] = [useRef<HTMLElement>(null), useRef<HTMLDivElement>(null)];
  const mayBegin = crisis === null || crisis?.state === 'over';
  const changed = async () => {
    await ask();
    card.current?.focus();
  };
  const fill = ({ common: { proposal } }: StoodOut) => {
    if (!proposal) return;
    becomes(filledIn(typed, proposal));
    setOpen(true);
    requestAnimationFrame(() => form.current?.focus());
  };
  return (
    <section className="view" aria-label="The crisis" tabIndex={-1} ref={card}>
      {crisis === undefined && <p>{refused ?? 'Looking for a crisis.'}</p>}
      {crisis === null && <p>No crisis runs, and there was none so far.</p>}
      {crisis && <Standing status={crisis} />}
      {crisis?.state === 'running' && <Running key={crisis.name} name={crisis.name} changed={changed} />}
      <Noticed fill={mayBegin ? fill : undefined} />
      {mayBegin && (
        <ExpandableSection
          headerText="Begin a crisis"
          expanded={isOpen}
          onChange={({ detail }) => setOpen(detail.expanded)}
        >
          <div tabIndex={-1} ref={form}>
            <BeginForm typed={typed} becomes={becomes} begun={changed} />
          </div>
        </ExpandableSection>
      )}
    </section>
  );
}
