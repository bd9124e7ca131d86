import type { Flow } from '../../contact-flows/flow-language/flow.ts';
import { render } from '../../contact-flows/flow-language/render.ts';
import type { InstanceFlow } from '../../local/connect/contact.ts';

/** One of our own flows as the interpreter takes it; what it names is called by its name. */
export const own = (flow: Flow): InstanceFlow => ({
  arn: flow.name,
  name: flow.name,
  type: flow.type,
  document: render(flow, ({ name }) => name),
});
