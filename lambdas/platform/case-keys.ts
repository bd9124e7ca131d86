import { HISTORY_PREFIX, type Key, workPartition } from './table.ts';

/** Everything about one case lies in one partition: the case, its history, and every contact about it. */
export const casePartition = (number: string): string => `CASE#${number}`;
export const caseKey = (number: string): Key => ({ pk: casePartition(number), sk: 'CASE' });
/** The step that led to a version of a case, in their order. */
export const caseHistoryKey = (number: string, version: number): Key => ({
  pk: casePartition(number),
  sk: `${HISTORY_PREFIX}${String(version).padStart(6, '0')}`,
});
/** A contact about a case, in the order in which they came (`at` is an instant). */
export const CASE_CONTACT_PREFIX = 'CONTACT#';
export const caseContactKey = (number: string, at: string, way: string, id: string): Key => ({
  pk: casePartition(number),
  sk: `${CASE_CONTACT_PREFIX}${at}#${way}#${id}`,
});

/** The open case of a person about a trip and a matter: there is one, whoever tells of it and by whichever way. */
export const caseClaimKey = (person: string, trip: string, matter: string): Key => ({
  pk: `CASES#${person}`,
  sk: `${trip}#${matter}`,
});

/** Which case a contact led to, by the way it came and its id: told twice, it is one. */
export const reportedKey = (way: string, id: string): Key => ({ pk: `REPORTED#${way}#${id}`, sk: 'REPORTED' });

/** What became of an e-mail that came in, by the receiver's id of it. */
export const mailKey = (id: string): Key => ({ pk: `MAIL#${id}`, sk: 'MAIL' });

/** Whose work a case is: a department's. */
export const caseWorkPartition = (department: string): string => workPartition(`CASES#${department}`);

/** The cases that began in one month: `at` is an instant, or begins like one. */
export const begunCasesPartition = (at: string): string => `CASES#${at.slice(0, 7)}`;
