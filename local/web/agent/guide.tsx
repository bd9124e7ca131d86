import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { GuidePage } from '../live/messages.ts';
import { facts, titleOf } from './guide-facts.ts';

/** What the guide beside a contact shows: its title, and what is on it as facts. `contact` is the guide's own contact. */
export function Guide({ contact, page }: { readonly contact: string; readonly page: GuidePage }) {
  const all = facts(page.data);
  return (
    <section aria-label="Guide" data-contact={contact}>
      <Container header={<Header variant="h3">{titleOf(page)}</Header>}>
        {all.length === 0 && <p>This page of the guide has nothing on it.</p>}
        <dl className="facts">
          {all.map(({ label, value }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is shown whole, and never grows
            <div key={index}>
              <dt>
                <Box variant="awsui-key-label">{label}</Box>
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Container>
    </section>
  );
}
