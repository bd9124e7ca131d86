import type { Row } from './row.ts';

/** What a package gives, by the countries where it was sold. */
export interface PackageTerms extends Row {
  readonly soldIn: 'EEA' | 'UK';
  /** What is due back is paid within so many calendar days from when the contract ended. */
  readonly refundDays: number;
  readonly assistance: string;
}

export const PACKAGE_TERMS: readonly PackageTerms[] = [
  {
    law: 'EU package travel (2015/2302)',
    source: 'Art. 12(4)',
    assistance: 'Art. 16',
    from: '2018-07-01',
    soldIn: 'EEA',
    refundDays: 14,
  },
  {
    law: 'UK Package Travel Regulations 2018',
    source: 'reg. 14',
    assistance: 'reg. 18',
    from: '2018-07-01',
    soldIn: 'UK',
    refundDays: 14,
  },
];
