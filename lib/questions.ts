import { whoIsOnThisContact } from '../lambdas/agents/contract.ts';
import { bookingByLocator, freezeByLocator, sendTicket } from '../lambdas/bookings/contract.ts';
import { keepSurvey } from '../lambdas/insights/contract.ts';
import { callerContext, chooseLanguage, freezeAccount, laterTrips } from '../lambdas/travellers/contract.ts';
import { howLong } from '../lambdas/waiting/contract.ts';

/** Every question that our functions answer. */
export const questions = [
  callerContext,
  laterTrips,
  chooseLanguage,
  freezeAccount,
  bookingByLocator,
  freezeByLocator,
  sendTicket,
  howLong,
  whoIsOnThisContact,
  keepSurvey,
];
