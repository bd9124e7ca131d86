import type { Chronicle } from './chronicle.ts';
import type { Fault } from './contact.ts';
import type { Open } from './contacts.ts';
import { profileOf, type User } from './exchange/configuration.ts';
import type { Floor } from './floor.ts';
import type { Instance } from './instance.ts';
import type { Phones } from './phones.ts';
import type { Session } from './session.ts';

interface Around {
  readonly instance: Instance;
  readonly floor: Floor;
  readonly chronicle: Chronicle;
  readonly phones: Phones;
  readonly open: Open;
}

/** Calls that agents make: the agent has the contact from the first ring, the customer hears the queue's outbound whisper first. */
export class CallsOut {
  private readonly around: Around;

  constructor(around: Around) {
    this.around = around;
  }

  /** Rings at `to`, E.164; `faults` break blocks of what is heard there. Nothing where the agent's profile has no queue for calls out. */
  call(agent: User, to: string, faults: readonly Fault[]): Session | undefined {
    const { instance, floor, phones, open } = this.around;
    const profile = profileOf(floor.state.configuration, agent);
    const targetQueue = profile?.outboundQueue ?? '';
    const queue = instance.queues.get(targetQueue);
    if (!queue) return undefined;
    const [systemEndpoint] = instance.numbers.keys();
    const { arn, userName, firstName, lastName } = agent;
    const session = open({
      ...{ channel: 'VOICE', initiationMethod: 'OUTBOUND', customerEndpoint: to, targetQueue, queueName: queue.name },
      ...(systemEndpoint === undefined ? {} : { systemEndpoint }),
      agent: { arn, userName, firstName, lastName },
      ...(faults.length > 0 ? { faults } : {}),
    });
    floor.take({ event: 'placed', contact: session.id, agent: arn, queue: targetQueue });
    phones.ring(session, 'agent', to, (picksUp) => {
      if (picksUp) this.answered(session, agent, queue.outboundFlow);
      else session.end('TELECOM_PROBLEM');
    });
    return session;
  }

  private answered(session: Session, agent: User, whisper: string | undefined): void {
    const { floor, chronicle } = this.around;
    chronicle.connected(session.id, agent, profileOf(floor.state.configuration, agent)?.arn ?? '', session.now());
    const join = () => floor.take({ event: 'joined', contact: session.id });
    if (whisper === undefined) join();
    else session.run(whisper, join);
  }
}
