import type { MeasuredRange } from '../../promises/measured.ts';

/** Between which two an answer took by one channel, and when that was measured (ISO 8601): never a guess (S32, S33). */
export interface MeasuredWait extends Pick<MeasuredRange, 'by' | 'low' | 'high'> {
  readonly measuredAt: string;
}

/** What is known beside the crisis itself; what is not known is left out of the page. */
export interface PageFacts {
  /** Rights and deadlines, a sentence a line, by ISO 639-1. */
  readonly rights: { readonly [language: string]: readonly string[] | undefined };
  readonly waits: readonly MeasuredWait[];
}
