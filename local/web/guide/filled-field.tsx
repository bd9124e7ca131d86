import DateInput from '@cloudscape-design/components/date-input';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import TimeInput from '@cloudscape-design/components/time-input';
import type { Field } from './form-parts.ts';
import { textOf, typedIn } from './instant.ts';

interface Given {
  readonly field: Field;
  readonly text: string;
  readonly becomes: (text: string) => void;
}

/** A field under its label, with what stands in it. */
export function FilledField({ field, text, becomes }: Given) {
  if (field.kind === 'instant') return <Instant field={field} text={text} becomes={becomes} />;
  return (
    <FormField label={field.label || field.name} constraintText={field.helper || undefined} stretch>
      <Control field={field} text={text} becomes={becomes} />
    </FormField>
  );
}

function Control({ field: { kind, options }, text, becomes }: Given) {
  const on = ({ detail }: { readonly detail: { readonly value: string } }) => becomes(detail.value);
  switch (kind) {
    case 'text':
      return <Input value={text} onChange={on} autoComplete={false} />;
    case 'area':
      return <Textarea value={text} onChange={on} rows={3} />;
    case 'date':
      return <DateInput value={text} onChange={on} format="iso" placeholder="2026-12-05" />;
    case 'time':
      return <TimeInput value={text} onChange={on} format="hh:mm" placeholder="17:00" />;
    case 'radio':
      return <RadioGroup value={text} onChange={on} items={[...options]} />;
    case 'select':
      return (
        <Select
          selectedOption={options.find(({ value }) => value === text) ?? null}
          placeholder="Choose"
          options={[{ value: '', label: 'Nothing' }, ...options]}
          onChange={({ detail }) => becomes(detail.selectedOption.value ?? '')}
        />
      );
    default:
      return <p>This page cannot fill in a field of this kind.</p>;
  }
}

/** A day and a time, on the agency's clocks: two controls, each with its label. */
function Instant({ field: { label, helper, ...field }, text, becomes }: Given) {
  const { day, time } = typedIn(text);
  return (
    <div className="instant">
      <FilledField
        field={{ ...field, label, helper, kind: 'date' }}
        text={day}
        becomes={(day) => becomes(textOf({ day, time }))}
      />
      <FilledField
        field={{ ...field, label: 'At what time', helper: '', kind: 'time' }}
        text={time}
        becomes={(time) => becomes(textOf({ day, time }))}
      />
    </div>
  );
}
