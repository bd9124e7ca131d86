import Button from '@cloudscape-design/components/button';
import RadioGroup from '@cloudscape-design/components/radio-group';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useState } from 'react';
import { FilledField } from '../guide/filled-field.tsx';
import { useLive } from '../live/live.ts';
import { useKeptWords } from '../shell/kept-words.ts';
import { Refusal } from '../shell/refusal.tsx';
import { anything, send } from '../shell/send.ts';
import { fieldsOf, type TaskTemplate, taskOf, templates } from './task-words.ts';

/** The field in which the choice of the form is kept; no form has one of this name. */
const FORM = 'form';

/** Work that the agent writes down, for a department or for themselves: the forms that the centre has for it. */
export function TaskForm({ user }: { readonly user: string }) {
  const { centre, zone } = useLive();
  const [forms, setForms] = useState<readonly TaskTemplate[]>([]);
  const [typed, becomes] = useKeptWords(`task ${user}`);
  const [refused, setRefused] = useState<string>();
  const [made, setMade] = useState<string>();
  useEffect(() => {
    if (centre === '') return;
    void send('GET', '/task-templates', templates).then((given) =>
      'answer' in given ? setForms(given.answer.templates) : setRefused(given.refused),
    );
  }, [centre]);
  const form = forms.find(({ name }) => name === typed[FORM]) ?? forms[0];
  if (!form) return <Refusal sentence={refused} dismiss={() => setRefused(undefined)} />;
  const write = async () => {
    setMade(undefined);
    const read = taskOf(form, typed, zone);
    if ('wrong' in read) return setRefused(read.wrong);
    const given = await send('POST', `/agents/${encodeURIComponent(user)}/tasks`, anything, read.task);
    setRefused('refused' in given ? given.refused : undefined);
    if ('refused' in given) return;
    setMade(read.task.name);
    becomes({ [FORM]: form.name });
  };
  return (
    <form
      className="view"
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <RadioGroup
        ariaLabel="Which work"
        value={form.name}
        items={forms.map(({ name, description }) => ({ value: name, label: name, description }))}
        onChange={({ detail }) => becomes({ ...typed, [FORM]: detail.value })}
      />
      <div className="fields">
        {fieldsOf(form).map((field) => (
          <FilledField
            key={field.name}
            field={field}
            text={typed[field.name] ?? ''}
            becomes={(text) => becomes({ ...typed, [field.name]: text })}
          />
        ))}
      </div>
      <Refusal sentence={refused} dismiss={() => setRefused(undefined)} />
      <div className="sends">
        <Button variant="primary" formAction="submit">
          Make the task
        </Button>
        <div role="status">
          {made !== undefined && <StatusIndicator type="success">The task is made: {made}</StatusIndicator>}
        </div>
      </div>
    </form>
  );
}
