/** What every row of the tables says of itself. Days are `YYYY-MM-DD`. */
export interface Row {
  readonly law: string;
  /** Article or section. */
  readonly source: string;
  /** The first day on which it is in force, and the last, where that is known. */
  readonly from: string;
  readonly until?: string;
}

/** The rows that are in force on `day`. */
export const inForce = <Any extends Row>(rows: readonly Any[], day: string): readonly Any[] =>
  rows.filter(({ from, until }) => from <= day && (until === undefined || day <= until));
