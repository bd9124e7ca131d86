/** What agents can be besides Available and Offline, in the order of their menu. No contact is offered in any of them. */
export const AGENT_STATUSES = [
  { name: 'Break', description: 'A short rest' },
  { name: 'Lunch', description: 'The long break of the day' },
  { name: 'Training', description: 'Learning, or teaching somebody' },
  { name: 'Back office work', description: 'Orders and cases that need no telephone' },
] as const;
