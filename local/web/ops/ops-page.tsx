import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { Agents } from './agents.tsx';
import { Crisis } from './crisis/crisis.tsx';
import { FailedMessages } from './failed-messages.tsx';
import { Queues } from './queues.tsx';
import { Summary } from './summary.tsx';
import { Waits } from './waits.tsx';

const PARTS = [
  { title: 'Crisis', Part: Crisis },
  { title: 'Who waits', Part: Queues },
  { title: 'Agents', Part: Agents },
  { title: 'Waits: told, and how they were', Part: Waits },
  { title: 'What has failed', Part: FailedMessages },
] as const;

/** How the centre does: who waits and how long, who is there, whether what was told came true, what has failed; and the buttons for a crisis. */
export function OpsPage() {
  return (
    <div className="ops">
      <Box variant="h1">Operations</Box>
      <Summary />
      {PARTS.map(({ title, Part }) => (
        <Container key={title} header={<Header variant="h2">{title}</Header>}>
          <Part />
        </Container>
      ))}
    </div>
  );
}
