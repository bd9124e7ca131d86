import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';

/** What an agent does with a contact, as the centre's addresses name it. */
export type Deed = 'accept' | 'decline' | 'hold' | 'resume' | 'end' | 'finish';

interface Given {
  readonly is: string;
  readonly channel: string;
  readonly does: (deed: Deed) => void;
}

/** The buttons that fit how far a contact has come. */
export function Deeds({ is, channel, does }: Given) {
  const end = channel === 'VOICE' ? 'Hang up' : 'Complete';
  const fitting: { readonly [is: string]: readonly (readonly [Deed, string])[] } = {
    offered: [
      ['accept', 'Accept'],
      ['decline', 'Decline'],
    ],
    accepted: [['end', end]],
    connected:
      channel === 'VOICE'
        ? [
            ['end', end],
            ['hold', 'Hold'],
          ]
        : [['end', end]],
    onHold: [
      ['resume', 'Take off hold'],
      ['end', end],
    ],
    afterContactWork: [['finish', 'I am done with it']],
    declined: [['finish', 'Close']],
  };
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {(fitting[is] ?? []).map(([deed, words], index) => (
        <Button key={deed} variant={index === 0 ? 'primary' : 'normal'} onClick={() => does(deed)}>
          {words}
        </Button>
      ))}
    </SpaceBetween>
  );
}
