/** Where work waits, by the name that flows use. Few: language and skill are proficiencies of agents, and no queues. */
export const QUEUES = {
  emergency: {
    name: 'Emergency',
    description: 'Travellers in danger or stranded, served first',
    hours: 'always',
  },
  general: { name: 'General', description: 'Everything that is no emergency', hours: 'always' },
  surge: {
    name: 'Surge',
    description: 'Callers about a crisis, so that everybody else can still be heard',
    hours: 'always',
  },
  teamLead: {
    name: 'Team lead',
    description: 'Orders to assign, and what a seat cannot settle (S73)',
    hours: 'office',
  },
  planner: { name: 'Planner', description: 'Trips to plan, to follow up and to dispatch (S75)', hours: 'office' },
  frontDesk: { name: 'Front desk', description: 'Contracts, tickets and visits (S76, S78)', hours: 'office' },
  finance: { name: 'Finance', description: 'Money in and out, to be approved (S79)', hours: 'office' },
  management: { name: 'Management', description: 'Complaints, and orders to audit (S68, S90)', hours: 'office' },
} as const;

export type QueueName = keyof typeof QUEUES;

/** The queues of departments: work that agents pass on, in office hours. */
export const DEPARTMENTS = ['teamLead', 'planner', 'frontDesk', 'finance', 'management'] as const;

export type Department = (typeof DEPARTMENTS)[number];
