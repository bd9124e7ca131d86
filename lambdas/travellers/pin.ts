import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { Pin } from './call-card.ts';

const digestOf = (pin: string, salt: string): Buffer => scryptSync(pin, salt, 32);

/** A PIN in the form that is kept. */
export const kept = (pin: string, salt = randomBytes(16).toString('hex')): Pin => ({
  salt,
  digest: digestOf(pin, salt).toString('hex'),
});

/** Whether `keyed` is the PIN that was kept. */
export const isPin = (keyed: string, { salt, digest }: Pin): boolean =>
  timingSafeEqual(digestOf(keyed, salt), Buffer.from(digest, 'hex'));
