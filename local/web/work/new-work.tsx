import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { CallForm } from './call-form.tsx';
import { TaskForm } from './task-form.tsx';

const KINDS = [
  { title: 'Call a number', Form: CallForm },
  { title: 'Write a task', Form: TaskForm },
] as const;

/** What an agent begins without waiting for a contact: a call out, or a task. One form is open at a time, beside whatever is on the desk. */
export function NewWork({ user }: { readonly user: string }) {
  const [open, setOpen] = useState<string>();
  const chosen = KINDS.find(({ title }) => title === open);
  return (
    <div className="new-work">
      <SpaceBetween direction="horizontal" size="xs">
        {KINDS.map(({ title }) => (
          <Button
            key={title}
            ariaExpanded={title === open}
            iconName={title === open ? 'angle-up' : 'angle-down'}
            iconAlign="right"
            onClick={() => setOpen(title === open ? undefined : title)}
          >
            {title}
          </Button>
        ))}
      </SpaceBetween>
      {chosen && (
        <section aria-label={chosen.title}>
          <Container>
            <chosen.Form user={user} />
          </Container>
        </section>
      )}
    </div>
  );
}
