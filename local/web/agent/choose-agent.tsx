import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import { useLive } from '../live/live.ts';
import { follow } from '../shell/route.ts';
import { Status } from './status.tsx';

/** Who sits at this page. */
export function ChooseAgent({ unknown }: { readonly unknown: string | undefined }) {
  const { desks, centre } = useLive();
  return (
    <div className="narrow">
      <Box variant="h1">Who are you?</Box>
      {unknown !== undefined && <Alert type="warning">Nobody here has the user name {unknown}. Choose below.</Alert>}
      <Container>
        {desks.length === 0 && (
          <p>
            {centre === ''
              ? 'Waiting for the centre.'
              : 'Nobody works here yet. Import agents with npx wayline agents import FILE.'}
          </p>
        )}
        <ul className="links agents">
          {desks.map(({ userName, firstName, lastName, status, activity }) => (
            <li key={userName}>
              <a href={`/agent/${encodeURIComponent(userName)}`} onClick={follow}>
                {firstName} {lastName}
              </a>
              <Status status={status} activity={activity} />
            </li>
          ))}
        </ul>
      </Container>
    </div>
  );
}
