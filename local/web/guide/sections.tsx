import Box from '@cloudscape-design/components/box';
import type { Fact, Section } from './inputs.ts';

interface Shown {
  readonly Heading: string;
  readonly SubHeading: string;
  readonly Description: string;
  readonly AttributeBar: readonly Fact[];
}

/** What stands above every view: its heading, what it says, and its bar of facts. */
export function Top({ shown: { Heading, SubHeading, Description, AttributeBar } }: { readonly shown: Shown }) {
  const says = [SubHeading, Description].filter(Boolean);
  return (
    <div className="top">
      {Heading && <Box variant="h3">{Heading}</Box>}
      {says.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {AttributeBar.length > 0 && <FactList all={AttributeBar} bar />}
    </div>
  );
}

/** As many letters as a fact has at most that stands beside others. */
const SHORT = 24;

/** Facts one below the other; as a bar, or where all are short, side by side where there is room. */
export function FactList({ all, bar = false }: { readonly all: readonly Fact[]; readonly bar?: boolean }) {
  const isShort = all.length > 1 && all.every((fact) => fact.Label.length <= SHORT && fact.Value.length <= SHORT);
  return (
    <dl className={bar ? 'facts bar' : isShort ? 'facts short' : 'facts'}>
      {all.map(({ Label, Value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is shown whole, and never grows
        <div key={index}>
          <dt>
            <Box variant="awsui-key-label">{Label}</Box>
          </dt>
          <dd dir="auto">{Value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The parts of a page, one below the other. */
export function Sections({ all }: { readonly all: readonly Section[] }) {
  return all.map(({ heading, says, facts }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page is shown whole, and never grows
    <div key={index} className="part">
      {heading && <Box variant="h4">{heading}</Box>}
      {says && <p>{says}</p>}
      {facts.length > 0 && <FactList all={facts} />}
    </div>
  ));
}
