import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import { useState } from 'react';
import { Refusal } from '../../shell/refusal.tsx';
import { send } from '../../shell/send.ts';
import { became, type Plan, plan } from './answers.ts';
import { type Typed, wishOf } from './crisis-order.ts';
import { NamedAgain } from './named-again.tsx';
import { PlanShown } from './plan-shown.tsx';
import { ScopeFields } from './scope-fields.tsx';
import { WordsFields } from './words-fields.tsx';

const ACCEPT = 'Accept that not everybody is told within 24 hours, or narrow what is touched.';

interface Given {
  readonly typed: Typed;
  readonly becomes: (next: Typed) => void;
  readonly begun: () => Promise<void>;
}

/** Plans a crisis and begins it as it was planned. A plan is put away when something that it was made of is typed anew. */
export function BeginForm({ typed, becomes, begun }: Given) {
  const [planned, setPlanned] = useState<{ readonly of: string; readonly plan: Plan }>();
  const [refused, setRefused] = useState<string>();
  const [looking, setLooking] = useState(false);
  const [late, setLate] = useState(false);
  const wish = wishOf(typed);
  const of = JSON.stringify(wish);
  const shown = planned?.of === of ? planned.plan : undefined;
  const look = async () => {
    setLooking(true);
    const given = await send('POST', '/crisis-orders', plan, { does: 'plan', ...wish });
    setLooking(false);
    setLate(false);
    setRefused('refused' in given ? given.refused : undefined);
    setPlanned('answer' in given ? { of, plan: given.answer } : undefined);
  };
  const begin = async ({ within24h }: Plan): Promise<string | undefined> => {
    if (!within24h && !late) return ACCEPT;
    const order = { does: 'start', name: (typed['name'] ?? '').trim(), ...wish, within24h, acceptLate: late };
    const given = await send('POST', '/crisis-orders', became, order);
    if ('refused' in given) return given.refused;
    becomes({});
    await begun();
    return undefined;
  };
  return (
    <div className="view">
      <form
        className="view"
        onSubmit={(event) => {
          event.preventDefault();
          if (!looking) void look();
        }}
      >
        <ScopeFields typed={typed} becomes={becomes} />
        <WordsFields typed={typed} becomes={becomes} />
        <Refusal sentence={refused} dismiss={() => setRefused(undefined)} />
        <div className="sends">
          <Button formAction="submit" loading={looking}>
            Look at the plan
          </Button>
        </div>
      </form>
      {shown && (
        <section className="view planned" aria-label="The plan" tabIndex={-1} ref={(section) => section?.focus()}>
          <PlanShown plan={shown} />
          <NamedAgain name={(typed['name'] ?? '').trim()} does="Begin" go={() => begin(shown)}>
            {!shown.within24h && (
              <Checkbox checked={late} onChange={({ detail }) => setLate(detail.checked)}>
                I accept that not everybody is told within 24 hours.
              </Checkbox>
            )}
          </NamedAgain>
        </section>
      )}
    </div>
  );
}
