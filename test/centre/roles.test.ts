import { describe, expect, it } from 'vitest';
import { synthesizedCentre } from './synthesized-centre.ts';

const { all } = synthesizedCentre();

const permissions = new Map(
  all('SecurityProfile').map(
    ({ SecurityProfileName, Permissions }) => [String(SecurityProfileName), Permissions as string[]] as const,
  ),
);
const everybody = [
  'Wayline seat',
  'Wayline team lead',
  'Wayline planner',
  'Wayline front desk',
  'Wayline finance',
  'Wayline management',
];
const whoMay = (what: RegExp) =>
  [...permissions].filter(([, may]) => may.some((each) => what.test(each))).map(([n]) => n);

describe('what a role may do in Connect (S92)', () => {
  it('is said for every role, and no permission twice', () => {
    expect([...permissions.keys()]).toEqual(everybody);
    for (const may of permissions.values()) expect(may).toHaveLength(new Set(may).size);
  });

  it('is to take contacts, with guides and hand-overs, for everybody', () => {
    for (const each of [/^BasicAgentAccess$/, /^CustomViews\.Access$/, /^TransferDestinations\.View$/])
      expect(whoMay(each)).toEqual(everybody);
  });

  it('is to hear and keep conversations for management only, and for nobody to delete them (S105)', () => {
    expect(whoMay(/Recording|Transcript|Listen|BargeIn|RedactedData|ContactLens/)).toEqual(['Wayline management']);
    expect(whoMay(/Delete/)).toEqual([]);
  });

  it('is to change queues, flows, numbers, users and rights for nobody: a deployment does', () => {
    const made =
      'RoutingPolicies|Queues|HoursOfOperation|TransferDestinations|TaskTemplates|Prompts|ContactFlows|ContactFlowModules|PhoneNumbers|Views|Users|AgentGrouping|SecurityProfiles|AgentStates|PredefinedAttributes|Rules|Bots|DataTables|Campaigns';
    expect(whoMay(new RegExp(`^(${made})\\.(?!View$)`))).toEqual([]);
  });

  it('is to look into the contacts of others for those who lead', () => {
    expect(whoMay(/^(ContactSearch|ContactAttributes|Users|AccessMetrics\.(RealTime|Historical))/)).toEqual([
      'Wayline team lead',
      'Wayline management',
    ]);
  });

  it('is not to call out for those who approve money', () => {
    expect(whoMay(/^OutboundCallAccess$/)).toEqual(everybody.filter((name) => name !== 'Wayline finance'));
  });
});

describe('what an agent can choose', () => {
  it('is a status with a name of its own, in an order', () => {
    expect(all('AgentStatus').map(({ Name, DisplayOrder }) => [DisplayOrder, Name])).toEqual([
      [1, 'Break'],
      [2, 'Lunch'],
      [3, 'Training'],
      [4, 'Back office work'],
    ]);
  });

  it('is a language that the environment writes, and a skill', () => {
    const values = Object.fromEntries(
      synthesizedCentre({ languages: { spoken: ['en'], written: ['en', 'fa'] } })
        .all('PredefinedAttribute')
        .map(({ Name, Values }) => [Name, (Values as { StringList: string[] }).StringList]),
    );
    expect(values).toEqual({
      language: ['en', 'fa'],
      skill: ['bookings', 'orders', 'refunds', 'complaints', 'rescue'],
    });
  });

  it('is a quick connect from every line of callers to every department, and to emergencies from the others (S68)', () => {
    const names = new Map(
      all('QuickConnect').map((each) => [JSON.stringify(each['QuickConnectConfig']), each['Name']]),
    );
    expect([...names.values()].toSorted()).toEqual(
      ['Emergency', 'Finance', 'Front desk', 'Management', 'Planner', 'Team lead'].toSorted(),
    );
    expect(names.size).toBe(6);
    const listed = Object.fromEntries(
      all('Queue').map(({ Name, QuickConnectArns = [] }) => [Name, (QuickConnectArns as string[]).length]),
    );
    expect(listed).toEqual({
      Emergency: 5,
      General: 6,
      Surge: 6,
      'Team lead': 0,
      Planner: 0,
      'Front desk': 0,
      Finance: 0,
      Management: 0,
    });
  });
});
