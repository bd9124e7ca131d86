import { CALL } from './cells/call.ts';
import { CALLBACK } from './cells/callback.ts';
import { CASE } from './cells/case.ts';
import { CRISIS } from './cells/crisis.ts';
import { NOTICE } from './cells/notice.ts';
import { ORDER_STEP } from './cells/order-step.ts';
import type { CellsOfPath, Path } from './matrix.ts';

/** What every fault of every dependency comes to on every path. */
export const MATRIX: { readonly [P in Path]: CellsOfPath } = {
  call: CALL,
  'order step': ORDER_STEP,
  notice: NOTICE,
  callback: CALLBACK,
  case: CASE,
  crisis: CRISIS,
};
