import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useCentreTime, useLive } from '../live/live.ts';
import type { Desk } from '../live/messages.ts';
import { lengthOf } from '../shell/times.ts';

/** What the agent is, for how long, and the choice of something else. */
export function ChooseStatus({ desk, choose }: { readonly desk: Desk; readonly choose: (status: string) => void }) {
  const { statuses } = useLive();
  const now = useCentreTime();
  const { status, nextStatus, since } = desk;
  const lasts = since === null ? '' : `For ${lengthOf((now - Date.parse(since)) / 1000)}`;
  const then = nextStatus === null ? '' : ` · then ${nextStatus}, when what you have is done`;
  return (
    <div className="choose-status">
      <FormField label="I am" constraintText={`${lasts}${then}` || undefined}>
        <Select
          selectedOption={{ value: status, label: status }}
          options={statuses.map((value) => ({ value, label: value }))}
          onChange={({ detail }) => choose(detail.selectedOption.value ?? status)}
        />
      </FormField>
    </div>
  );
}
