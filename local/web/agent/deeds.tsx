import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { DeskContact } from '../live/messages.ts';

/** What an agent does with a contact, as the centre's addresses name it. */
export type Deed = 'accept' | 'decline' | 'hold' | 'resume' | 'end' | 'finish' | 'transfer';

interface Given {
  readonly contact: DeskContact;
  readonly does: (deed: Deed, more?: object) => void;
}

const END: { readonly [channel: string]: string } = { VOICE: 'Hang up', CHAT: 'End the chat' };

/** The buttons that fit how far a contact has come. */
export function Deeds({ contact: { is, channel, quickConnects }, does }: Given) {
  const end = ['end', END[channel] ?? 'Complete'] as const;
  const fitting: { readonly [is: string]: readonly (readonly [Deed, string])[] } = {
    offered: [
      ['accept', 'Accept'],
      ['decline', 'Decline'],
    ],
    accepted: [end],
    connected: channel === 'VOICE' ? [end, ['hold', 'Hold']] : [end],
    onHold: [['resume', 'Take off hold'], end],
    afterContactWork: [['finish', 'I am done with it']],
    declined: [['finish', 'Close']],
  };
  const canGoOn = is === 'connected' || is === 'onHold';
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {(fitting[is] ?? []).map(([deed, words], index) => (
        <Button key={deed} variant={index === 0 ? 'primary' : 'normal'} onClick={() => does(deed)}>
          {words}
        </Button>
      ))}
      {canGoOn && quickConnects.length > 0 && (
        <ButtonDropdown
          items={quickConnects.map((name) => ({ id: name, text: name }))}
          onItemClick={({ detail }) => does('transfer', { to: detail.id })}
        >
          Hand over to
        </ButtonDropdown>
      )}
    </SpaceBetween>
  );
}
