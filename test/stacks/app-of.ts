import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { contactCentre } from '../../lib/app.ts';
import { records } from '../../lib/environments/records.ts';
import { environmentNamed } from '../../lib/environments.ts';

const { context } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'cdk.json'), 'utf8')) as {
  context: { [key: string]: unknown };
};

/** The app of an environment, changed as `changed` says, in the context of cdk.json; without the offline validation, which takes seconds. */
export function appOf(name: string, changed: object = {}, outdir?: string): App {
  const app = new App({
    analyticsReporting: false,
    builtinCloudFormationValidation: false,
    context: { ...context, '@aws-cdk/core:validateAgainstDefaultRules': false },
    ...(outdir === undefined ? {} : { outdir }),
  });
  contactCentre(app, environmentNamed(name, { [name]: { ...(records[name] as object), ...changed } }));
  return app;
}
