import type { Role } from '../../lambdas/agents/contract.ts';

const WORKPLACE = ['BasicAgentAccess', 'CustomViews.Access', 'TransferDestinations.View', 'AudioDeviceSettings.Access'];
const CALLS_OUT = ['OutboundCallAccess'];
const DESK = ['SelfAssignContacts.Access'];
const OWN_FIGURES = ['AccessMetrics.DashboardsWithMyData.View'];
const TEAM_FIGURES = [
  'AccessMetrics.RealTimeMetrics.Access',
  'AccessMetrics.HistoricalMetrics.Access',
  'AccessMetrics.Dashboards.Access',
  'AgentStates.View',
  'Queues.View',
  'Users.View',
];
const CONTACTS = ['ContactSearch.View', 'ContactAttributes.View'];
const AUDIT = [
  'AccessMetrics.AgentActivityAudit.Access',
  'AgentTimeCard.View',
  'HistoricalChanges.View',
  'MetricsReports.View',
  'Evaluation.Create',
  'Evaluation.View',
  'Evaluation.Edit',
];
/** Conversations of others, live and recorded; never to delete them: they are evidence (S105). */
const RECORDINGS = ['ManagerListenIn', 'CallRecordings.Unredacted.Access', 'CallRecordings.Unredacted.DownloadButton'];

/**
 * What each role may do in Connect itself (S92), by the API names of the admin guide's list of security profile permissions.
 * Queues, flows, profiles and users are changed by a deployment and the command line, and by nobody in the console.
 */
export const PERMISSIONS: { readonly [R in Role]: readonly string[] } = {
  seat: [...WORKPLACE, ...CALLS_OUT, ...OWN_FIGURES],
  teamLead: [...WORKPLACE, ...CALLS_OUT, ...DESK, ...TEAM_FIGURES, ...CONTACTS],
  planner: [...WORKPLACE, ...CALLS_OUT, ...DESK, ...OWN_FIGURES],
  frontDesk: [...WORKPLACE, ...CALLS_OUT, ...DESK, ...OWN_FIGURES],
  finance: [...WORKPLACE, ...DESK],
  management: [...WORKPLACE, ...CALLS_OUT, ...DESK, ...TEAM_FIGURES, ...CONTACTS, ...AUDIT, ...RECORDINGS],
};
