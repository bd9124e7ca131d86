/** The flows that are deployed, for scripts: `bin` may not reach into contact-flows itself. */
export { flows } from '../contact-flows/flows.ts';
