import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { contactCentre } from '../../lib/app.ts';
import type { Environment } from '../../lib/environments/environment.ts';

const { context } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'cdk.json'), 'utf8'));

/** The app of an environment as an object, without validation. */
export function appOf(environment: Environment): App {
  const app = new App({
    analyticsReporting: false,
    context: { ...context, '@aws-cdk/core:validateAgainstDefaultRules': false },
  });
  contactCentre(app, environment);
  return app;
}

/** What was acknowledged: the rule, at which construct, and why. */
export interface Acknowledged {
  readonly rule: string;
  readonly path: string;
  readonly reason: string;
}

/** Every acknowledgement in the app. */
export const acknowledgedIn = (app: App): readonly Acknowledged[] =>
  app.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as { [id: string]: string }))
      .map(([id, reason]) => ({ rule: id.replace(/^annotation::/i, ''), path: node.path, reason })),
  );
