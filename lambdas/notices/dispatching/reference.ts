import { createHash } from 'node:crypto';
import type { NoticeKey } from './claim.ts';

/** Sixteen hexadecimal digits that stand for a notice where no number or address may be read. */
export const referenceOf = ({ pk, sk }: NoticeKey): string =>
  createHash('sha256').update(`${pk} ${sk}`).digest('hex').slice(0, 16);
