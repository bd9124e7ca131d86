import type { Role } from '../../lambdas/agents/contract.ts';
import { DEPARTMENTS } from './queues.ts';

/** What a role is called where people choose one; the name of its routing profile and of its security profile. */
export const ROLES: { readonly [R in Role]: { readonly name: string; readonly description: string } } = {
  seat: { name: 'Wayline seat', description: 'Answers travellers, and writes their orders and cases' },
  teamLead: { name: 'Wayline team lead', description: 'Leads the seats, and gives their orders to planners' },
  planner: { name: 'Wayline planner', description: 'Plans trips, and follows them up with the traveller' },
  frontDesk: { name: 'Wayline front desk', description: 'Meets travellers, signs with them, hands out documents' },
  finance: { name: 'Wayline finance', description: 'Approves what is paid and what is received' },
  management: { name: 'Wayline management', description: 'Answers for the whole: audits, complaints, recordings' },
};

/** Every role, seats first. */
export const ALL_ROLES: readonly Role[] = ['seat', ...DEPARTMENTS];
