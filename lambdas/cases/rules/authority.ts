import type { Role } from '../../agents/contract.ts';
import { POSTS } from '../../agents/rules/posts.ts';
import type { Case } from '../case.ts';
import type { CaseStep } from '../command.ts';
import { isSafety } from './kinds.ts';

/** Who of ours acts: an agent by ARN, name and post. */
export interface CaseActor {
  readonly agent: string;
  readonly name: string;
  readonly role: Role;
}

export interface Refused {
  readonly refused: string;
}

interface StepRule {
  /** In which states it can be done. */
  readonly at: readonly Case['state'][];
  /** By whom; `its own` is the department that has the case. Who leads may do everything. */
  readonly by: 'everybody' | 'its own';
  /** Only where somebody is in danger. */
  readonly danger?: true;
}

const GOING_ON: readonly Case['state'][] = ['open', 'asked'];

/** Every step: when, and by whose authority (S64 to S69, S92). */
export const STEPS: { readonly [S in CaseStep]: StepRule } = {
  confirm: { at: GOING_ON, by: 'everybody', danger: true },
  'send help': { at: GOING_ON, by: 'its own', danger: true },
  note: { at: [...GOING_ON, 'resolved'], by: 'everybody' },
  ask: { at: ['open'], by: 'its own' },
  answer: { at: ['asked'], by: 'everybody' },
  tell: { at: GOING_ON, by: 'its own' },
  offer: { at: GOING_ON, by: 'everybody' },
  dispatch: { at: GOING_ON, by: 'everybody' },
  resolve: { at: GOING_ON, by: 'its own' },
  told: { at: ['resolved'], by: 'everybody' },
  care: { at: ['resolved'], by: 'everybody', danger: true },
};

export const LEADING: readonly Role[] = ['teamLead', 'management'];

const NOW: { readonly [S in Case['state']]: string } = {
  open: 'it is open',
  asked: 'it waits for an answer of the traveller',
  resolved: 'it has its result',
};

/** The steps that somebody may take with a case now. */
export const possibleSteps = (of: Case, actor: Pick<CaseActor, 'role'>): readonly CaseStep[] =>
  (Object.keys(STEPS) as CaseStep[]).filter((step) => !refusalOf(of, actor, step) && isNews(of, step));

/** What was done already is not offered again. */
const isNews = (of: Case, step: CaseStep): boolean => {
  if (step === 'told') return of.state === 'resolved' && of.tell === 'call' && of.told === undefined;
  return step !== 'care' || of.rescue?.cared === undefined;
};

/** The refusal of a step: by post, or because it is not the time for it; nothing where it may be done (S92). */
export function refusalOf(of: Case, { role }: Pick<CaseActor, 'role'>, step: CaseStep): Refused | undefined {
  const { at, by, danger } = STEPS[step];
  if (danger && !isSafety(of.kind)) return { refused: `You cannot ${step} here: nobody is in danger in this case.` };
  if (!at.includes(of.state)) return { refused: `You cannot ${step} now: ${NOW[of.state]}.` };
  if (by === 'everybody' || role === of.department || LEADING.includes(role)) return undefined;
  return { refused: `You may not ${step}. Ask ${POSTS[of.department]}, who has the case, or a team lead.` };
}

/** The currency in which we make good, and up to how much each post may offer, in its minor units (S60). */
export const RECOVERY_CURRENCY = 'EUR';
export const OFFERS: { readonly [R in Role]: number } = {
  seat: 5_000,
  planner: 10_000,
  frontDesk: 10_000,
  finance: 10_000,
  teamLead: 50_000,
  management: Number.POSITIVE_INFINITY,
};

/** Why an offer cannot be made by this post, if so: all offers of a case count together. */
export function refusalOfOffer(
  of: Case,
  { role }: Pick<CaseActor, 'role'>,
  amount: number,
  currency: string,
): Refused | undefined {
  if (currency !== RECOVERY_CURRENCY) return { refused: `Offers are made in ${RECOVERY_CURRENCY}.` };
  const total = of.offers.reduce((sum, each) => sum + each.amount, amount);
  if (total <= OFFERS[role]) return undefined;
  const higher = (Object.keys(OFFERS) as Role[]).filter((each) => LEADING.includes(each) && OFFERS[each] >= total);
  const whom = POSTS[higher[0] ?? 'management'];
  return {
    refused: `With this, ${total / 100} ${currency} would be offered; ${POSTS[role]} may offer up to ${OFFERS[role] / 100}. Ask ${whom}.`,
  };
}
