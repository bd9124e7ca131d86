import type { GuidePage } from './guide-page.ts';

/** An agent's desk as the centre shows it. */
export interface Desk {
  readonly userName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly status: string;
  readonly nextStatus: string | null;
  readonly activity: string;
  readonly contacts: readonly DeskContact[];
}

export interface DeskContact {
  readonly contact: string;
  readonly channel: string;
  readonly is: string;
  readonly customer?: string | null;
  readonly queue?: string | null;
  readonly title?: string | null;
  readonly whispered?: readonly string[];
  readonly quickConnects?: readonly string[];
  readonly guides?: readonly { readonly contact: string; readonly page: GuidePage | null }[];
}

/** An agent in one line. */
export function deskLine({ userName, firstName, lastName, status, nextStatus, activity }: Desk): string {
  const state = activity === status ? status : `${status}, ${activity.toLowerCase()}`;
  const next = nextStatus === null ? '' : `, then ${nextStatus}`;
  return `${userName.padEnd(12)} ${`${firstName} ${lastName}`.padEnd(24)} ${state}${next}`;
}

/** An agent with the contacts at their desk. */
export const deskLines = (desk: Desk): string => [deskLine(desk), ...desk.contacts.map(contactLine)].join('\n');

const IS: { readonly [is: string]: string } = {
  offered: 'rings',
  accepted: 'is being joined',
  connected: 'is on the line',
  onHold: 'is on hold',
  afterContactWork: 'is over, with work behind it',
  declined: 'was declined',
};

/** How far a contact must have come to be handed over. */
const WITH_AGENT = ['connected', 'onHold'];

function contactLine({ contact, channel, is, customer, queue, title, ...rest }: DeskContact): string {
  const { whispered = [], quickConnects = [] } = rest;
  const who = customer ?? title ?? 'a number that is withheld';
  const from = queue ? `, queue ${queue}` : '';
  const heard = whispered.length === 0 ? '' : `\n    heard: "${whispered.join(' ')}"`;
  const to = WITH_AGENT.includes(is) && quickConnects.length > 0 ? `\n    can go to: ${quickConnects.join(', ')}` : '';
  return `  ${channel.toLowerCase()} ${IS[is] ?? is}: ${who}${from} (${contact})${heard}${to}`;
}
