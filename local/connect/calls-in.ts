import type { Fault } from './contact.ts';
import type { Open } from './contacts.ts';
import type { Instance } from './instance.ts';
import { cannotRunOn } from './runnable.ts';
import type { Session } from './session.ts';

export type Dialled = { readonly call: Session } | { readonly refused: string };

/** Calls that customers make: what they dial leads to a flow. */
export class CallsIn {
  private readonly instance: Pick<Instance, 'flows' | 'numbers'>;
  private readonly open: Open;

  constructor(instance: Pick<Instance, 'flows' | 'numbers'>, open: Open) {
    this.instance = instance;
    this.open = open;
  }

  /** The number that is dialled where none is given. */
  mainNumber(): string | undefined {
    return this.instance.numbers.keys().next().value;
  }

  /** Starts a call, on which `faults` break blocks. A number without a flow, or a flow that cannot run here, is refused. */
  dial(from: string | undefined, to: string | undefined, faults: readonly Fault[]): Dialled {
    const { numbers, flows } = this.instance;
    const flow = to === undefined ? undefined : numbers.get(to);
    if (to === undefined || flow === undefined)
      return { refused: `Nobody answers at ${to ?? 'this centre'}. Dial ${[...numbers.keys()].join(' or ')}.` };
    const problems = cannotRunOn(flows, flow);
    if (problems.length > 0) return { refused: `This call cannot be run here: ${problems.join('; ')}.` };
    const call = this.open({
      channel: 'VOICE',
      initiationMethod: 'INBOUND',
      systemEndpoint: to,
      segmentAttributes: { 'connect:Subtype': 'connect:Telephony' },
      ...(from === undefined ? {} : { customerEndpoint: from }),
      ...(faults.length > 0 ? { faults } : {}),
    });
    call.tell({ who: 'caller', event: 'dialled', from: from ?? 'withheld', to });
    call.run(flow);
    return { call };
  }
}
