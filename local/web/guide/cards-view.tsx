import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { GuidePage } from '../live/messages.ts';
import { Buttons } from './buttons.tsx';
import type { Inputs } from './inputs.ts';
import { Sections, Top } from './sections.tsx';

interface Given {
  readonly page: GuidePage;
  readonly shown: Inputs['cards'];
  readonly does: (action: string) => void;
}

/** Cards: the summary of each, and behind it, when it is opened, its detail with what can be done. */
export function CardsView({ page, shown, does }: Given) {
  return (
    <div className="view">
      <Top shown={shown} />
      {shown.Cards.map(({ Summary, Detail }, index) => (
        <ExpandableSection
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is shown whole, and never grows
          key={index}
          headingTagOverride="h4"
          headerText={Summary.Heading || Detail.Heading}
          headerDescription={[Summary.Status, Summary.Description].filter(Boolean).join(' · ')}
        >
          <div className="view">
            {Detail.Heading !== Summary.Heading && <strong>{Detail.Heading}</strong>}
            {Detail.Description !== Summary.Description && <p>{Detail.Description}</p>}
            <Sections all={Detail.Sections} />
            <Buttons
              actions={Detail.Actions.map((label) => ({ action: 'ActionSelected', label }))}
              does={does}
              first="normal"
            />
          </div>
        </ExpandableSection>
      ))}
      <Buttons actions={page.actions.filter(({ action }) => action !== 'ActionSelected')} does={does} first="normal" />
    </div>
  );
}
