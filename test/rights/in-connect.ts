import { PERMISSIONS } from '../../lib/centre/permissions.ts';
import { ROLES } from './rights.ts';

/** What somebody does in Connect itself, and the permissions of their security profile that let them. */
const DOES: { readonly [deed: string]: readonly string[] } = {
  'take contacts, with their guides, and hand them over': [
    ...['BasicAgentAccess', 'CustomViews.Access', 'TransferDestinations.View', 'AudioDeviceSettings.Access'],
  ],
  'call out': ['OutboundCallAccess'],
  'take work from their list by themselves': ['SelfAssignContacts.Access'],
  'see their own figures': ['AccessMetrics.DashboardsWithMyData.View'],
  'see figures of everybody, live and past': [
    ...[
      'AccessMetrics.RealTimeMetrics.Access',
      'AccessMetrics.HistoricalMetrics.Access',
      'AccessMetrics.Dashboards.Access',
    ],
    ...['AgentStates.View', 'Queues.View', 'Users.View'],
  ],
  'search contacts of others, and see what flows knew of them': ['ContactSearch.View', 'ContactAttributes.View'],
  'see who was there when, and what was changed by whom': [
    ...[
      'AccessMetrics.AgentActivityAudit.Access',
      'AgentTimeCard.View',
      'HistoricalChanges.View',
      'MetricsReports.View',
    ],
  ],
  'grade contacts': ['Evaluation.Create', 'Evaluation.View', 'Evaluation.Edit'],
  'listen to a call that goes on': ['ManagerListenIn'],
  'hear and download recordings': ['CallRecordings.Unredacted.Access', 'CallRecordings.Unredacted.DownloadButton'],
};

/** What permissions of a post no deed names. */
export const unnamed = (): readonly string[] =>
  [...new Set(ROLES.flatMap((role) => PERMISSIONS[role]))].filter((each) => !Object.values(DOES).flat().includes(each));

/** Lines of a table: of each deed, whether each post may. @throws where a post has some of its permissions and lacks others. */
export const inConnect = (): readonly string[] =>
  Object.entries(DOES).map(([deed, needed]) => {
    const may = ROLES.map((role) => {
      const has = needed.filter((each) => PERMISSIONS[role].includes(each)).length;
      if (has > 0 && has < needed.length) throw new Error(`${role} may ${deed} in part`);
      return has > 0 ? 'yes' : '';
    });
    return `| ${deed} | ${may.join(' | ')} |`;
  });
