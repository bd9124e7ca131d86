import { type Affected, contactsByHalfHour } from './contacts.ts';
import { agentsFor, meanWait, type ServiceLevel, waitProbability } from './erlang.ts';
import { PROPENSITY, type PropensityTable } from './propensity.ts';

/** What is assumed besides the manifest. Shares are from 0 to 1. */
export interface Assumed {
  readonly propensity: PropensityTable;
  /** An agent's time for one contact: talk, hold and the work behind it. */
  readonly handlingSeconds: number;
  /** What a caller hears and keys before they are in a queue. */
  readonly menuSeconds: number;
  readonly serviceLevel: ServiceLevel;
  /** Of the paid time of agents, what goes into breaks, training and sickness. */
  readonly shrinkage: number;
  /** How far it is looked ahead. */
  readonly hours: number;
}

/** 80 % within 20 seconds and 30 % shrinkage, as contact centres plan; nine minutes for a rebooking. */
const ASSUMED: Assumed = {
  propensity: PROPENSITY,
  handlingSeconds: 540,
  menuSeconds: 60,
  serviceLevel: { share: 0.8, seconds: 20 },
  shrinkage: 0.3,
  hours: 48,
};

/** What a crisis takes. Whole numbers, rounded up. */
export interface SurgeForecast {
  /** To be on duty in the busiest half hour, those on a break counted. */
  readonly agents: number;
  /** Calls at one time in the busiest half hour, which 99 of 100 moments do not exceed: in the menu, waiting, with an agent. */
  readonly concurrentCalls: number;
  /** In all the hours that are looked at. */
  readonly contacts: number;
  /** In the busiest half hour. */
  readonly peakHalfHour: number;
}

const HALF_HOUR = 1800;
/** Standard deviations above the mean that one moment of a hundred exceeds. */
const ONE_IN_HUNDRED = 2.326;

/** What an announcement at `now` to these travellers takes of people and lines (idea 10). */
export function forecastSurge(affected: readonly Affected[], now: Date, assumed: Partial<Assumed> = {}): SurgeForecast {
  const { handlingSeconds, menuSeconds, serviceLevel, shrinkage, ...spread } = { ...ASSUMED, ...assumed };
  const halves = contactsByHalfHour(affected, now, spread);
  const peak = Math.max(0, ...halves);
  const load = (peak / HALF_HOUR) * handlingSeconds;
  const busy = agentsFor(load, handlingSeconds, serviceLevel);
  return {
    agents: Math.ceil(busy / (1 - shrinkage)),
    concurrentCalls: callsAtOnce(load, busy, (peak / HALF_HOUR) * menuSeconds),
    contacts: Math.ceil(halves.reduce((sum, each) => sum + each, 0)),
    peakHalfHour: Math.ceil(peak),
  };
}

/** With agents, in the queue and in the menu: counted as if they came at random (Poisson), for the moments when more do. */
function callsAtOnce(load: number, agents: number, inMenu: number): number {
  if (load <= 0) return Math.ceil(inMenu);
  const waiting = (waitProbability(load, agents) * load) / (agents - load);
  const mean = load + waiting + inMenu;
  return Math.ceil(mean + ONE_IN_HUNDRED * Math.sqrt(mean));
}

/** The mean wait in seconds of whoever calls in a half hour with so many contacts; missing where the queue only grows. */
export function waitIn(contacts: number, agents: number, handlingSeconds: number): number | undefined {
  const wait = meanWait((contacts / HALF_HOUR) * handlingSeconds, handlingSeconds, agents);
  return Number.isFinite(wait) ? wait : undefined;
}

/** How many calls at one time are missing from what the environment has of them; 0 where it has enough. */
export const linesMissing = ({ concurrentCalls }: Pick<SurgeForecast, 'concurrentCalls'>, quota: number): number =>
  Math.max(0, concurrentCalls - quota);
