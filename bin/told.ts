import type { CallEvent } from '../local/connect/transcript.ts';

/** One line of a call for people: the time on the agency's clocks, who, what. */
export function told(event: CallEvent, zone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: zone }).format(new Date(event.at));
  const who = event.who.padEnd(6);
  return `${time}  ${who}  ${what(event)}\n`;
}

function what(event: CallEvent): string {
  switch (event.event) {
    case 'dialled':
      return `dials ${event.to} from ${event.from}`;
    case 'prompt':
      return `"${event.says}"`;
    case 'listening':
      return `... listens for ${event.seconds} s`;
    case 'pressed':
      return `presses ${event.presses}`;
    case 'said':
      return `says "${event.says}"`;
    case 'silence':
      return 'stays silent';
    case 'asked':
      return `asked '${event.contract}': ${event.outcome} (${event.ms} ms)`;
    case 'attribute':
      return `keeps ${event.name} = ${event.value}`;
    case 'queued':
      return `${event.queue}, position ${event.position}`;
    case 'view':
      return `shows ${event.view}`;
    case 'transferred':
      return `transfers to ${event.to}`;
    case 'callback':
      return `will call back from ${event.queue} in ${event.afterSeconds} s`;
    case 'task':
      return `makes the task '${event.name}'`;
    case 'offered':
    case 'accepted':
    case 'missed':
    case 'joined':
      return `${event.event}: ${event.agent}`;
    case 'answered':
      return 'picks up';
    case 'unanswered':
      return 'does not pick up';
    case 'held':
      return event.state;
    case 'recording':
      return `recording ${event.state}`;
    case 'ended':
      return `call ended: ${event.reason}`;
  }
}
