import { Command } from 'commander';
import { planCommand } from './notices/plan.ts';
import { previewCommand } from './notices/preview.ts';

/** `wayline notices`: what travellers are going to be sent. */
export function noticesCommand(): Command {
  const notices = new Command('notices').description('look at templates, and at what will be sent');
  for (const command of [previewCommand(), planCommand()]) notices.addCommand(command);
  return notices.addHelpText(
    'after',
    `
Examples:
  wayline notices preview reminder --language lt
  wayline notices plan --date 2026-12-04`,
  );
}
