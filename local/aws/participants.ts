import type { Session } from '../connect/session.ts';
import type { CallEvent } from '../connect/transcript.ts';

/** What was said or happened on a chat, in the service's own shape. */
export interface ChatItem {
  readonly Id: string;
  readonly AbsoluteTime: string;
  readonly Type: 'MESSAGE' | 'EVENT';
  readonly ContentType: string;
  readonly Content?: string;
  readonly ParticipantRole?: 'SYSTEM' | 'AGENT' | 'CUSTOMER';
  readonly ContactId: string;
  readonly InitialContactId: string;
}

/** Whoever chats, in their chat. */
export interface Participant {
  readonly session: Session;
  readonly items: ChatItem[];
  readonly listeners: Set<(item: ChatItem) => void>;
  /** The ids of what they have sent, by their tokens: sent twice, it is once. */
  readonly sent: Map<string, ChatItem>;
}

/** Who takes part in which chat, by the tokens that they have. */
export class Participants {
  private readonly newId: () => string;
  private readonly byToken = new Map<string, Participant>();
  private readonly byConnection = new Map<string, Participant>();
  private readonly tokens = new Map<string, string>();

  constructor(newId: () => string) {
    this.newId = newId;
  }

  /** The token of whoever began the contact: the same, however often it is asked for. */
  joins(
    contact: string,
    session: Session | undefined,
  ): { readonly ParticipantId: string; readonly ParticipantToken: string } {
    const before = this.tokens.get(contact);
    if (before) return { ParticipantId: contact, ParticipantToken: before };
    const token = `participant ${this.newId()}`;
    this.tokens.set(contact, token);
    if (session) this.byToken.set(token, this.listening(session));
    return { ParticipantId: contact, ParticipantToken: token };
  }

  /** Another connection of theirs; nothing where nobody has the token, or their chat is over. */
  connects(token: string): string | undefined {
    const participant = this.byToken.get(token);
    if (!participant || participant.session.latest.isOver) return undefined;
    const connection = this.newId();
    this.byConnection.set(connection, participant);
    return connection;
  }

  /** Who has the connection; they can read what was said when the chat is over. */
  of(connection: string): Participant | undefined {
    return this.byConnection.get(connection);
  }

  private listening(session: Session): Participant {
    const participant: Participant = { session, items: [], listeners: new Set(), sent: new Map() };
    session.listen((event) => {
      const item = this.itemOf(session, event);
      if (!item) return;
      participant.items.push(item);
      for (const listener of participant.listeners) listener(item);
    });
    return participant;
  }

  private itemOf({ id, latest }: Session, event: CallEvent): ChatItem | undefined {
    const common = { Id: this.newId(), AbsoluteTime: event.at, ContactId: latest.id, InitialContactId: id };
    const happens = (what: string) => `application/vnd.amazonaws.connect.event.${what}`;
    switch (event.event) {
      case 'prompt':
        if (event.hears === 'agent') return undefined;
        return { ...common, ...message, ParticipantRole: 'SYSTEM', Content: event.says };
      case 'said':
        return {
          ...{ ...common, ...message, Content: event.says },
          ParticipantRole: event.who === 'agent' ? 'AGENT' : 'CUSTOMER',
        };
      case 'joined':
        return { ...common, Type: 'EVENT', ContentType: happens('participant.joined'), ParticipantRole: 'AGENT' };
      case 'ended':
        return { ...common, Type: 'EVENT', ContentType: happens('chat.ended') };
      default:
        return undefined;
    }
  }
}

const message = { Type: 'MESSAGE', ContentType: 'text/plain' } as const;
