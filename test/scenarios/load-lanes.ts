import { setTimeout as pause } from 'node:timers/promises';
import { fillsIn, numberOn, opens, pageId } from './filled-in.ts';
import { only, type RunningCentre, said } from './running-centre.ts';

/** What was answered with a yes, and has to be there: what somebody wrote, and the number that they were told where there is one. */
export interface Acknowledged {
  readonly by: 'form' | 'text' | 'call' | 'callback' | 'order';
  readonly phone: string;
  readonly wrote: string;
  readonly number?: string;
}

/** People who want something of a centre all the time, each by their own way, whether it is there or not. */
export class LoadLanes {
  readonly acknowledged: Acknowledged[] = [];
  /** How often a centre that was killed meanwhile answered nothing. */
  unanswered = 0;
  private readonly centre: RunningCentre;
  private readonly about: { readonly contact: string; readonly traveller: string };
  private goesOn = true;
  private all: readonly Promise<void>[] = [];

  /** `about` is a contact that an agent has, and whom it is about. */
  constructor(centre: RunningCentre, about: LoadLanes['about']) {
    this.centre = centre;
    this.about = about;
  }

  begin(): void {
    const lanes = [this.form, this.form, this.text, this.text, this.order, this.call, this.callback];
    this.all = lanes.map((deed, lane) => this.lane(deed, lane));
  }

  async end(): Promise<void> {
    this.goesOn = false;
    await Promise.all(this.all);
  }

  /** One after the other; what was not answered is tried again as it was, until it is. */
  private async lane(deed: (n: number) => () => Promise<Acknowledged | undefined>, lane: number): Promise<void> {
    for (let n = lane * 1000; this.goesOn; n += 1) {
      const tries = deed(n);
      for (let isDone = false; !isDone && this.goesOn; ) {
        const done = await tries().catch(() => 'unanswered' as const);
        isDone = done !== 'unanswered';
        if (done === 'unanswered') {
          this.unanswered += 1;
          await pause(100);
        } else if (done) this.acknowledged.push(done);
      }
    }
  }

  private form = (n: number) => {
    const fields = { name: 'Load', phone: `+44207946${four(n)}`, kind: 'complaint', about: `form ${n}` };
    let form: string | undefined;
    return async () => {
      form ??= pageId(await opens(this.centre.url, '/form/en'));
      const page = await fillsIn(this.centre.url, 'en', { ...fields, form });
      const number = numberOn(page);
      if (page.status !== 200 || number === '') throw new Error('The form was not taken');
      return { by: 'form', phone: fields.phone, wrote: fields.about, number } as const;
    };
  };

  private text = (n: number) => async () => {
    await pause(BETWEEN_MS);
    if (n % 1000 >= WRITERS) return undefined;
    const [phone, wrote] = [phoneOf(n), `text ${n}`];
    const body = JSON.stringify({ from: phone, text: `PROBLEM ${wrote}`, id: `load-${n}` });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${this.centre.url}/replies`, { method: 'POST', body, headers });
    if (answer.status !== 202) throw new Error('The text was not taken');
    return { by: 'text', phone, wrote } as const;
  };

  private order = (n: number) => async () => {
    const [wrote, question] = [`order ${n}`, 'begin an order'];
    const Parameters = { question, ...this.about, asked: wrote, currency: 'eur' };
    const event = { Details: { Parameters } };
    const { outcome, order } = await this.centre.asks<{ outcome: string; order: string }>('orders-agent', event);
    if (outcome !== 'begun') throw new Error('The order was not begun');
    return { by: 'order', phone: '', wrote, number: order } as const;
  };

  private call = (n: number) => async () => {
    const phone = `+44161496${four(n)}`;
    const call = await this.centre.call(phone, '--press', '4,1');
    const taken = only(call, 'asked').find(({ contract }) => contract === 'a problem by key')?.['outcome'];
    const number = /(\d[\d, ]{8,})/.exec(said(call))?.[1]?.replaceAll(/\D/g, '');
    // Known is what was written down by a try that was done and not answered.
    if ((taken !== 'taken' && taken !== 'known') || number?.length !== 8)
      throw new Error('The call was not answered to its end');
    return { by: 'call', phone, wrote: '', number } as const;
  };

  private callback = (n: number) => async () => {
    const phone = `+3706120${four(n)}`;
    const ran = await this.centre.run('callbacks', 'add', phone, '2026-12-08T10:00', '--json');
    // Refused is who is on the list already: by a try that was done and not answered.
    if (ran.exit === null || ran.exit > 1) throw new Error('The callback was not answered');
    return ran.exit === 0 ? ({ by: 'callback', phone, wrote: '' } as const) : undefined;
  };
}

/** As many travellers write by SMS in each of their lanes, and how long the next one waits, in milliseconds. */
const [WRITERS, BETWEEN_MS] = [300, 300];

/** The travellers who write by SMS. */
export const writers = (): readonly object[] =>
  TEXT_LANES.flatMap((lane) =>
    Array.from({ length: WRITERS }, (_, n) => ({
      ...{ name: 'Load', familyName: `L${n}`, language: 'en', phones: [phoneOf(lane * 1000 + n)] },
    })),
  );

/** Which lanes write. */
const TEXT_LANES = [2, 3];
const phoneOf = (n: number): string => `+44770090${four(n)}`;
const four = (n: number): string => String(n % 10_000).padStart(4, '0');
