import {
  ConnectClient,
  DescribeContactCommand,
  ResumeContactRecordingCommand,
  StartChatContactCommand,
  StartOutboundVoiceContactCommand,
  StartTaskContactCommand,
  StopContactCommand,
  SuspendContactRecordingCommand,
} from '@aws-sdk/client-connect';
import { answeredWithin } from './in-time.ts';

type Texts = { readonly [name: string]: string };

interface Beginning {
  /** ARN of the flow that it runs. */
  readonly flow: string;
  /** At most 4,096 characters. */
  readonly description?: string;
  /** What a flow reads as `$.Attributes`: letters, digits, - and _ in names, 32,768 bytes together. */
  readonly attributes: Texts;
  /** The same token within seven days is the same contact: a natural key, 500 characters at most. */
  readonly token: string;
}

interface TaskToStart extends Beginning {
  /** At most 512 characters. */
  readonly name: string;
  /** What the agent reads beside it, as texts. */
  readonly references: Texts;
}

interface CallToStart extends Beginning {
  /** E.164. */
  readonly to: string;
  /** ARN of the queue whose number is shown; else `from`, a number of ours in E.164. */
  readonly queue?: string;
  readonly from?: string;
}

interface ChatToStart extends Omit<Beginning, 'description'> {
  /** How they are called in it, at most 256 characters. */
  readonly name: string;
  /** How long it lasts at most, waiting included: 60 to 10,080. */
  readonly minutes: number;
}

/** How a contact stands, instants in ISO 8601. */
interface ContactNow {
  readonly channel: string;
  /** The first contact of its chain: itself where it is the first. */
  readonly initial: string;
  readonly queuedAt?: string;
  /** Id of the agent, and since when they have it. */
  readonly agent?: string;
  readonly connectedAt?: string;
  readonly endedAt?: string;
  readonly endReason?: string;
}

/** Contacts of the instance, as programs begin, end and see them. Throttling and outages throw, when three tries were in vain. */
export interface Contacts {
  /** Id of the contact. Tried five times, over some four seconds where the service throttles: many ask at the same moment in a surge. */
  readonly startTask: (task: TaskToStart) => Promise<string>;
  /** Lets a phone ring for 60 seconds, and answers the id of the contact at once. `not allowed`: the account may not dial there. */
  readonly startCall: (call: CallToStart) => Promise<{ readonly contact: string } | 'not allowed'>;
  /** Id of the contact, and the token with which whoever chats takes part in it: theirs alone. */
  readonly startChat: (chat: ChatToStart) => Promise<{ readonly contact: string; readonly token: string }>;
  /** False where there is no such contact, or it is over already. */
  readonly stop: (contact: string) => Promise<boolean>;
  /** Nothing where there is no such contact. */
  readonly describe: (contact: string) => Promise<ContactNow | undefined>;
  /**
   * Leaves out of every recording of the contact, voice and screen, what follows, or no longer; `initial` is the first contact of its chain.
   * False where Connect will not: nothing is recorded on it, it is so already, or it is over.
   */
  readonly recording: (does: 'pause' | 'resume', contact: string, initial: string) => Promise<boolean>;
}

const clientOf = (maxAttempts: number): ConnectClient =>
  new ConnectClient({ maxAttempts, requestHandler: answeredWithin(3000) });

/** The contacts of one instance, named by its ARN or id. The service takes 2 starts a second, 5 at once. */
export function contactsOf(instance: string): Contacts {
  const client = clientOf(3);
  let patient: ConnectClient | undefined;
  const InstanceId = idIn(instance);
  return {
    startTask: async ({ flow, name, description, attributes, references, token }) => {
      const References = Object.fromEntries(
        Object.entries(references).map(([key, Value]) => [key, { Value, Type: 'STRING' as const }]),
      );
      const begun = { InstanceId, ContactFlowId: idIn(flow), Name: name, Description: description, ClientToken: token };
      patient ??= clientOf(5);
      const { ContactId = '' } = await patient.send(
        new StartTaskContactCommand({ ...begun, Attributes: { ...attributes }, References }),
      );
      return ContactId;
    },
    startCall: async ({ flow, to, from, queue, description, attributes, token }) => {
      try {
        const { ContactId = '' } = await client.send(
          new StartOutboundVoiceContactCommand({
            ...{ InstanceId, ContactFlowId: idIn(flow), DestinationPhoneNumber: to, Description: description },
            ...(queue === undefined ? { SourcePhoneNumber: from } : { QueueId: idIn(queue) }),
            ...{ Attributes: { ...attributes }, ClientToken: token },
          }),
        );
        return { contact: ContactId };
      } catch (error) {
        if (is(error, 'DestinationNotAllowedException', 'OutboundContactNotPermittedException')) return 'not allowed';
        throw error;
      }
    },
    startChat: async ({ flow, name, attributes, minutes, token }) => {
      const { ContactId = '', ParticipantToken = '' } = await client.send(
        new StartChatContactCommand({
          ...{ InstanceId, ContactFlowId: idIn(flow), ParticipantDetails: { DisplayName: name } },
          ...{ Attributes: { ...attributes }, ChatDurationInMinutes: minutes, ClientToken: token },
        }),
      );
      if (ParticipantToken === '') throw new Error('A chat began in which nobody can take part.');
      return { contact: ContactId, token: ParticipantToken };
    },
    stop: async (ContactId) => {
      try {
        await client.send(new StopContactCommand({ InstanceId, ContactId }));
        return true;
      } catch (error) {
        if (is(error, 'ContactNotFoundException', 'ResourceNotFoundException')) return false;
        throw error;
      }
    },
    describe: async (ContactId) => {
      try {
        const { Contact } = await client.send(new DescribeContactCommand({ InstanceId, ContactId }));
        if (!Contact) return undefined;
        const {
          Channel = '',
          InitialContactId = ContactId,
          QueueInfo,
          AgentInfo,
          DisconnectTimestamp,
          DisconnectReason,
        } = Contact;
        return {
          channel: Channel,
          initial: InitialContactId,
          ...at('queuedAt', QueueInfo?.EnqueueTimestamp),
          ...(AgentInfo?.Id === undefined ? {} : { agent: AgentInfo.Id }),
          ...at('connectedAt', AgentInfo?.ConnectedToAgentTimestamp),
          ...at('endedAt', DisconnectTimestamp),
          ...(DisconnectReason === undefined ? {} : { endReason: DisconnectReason }),
        };
      } catch (error) {
        if (is(error, 'ResourceNotFoundException')) return undefined;
        throw error;
      }
    },
    recording: async (does, ContactId, InitialContactId) => {
      const asked = { InstanceId, ContactId, InitialContactId };
      try {
        if (does === 'pause') await client.send(new SuspendContactRecordingCommand(asked));
        else await client.send(new ResumeContactRecordingCommand(asked));
        return true;
      } catch (error) {
        if (is(error, 'InvalidRequestException', 'ResourceNotFoundException')) return false;
        throw error;
      }
    },
  };
}

/** The id at the end of an ARN; an id stays as it is. */
const idIn = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

const is = (error: unknown, ...names: readonly string[]): boolean => names.includes((error as Error).name);

const at = <Key extends string>(key: Key, instant: Date | undefined): { readonly [key in Key]?: string } =>
  instant === undefined ? {} : ({ [key]: instant.toISOString() } as { readonly [key in Key]: string });
