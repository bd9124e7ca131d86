import { callerContext, laterTrips } from '../lambdas/travellers/contract.ts';

/** Every question that our functions answer. */
export const questions = [callerContext, laterTrips];
