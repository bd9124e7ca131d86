import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { GuidePage } from '../live/messages.ts';

interface Given {
  readonly actions: GuidePage['actions'];
  readonly does: (action: string) => void;
  /** How the first of them looks. */
  readonly first: 'primary' | 'normal';
}

/** What can be done on a page, as buttons in a row. */
export function Buttons({ actions, does, first }: Given) {
  if (actions.length === 0) return null;
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {actions.map(({ action, label }, index) => (
        <Button
          key={`${action} ${label}`}
          formAction="none"
          variant={index === 0 ? first : action === 'Back' || action === 'Cancel' ? 'link' : 'normal'}
          onClick={() => does(label)}
        >
          {label}
        </Button>
      ))}
    </SpaceBetween>
  );
}
