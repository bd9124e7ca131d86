import Button from '@cloudscape-design/components/button';
import type { GuidePage } from '../live/messages.ts';
import { Buttons } from './buttons.tsx';
import type { Inputs } from './inputs.ts';
import { Top } from './sections.tsx';

interface Given {
  readonly page: GuidePage;
  readonly shown: Inputs['list'];
  readonly does: (action: string) => void;
}

/** Items of which one is chosen; one without an id is only shown. */
export function ListView({ page, shown, does }: Given) {
  return (
    <div className="view">
      <Top shown={shown} />
      <ul className="links">
        {shown.Items.map(({ Heading, Description, Id }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is shown whole, and never grows
          <li key={index}>
            {Id === '' ? (
              <strong>{Heading}</strong>
            ) : (
              <Button formAction="none" onClick={() => does(Id)}>
                {Heading || Id}
              </Button>
            )}
            {Description && <p>{Description}</p>}
          </li>
        ))}
      </ul>
      <Buttons actions={page.actions.filter(({ action }) => action !== 'ActionSelected')} does={does} first="normal" />
    </div>
  );
}
