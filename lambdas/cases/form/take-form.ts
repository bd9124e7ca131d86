import { createHash } from 'node:crypto';
import { dateIn } from '../../calendar/local-time.ts';
import type { Case } from '../case.ts';
import type { Report } from '../report.ts';
import { type CaseDesk, reportCase } from '../report-case.ts';
import { promisedFor } from '../rules/promised.ts';
import type { Filled } from './fields.ts';
import { whoWrote } from './who-wrote.ts';

/**
 * What whoever filled the form in reads. `taken` is the same whether we know them or not and whether they told us before: the number of the case, and the day by
 * which a problem told now is answered at the latest. `known` says how the case stands, to whoever named its day or sent the very form again.
 */
export type Taken =
  | { readonly is: 'taken'; readonly number: string; readonly promised: Case['promised'] }
  | { readonly is: 'known'; readonly case: Case };

/** What came of it, whose record it is where they proved it, and the case for whoever of ours goes on with it. */
interface TakenIn {
  readonly taken: Taken;
  readonly traveller?: string;
  readonly case: Case;
  /** The id of this contact: the same page with the same words is the same. */
  readonly id: string;
}

/** Takes a problem in that was written into the form (S38, S52, S55). `form` is the id of the page that was filled in: sent twice, it is one. */
export const takeForm = async (
  desk: CaseDesk,
  filled: Filled,
  form: string | undefined,
  language: string,
  now: Date,
): Promise<Taken> => (await takeFilled(desk, filled, form, language, now, 'form')).taken;

/** The same, whether it was sent as a form or to begin a chat. */
export async function takeFilled(
  desk: CaseDesk,
  filled: Filled,
  form: string | undefined,
  language: string,
  now: Date,
  way: 'form' | 'chat',
): Promise<TakenIn> {
  const { name, phone, email, locator, kind, about, departs } = filled;
  const { traveller, mayHear } = await whoWrote(desk.table, filled, desk.zone, now);
  const report: Report = {
    way,
    // Whoever goes back and writes something else on the same page has told us something else.
    id: digestOf([form ?? dateIn(desk.zone, now), name, phone, email, locator, departs, kind, about]),
    ...{ kind, about, at: now.toISOString(), language, phone, email, locator, departs },
    ...(traveller === undefined ? { isUnproved: true } : { traveller }),
    signed: [name, phone, email, locator].filter((each) => each !== undefined).join(', '),
  };
  const { case: taken, is } = await reportCase(desk, report, now);
  const mayKnow = (is === 'known' && mayHear) || (is === 'told before' && form !== undefined);
  return {
    ...{ case: taken, id: report.id },
    ...(traveller === undefined ? {} : { traveller }),
    taken: mayKnow
      ? { is: 'known', case: taken }
      : { is: 'taken', number: taken.case, promised: promisedFor(kind, desk, now) },
  };
}

const digestOf = (parts: readonly (string | undefined)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
