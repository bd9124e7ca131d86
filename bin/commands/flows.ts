import { Command } from 'commander';
import type { Problem } from '../../contact-flows/flow-language/verifier/problem.ts';
import { verify } from '../../contact-flows/flow-language/verify.ts';
import { questions } from '../../lib/questions.ts';
import { moduleContracts, sources } from '../flow-sources.ts';
import { actionsCommand } from './flows-actions.ts';
import { runCommand } from './flows-run.ts';
import { dataOption, jsonOption } from './options.ts';

interface Found extends Problem {
  readonly file: string;
}

/** `wayline flows`: what can be known about flows before they are deployed. */
export const flowsCommand = (): Command =>
  new Command('flows')
    .description('check flows offline, and run them')
    .addCommand(checkCommand())
    .addCommand(runCommand())
    .addCommand(actionsCommand());

const checkCommand = (): Command =>
  new Command('check')
    .description(
      'say what the service would refuse in flows, and what is unwise; without files, in all flows of the last synth',
    )
    .argument('[file...]', 'flows in the flow language, console exports, or answers of DescribeContactFlow')
    .option('--strict', 'also exit 1 for warnings', false)
    .addOption(jsonOption())
    .addOption(dataOption())
    .action((files: readonly string[], { strict, json, data }: { strict: boolean; json?: boolean; data: string }) => {
      const all = sources(files, data);
      const modules = moduleContracts(all);
      const found = all.flatMap(({ file, subject }): readonly Found[] =>
        typeof subject === 'string'
          ? []
          : verify(subject, { modules, questions }).map((problem) => ({ file, ...problem })),
      );
      const noFlows = all.filter(({ subject }) => typeof subject === 'string');
      for (const { file, subject } of noFlows) process.stderr.write(`${file}: ${subject}\n`);
      for (const problem of found)
        process.stdout.write(json ? `${JSON.stringify(inOrder(problem))}\n` : spoken(problem));
      if (!json) process.stdout.write(summary(all.length - noFlows.length, found));
      process.exitCode = exitOf(noFlows.length, found, strict);
    });

const inOrder = ({ file, block, rule, severity, problem }: Found): Found => ({ file, block, rule, severity, problem });

const spoken = ({ file, block, rule, severity, problem }: Found): string =>
  `${file}: ${severity}${block === '' ? '' : ` at '${block}'`}: ${problem} [${rule}]\n`;

function summary(flows: number, found: readonly Found[]): string {
  const refused = found.filter(({ severity }) => severity === 'refused').length;
  return `${flows} ${flows === 1 ? 'flow' : 'flows'} checked: ${refused} refused, ${found.length - refused} ${found.length - refused === 1 ? 'warning' : 'warnings'}\n`;
}

function exitOf(noFlows: number, found: readonly Found[], strict: boolean): 0 | 1 | 2 {
  if (noFlows > 0) return 2;
  return found.some(({ severity }) => strict || severity === 'refused') ? 1 : 0;
}
