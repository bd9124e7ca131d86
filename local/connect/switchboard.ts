import { randomUUID } from 'node:crypto';
import { Call, type Surroundings } from './call.ts';
import type { Instance } from './instance.ts';
import { cannotRun } from './runnable.ts';

export type Dialled = { readonly call: Call } | { readonly refused: string };

/** Takes dialled numbers to their flows and keeps the calls in progress. */
export class Switchboard {
  private readonly calls = new Map<string, Call>();
  private readonly instance: Instance;
  private readonly around: Surroundings;

  constructor(instance: Instance, around: Surroundings) {
    this.instance = instance;
    this.around = around;
  }

  /** The number that is dialled where none is given. */
  mainNumber(): string | undefined {
    return this.instance.numbers.keys().next().value;
  }

  /** Starts a call; it begins to happen with its `start`. A number without a flow, or a flow that cannot run here, is refused. */
  dial(from: string | undefined, to = this.mainNumber()): Dialled {
    const flow = to === undefined ? undefined : this.instance.numbers.get(to);
    if (to === undefined || flow === undefined)
      return {
        refused: `Nobody answers at ${to ?? 'this centre'}. Dial ${[...this.instance.numbers.keys()].join(' or ')}.`,
      };
    const problems = cannotRun(this.instance.flows, flow);
    if (problems.length > 0) return { refused: `This call cannot be run here: ${problems.join('; ')}.` };
    const call = new Call(this.around, flow, randomUUID(), to, from);
    this.calls.set(call.id, call);
    call.listen((event) => {
      if (event.event === 'ended') setTimeout(() => this.calls.delete(call.id), 60_000).unref();
    });
    return { call };
  }

  find(id: string): Call | undefined {
    return this.calls.get(id);
  }

  hangUpAll(): void {
    for (const call of this.calls.values()) call.hangUp();
  }
}
