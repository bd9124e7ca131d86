import type { Environment } from '../environments/environment.ts';

/** The name of the parameter in which a flow's ARN stands, for handlers: their stack stands before that of the flows. */
export const flowParameter = (environment: Environment, flow: { readonly name: string }): string =>
  `/wayline/${environment.name}/flows/${flow.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
