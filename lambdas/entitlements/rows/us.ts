import type { Row } from './row.ts';

const DOT = { law: 'US DOT', from: '2024-10-28' } as const;

/** What makes a change of a flight significant, in minutes (14 CFR 260.2). */
export interface UsChange extends Row {
  readonly domestic: boolean;
  readonly departsEarlier: number;
  readonly arrivesLater: number;
}

export const US_CHANGES: readonly UsChange[] = [
  { ...DOT, source: '14 CFR 260.2, 260.6', domestic: true, departsEarlier: 180, arrivesLater: 180 },
  { ...DOT, source: '14 CFR 260.2, 260.6', domestic: false, departsEarlier: 360, arrivesLater: 360 },
];

/** How soon an airline that was paid itself pays back (14 CFR 260.2, prompt refund). Business days leave out US federal holidays. */
export interface UsPayment extends Row {
  readonly paidBy: 'credit card' | 'other';
  readonly days: number;
  readonly counted: 'business' | 'calendar';
}

export const US_PAYMENTS: readonly UsPayment[] = [
  { ...DOT, source: '14 CFR 260.2', paidBy: 'credit card', days: 7, counted: 'business' },
  { ...DOT, source: '14 CFR 260.2', paidBy: 'other', days: 20, counted: 'calendar' },
];

/** After how many minutes the fee of a bag is due back, by how long the flight takes in minutes (14 CFR 260.2). */
export interface UsBag extends Row {
  readonly domestic: boolean;
  readonly flightUpTo: number;
  readonly lateOver: number;
}

/** Shortest flight first. */
export const US_BAGS: readonly UsBag[] = [
  { ...DOT, source: '14 CFR 260.2, 260.5', domestic: true, flightUpTo: Infinity, lateOver: 12 * 60 },
  { ...DOT, source: '14 CFR 260.2, 260.5', domestic: false, flightUpTo: 12 * 60, lateOver: 15 * 60 },
  { ...DOT, source: '14 CFR 260.2, 260.5', domestic: false, flightUpTo: Infinity, lateOver: 30 * 60 },
];
