import { flows as callers, centreFlows } from '../contact-flows/flows.ts';

/** The flows that are deployed, for scripts: `bin` may not reach into contact-flows itself. */
export const flows = [...centreFlows, ...callers];
