import type { Line } from '../live/messages.ts';

/** How a line of a transcript is shown: as words of a side, as what happened, or as what goes on behind. */
export interface Shown {
  readonly kind: 'centre' | 'caller' | 'whisper' | 'happened' | 'behind';
  readonly words: string;
}

const ENDED: { readonly [reason: string]: string } = {
  CUSTOMER_DISCONNECT: 'The caller hung up.',
  AGENT_DISCONNECT: 'The agent hung up.',
  TELECOM_PROBLEM: 'The line was lost.',
  API: 'A program ended the contact.',
};

/** A line of a transcript in words; `nameOf` names an agent by their user name. */
export function shown(line: Line, nameOf: (userName: string) => string): Shown {
  const agent = nameOf(line.agent ?? '');
  switch (line.event) {
    case 'prompt':
      return { kind: line.hears === 'agent' ? 'whisper' : 'centre', words: plain(line.says ?? '') };
    case 'said':
      return { kind: line.who === 'agent' ? 'centre' : 'caller', words: line.says ?? '' };
    case 'pressed':
      return { kind: 'caller', words: `Presses ${line.presses}` };
    case 'silence':
      return { kind: 'caller', words: 'Stays silent' };
    case 'dialled':
      return happened(`Call from ${line.from === 'withheld' ? 'a withheld number' : line.from} to ${line.to}`);
    case 'queued':
      return happened(`Waits in ${line.queue}, place ${line.position}${told(line)}`);
    case 'offered':
      return happened(`Rings at ${agent}`);
    case 'missed':
      return happened(`${agent} did not take it`);
    case 'joined':
      return happened(`${agent} is on the line`);
    case 'held':
      return happened(
        line.state === 'on hold' ? 'On hold' : line.state === 'off hold' ? 'Off hold' : `Hold: ${line.state}`,
      );
    case 'recording':
      return happened(`The recording is ${line.state}`);
    case 'transferred':
      return happened(`Goes on to ${line.to}`);
    case 'callback':
      return happened(`Will be called back from ${line.queue}`);
    case 'task':
      return happened(`A task was made: ${line.name}`);
    case 'answered':
      return happened('The customer picks up');
    case 'unanswered':
      return happened('The customer does not pick up');
    case 'ended':
      return happened(ENDED[line.reason ?? ''] ?? 'The contact is over.');
    default:
      return { kind: 'behind', words: behind(line, agent) };
  }
}

function behind(line: Line, agent: string): string {
  switch (line.event) {
    case 'listening':
      return `Listens for ${line.seconds} s`;
    case 'asked':
      return `Asked “${line.contract}”: ${line.outcome} (${line.ms} ms)`;
    case 'attribute':
      return `Keeps ${line.name}: ${line.value}`;
    case 'accepted':
      return `${agent} accepted`;
    case 'view':
      return `Shows the page ${line.view}`;
    default:
      return line.event;
  }
}

const happened = (words: string): Shown => ({ kind: 'happened', words });

/** What the caller was told of the wait. */
function told({ lowSeconds, highSeconds }: Line): string {
  if (typeof lowSeconds !== 'number') return '';
  const low = Math.round(lowSeconds / 60);
  if (typeof highSeconds !== 'number') return `; told: more than ${low} minutes`;
  return low === 0 ? `; told: at most ${minutes(highSeconds)}` : `; told: ${low} to ${minutes(highSeconds)}`;
}

const minutes = (seconds: number): string => {
  const whole = Math.round(seconds / 60);
  return whole === 1 ? '1 minute' : `${whole} minutes`;
};

/** Words without the marks that say how they are spoken. */
export const plain = (says: string): string =>
  says.startsWith('<speak')
    ? says
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : says;
