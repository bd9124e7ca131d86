import type { About, Change, Desk, Failed, Line, Message, Queue, Ran, Reply, Wait } from './messages.ts';

/** A contact as the pages know it. */
export interface Contact {
  readonly about: About;
  readonly events: readonly Line[];
  /** The centre was started anew while this contact was in progress: nothing more will come. */
  readonly lost: boolean;
}

/** All that the pages show. A value: each change makes the next one. */
export interface ViewState {
  /** `away`: the centre does not answer. */
  readonly link: 'connecting' | 'live' | 'away';
  /** Which start of the centre this is; empty before the first word of it. */
  readonly centre: string;
  readonly zone: string;
  /** The centre's time, and when by this machine's clock that was, in milliseconds since 1970. */
  readonly clock: { readonly now: number; readonly heardAt: number };
  readonly ran: readonly Ran[];
  readonly contacts: readonly Contact[];
  readonly statuses: readonly string[];
  readonly desks: readonly Desk[];
  readonly queues: readonly Queue[];
  readonly waits: readonly Wait[];
  readonly failed: readonly Failed[];
  /** Null while nobody has looked into the inbox yet. */
  readonly messages: readonly Message[] | null;
  readonly replies: readonly Reply[];
}

export const nothingYet: ViewState = {
  ...{ link: 'connecting', centre: '', zone: 'UTC', clock: { now: 0, heardAt: 0 } },
  ...{ ran: [], contacts: [], statuses: [], desks: [], queues: [], waits: [], failed: [], messages: null, replies: [] },
};

/** What reaches the pages: a change and when it was heard, or that the line to the centre is gone. */
export type Heard = (Change & { readonly heardAt: number }) | { readonly change: 'away' };

/** How many contacts that are over stay readable. */
const KEPT = 60;

/** The state behind a change. */
export function after(state: ViewState, heard: Heard): ViewState {
  switch (heard.change) {
    case 'away':
      return { ...state, link: 'away' };
    case 'snapshot':
      return afresh(state, heard);
    case 'told':
      return { ...state, contacts: withLine(state.contacts, heard.data.contact, heard.data.event) };
    case 'clock':
      return { ...state, clock: { now: Date.parse(heard.data.now), heardAt: heard.heardAt }, ran: heard.data.ran };
    case 'inbox':
      return { ...state, ...heard.data };
    default:
      return { ...state, ...heard.data };
  }
}

/** Everything anew. What a centre that was stopped since had told stays readable, and so does an inbox that is not read yet. */
function afresh(before: ViewState, { data, heardAt }: Extract<Heard, { change: 'snapshot' }>): ViewState {
  const { now, contacts, messages, replies, ...rest } = data;
  const known = new Set(contacts.map(({ about }) => about.id));
  const earlier = before.contacts
    .filter(({ about }) => !known.has(about.id))
    .map((contact) => ({ ...contact, lost: !isOver(contact) }));
  return {
    ...rest,
    link: 'live',
    clock: { now: Date.parse(now), heardAt },
    contacts: trimmed([...earlier, ...contacts.map((contact) => ({ ...contact, lost: false }))]),
    messages: messages ?? before.messages,
    replies: messages ? replies : before.replies,
  };
}

function withLine(contacts: readonly Contact[], about: About, line: Line): readonly Contact[] {
  const known = contacts.find((each) => each.about.id === about.id);
  if (!known) return trimmed([...contacts, { about, events: [line], lost: false }]);
  const next = { ...known, about, events: [...known.events, line] };
  return contacts.map((each) => (each === known ? next : each));
}

function trimmed(contacts: readonly Contact[]): readonly Contact[] {
  const over = contacts.filter(isOver).slice(0, -KEPT);
  return over.length === 0 ? contacts : contacts.filter((each) => !over.includes(each));
}

/** Whether nothing more will happen on a contact. */
export const isOver = ({ events, lost }: Contact): boolean => lost || events.at(-1)?.event === 'ended';

/** The centre's time when this machine's clock shows `at`, both in milliseconds since 1970. */
export const centreTime = ({ clock }: ViewState, at: number): number => clock.now + Math.max(0, at - clock.heardAt);
