import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useCentreTime, useLive } from '../live/live.ts';
import { timeOfDay, wholeDay } from '../shell/times.ts';
import { MoveClock } from './move-clock.tsx';
import { WhatRan } from './what-ran.tsx';

/** The centre's own clock: what it shows, and the way to move it on. */
export function ClockPage() {
  const { centre, zone } = useLive();
  const now = useCentreTime();
  return (
    <div className="narrow">
      <Box variant="h1">Clock</Box>
      <Container>
        <div className="clock">
          {centre === '' ? (
            <p>Waiting for the centre.</p>
          ) : (
            <>
              <time dateTime={new Date(now).toISOString()}>{timeOfDay(now, zone)}</time>
              <p>
                {wholeDay(now, zone)}, in {zone.split('/').at(-1)?.replace('_', ' ')}
              </p>
            </>
          )}
        </div>
      </Container>
      <Container
        header={
          <Header variant="h2" description="What falls due on the way is done. Time never runs backward.">
            Move it on
          </Header>
        }
      >
        <MoveClock />
      </Container>
      <Container header={<Header variant="h2">What ran on the way</Header>}>
        <WhatRan />
      </Container>
    </div>
  );
}
