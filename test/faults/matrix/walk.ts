import { changed } from '../a-manifest.ts';
import type { World } from './a-world.ts';
import type { Path, Who } from './matrix.ts';
import { call } from './paths/call.ts';
import { callback } from './paths/callback.ts';
import { aCase } from './paths/case.ts';
import { crisis } from './paths/crisis.ts';
import { notice } from './paths/notice.ts';
import { orderStep } from './paths/order-step.ts';

/** What each person heard or read. */
export type Heard = { readonly [W in Who]?: string };

/** One path in one centre. */
export interface Walk {
  /** What is there before anything breaks. */
  readonly prepares?: () => Promise<void>;
  /** What people do while something is broken. */
  readonly goes: () => Promise<Heard>;
  /** What they do when it is over. */
  readonly goesOn?: () => Promise<Heard>;
  /** What else they have heard or read in the end. */
  readonly ends?: () => Promise<Heard>;
  /** Leaves nothing for the next cell. */
  readonly leaves?: () => Promise<void>;
}

/** How each path is walked. */
export const WALKS: { readonly [P in Path]: (world: World) => Promise<Walk> } = {
  call,
  'order step': orderStep,
  notice,
  callback,
  case: aCase,
  crisis,
};

/** What of the assembly is changed for a path: a playbook that goes through a year day by day would be most of the test. */
export const CHANGES: { readonly [P in Path]?: (assembly: string) => void } = {
  crisis: changed({ 'crisis-on-step': {} }),
};
