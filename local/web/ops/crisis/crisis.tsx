import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useRef } from 'react';
import { BeginForm } from './begin-form.tsx';
import { Running } from './running.tsx';
import { Standing } from './standing.tsx';
import { useCrisis } from './use-crisis.ts';

/** Turns the centre to a crisis and back, and says how it goes (S42). */
export function Crisis() {
  const { crisis, refused, ask } = useCrisis();
  const card = useRef<HTMLElement>(null);
  const changed = async () => {
    await ask();
    card.current?.focus();
  };
  return (
    <section className="view" aria-label="The crisis" tabIndex={-1} ref={card}>
      {crisis === undefined && <p>{refused ?? 'Looking for a crisis.'}</p>}
      {crisis === null && <p>No crisis runs, and there was none so far.</p>}
      {crisis && <Standing status={crisis} />}
      {crisis?.state === 'running' && <Running key={crisis.name} name={crisis.name} changed={changed} />}
      {(crisis === null || crisis?.state === 'over') && (
        <ExpandableSection headerText="Begin a crisis">
          <BeginForm begun={changed} />
        </ExpandableSection>
      )}
    </section>
  );
}
