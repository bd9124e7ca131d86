import { mkdirSync } from 'node:fs';

/** Takes a mark for itself, among processes too; answers whether nobody had it before. */
export function claimed(mark: string): boolean {
  try {
    mkdirSync(mark);
    return true;
  } catch {
    return false;
  }
}
