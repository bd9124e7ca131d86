import { Command } from 'commander';
import { checkDeployment } from '../../lib/deployment/check.ts';
import { deploymentReport } from '../deployment-report.ts';
import { environmentOf } from '../environment-of.ts';
import { planDeployment } from '../plan-deployment.ts';
import { jsonOption } from './options.ts';

/** `wayline deploy`: what a person wants to know before and while the centre goes to AWS. */
export const deployCommand = (): Command =>
  new Command('deploy').description('get ready to deploy the centre to AWS').addCommand(checkCommand());

const checkCommand = (): Command =>
  new Command('check')
    .description(
      'say what a deployment creates, which quotas and approvals it needs, and what it costs; calls nothing on AWS',
    )
    .requiredOption('--env <name>', 'the environment, as in lib/environments/records.ts')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Exit code 0: what the environment's record says is granted suffices. 1: something must be asked for first, and is named.
What AWS has granted since, write into 'quotas' of the record. How to deploy: docs/deploy.md

Example:
  wayline deploy check --env dev`,
    )
    .action(async ({ env, json }: { env: string; json?: boolean }) => {
      const environment = environmentOf(env);
      process.stderr.write(`Synthesizing ${environment.name} ...\n`);
      const check = checkDeployment(environment, await planDeployment(environment.name));
      process.stdout.write(json ? `${JSON.stringify(check)}\n` : deploymentReport(check));
      if (!check.ready) process.exitCode = 1;
    });
