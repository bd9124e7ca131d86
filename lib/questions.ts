import { aroundPayment, whoHasThisContact } from '../lambdas/agents/agent-contract.ts';
import { whoIsOnThisContact } from '../lambdas/agents/contract.ts';
import { sendTicketFor } from '../lambdas/bookings/agent-contract.ts';
import { bookingByLocator, freezeByLocator, sendTicket } from '../lambdas/bookings/contract.ts';
import { askForCaseStep, listCases, openCaseFor, showCase, takeStepOfCase } from '../lambdas/cases/agent-contract.ts';
import { leaveMessage, reportByKey, whereAreMyCases } from '../lambdas/cases/contract.ts';
import { sendCrisisPage } from '../lambdas/crisis/contract.ts';
import { keepDisposition } from '../lambdas/insights/agent-contract.ts';
import { keepSurvey } from '../lambdas/insights/contract.ts';
import {
  askForRule,
  keepRule,
  listRules,
  lookAtRule,
  showRule,
  switchRule,
} from '../lambdas/notices/agent-contract.ts';
import {
  askForStep,
  beginOrderFor,
  countOrders,
  keepConsultation,
  listOrders,
  showOrder,
  takeOrderStep,
} from '../lambdas/orders/agent-contract.ts';
import { whereAreMyOrders } from '../lambdas/orders/contract.ts';
import {
  bothRecords,
  callerCard,
  changeRecord,
  mergeRecords,
  whoseRecord,
} from '../lambdas/travellers/agent-contract.ts';
import { callerContext, chooseLanguage, freezeAccount, laterTrips } from '../lambdas/travellers/contract.ts';
import { callBackAt, cancelTheirs } from '../lambdas/waiting/agent-contract.ts';
import {
  attachCallback,
  cancelByKey,
  claimCallback,
  howLong,
  howMuchLonger,
  numberToCall,
  onTheList,
  releaseCallback,
} from '../lambdas/waiting/contract.ts';

/** What callers' flows ask: the answers are flat strings. */
export const callersQuestions = [
  callerContext,
  laterTrips,
  chooseLanguage,
  freezeAccount,
  bookingByLocator,
  freezeByLocator,
  sendTicket,
  howLong,
  howMuchLonger,
  numberToCall,
  claimCallback,
  releaseCallback,
  attachCallback,
  onTheList,
  cancelByKey,
  whoIsOnThisContact,
  keepSurvey,
  whereAreMyOrders,
  whereAreMyCases,
  reportByKey,
  leaveMessage,
  sendCrisisPage,
];

/** What guides ask for agents: answers may have lists. */
export const agentsQuestions = [
  callerCard,
  whoseRecord,
  changeRecord,
  bothRecords,
  mergeRecords,
  keepConsultation,
  listOrders,
  showOrder,
  askForStep,
  takeOrderStep,
  beginOrderFor,
  countOrders,
  listCases,
  showCase,
  askForCaseStep,
  takeStepOfCase,
  openCaseFor,
  sendTicketFor,
  keepDisposition,
  whoHasThisContact,
  aroundPayment,
  callBackAt,
  cancelTheirs,
  listRules,
  showRule,
  askForRule,
  keepRule,
  lookAtRule,
  switchRule,
];

/** Every question that our functions answer. */
export const questions = [...callersQuestions, ...agentsQuestions];
