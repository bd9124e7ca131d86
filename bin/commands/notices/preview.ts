import { type Command, Option } from 'commander';
import { SMS_PRICES } from '../../../lib/environments/sms-prices.ts';
import { Failure } from '../../failure.ts';
import { invoke } from '../../invoke.ts';
import { reach, type Where } from '../../reach.ts';
import { reaching } from '../options.ts';

interface Preview {
  readonly template: string;
  readonly class: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly encoding: string;
  readonly parts: number;
  readonly mostParts: number;
  readonly to: {
    readonly [country: string]: { readonly by: 'sms' | 'email'; readonly usd: number; readonly reason?: string };
  };
}

type Options = Where & { readonly language?: string; readonly json?: boolean };

/** `wayline notices preview`: what travellers read, with parts and cost. */
export const previewCommand = (): Command =>
  reaching('preview', 'show every template as travellers read it, with its parts and what they cost')
    .argument('[template]', 'only this one, such as reminder')
    .addOption(new Option('--language <language>', 'only in this language').choices(['en', 'lt', 'zh', 'fa']))
    .action(async (template: string | undefined, options: Options) => {
      const { language } = options;
      const answer = await invoke<{ previews?: readonly Preview[]; known?: readonly string[] }>(
        await reach(options),
        'notices-on-plan',
        {
          preview: { ...(template === undefined ? {} : { template }), ...(language === undefined ? {} : { language }) },
        },
      );
      if (!answer.previews)
        throw new Failure(2, `There is no template '${template}'. There are: ${answer.known?.join(', ')}.`);
      for (const preview of answer.previews)
        process.stdout.write(options.json ? `${JSON.stringify(preview)}\n` : spoken(preview));
      if (!options.json) process.stderr.write(estimates());
    });

const spoken = ({ template, class: type, language, subject, text, encoding, parts, mostParts, to }: Preview): string =>
  [
    `${template} in ${language}  ${type}, ${encoding}, ${parts} ${parts === 1 ? 'part' : 'parts'}, at most ${mostParts}`,
    ...[subject, '', ...text.split('\n')].map((line) => `  | ${line}`.trimEnd()),
    `  ${Object.entries(to)
      .map(([country, { by, usd, reason }]) =>
        by === 'sms' ? `${country} ${usd} USD` : `${country} by e-mail: ${reason}`,
      )
      .join(', ')}`,
    '',
    '',
  ].join('\n');

/** Which prices nobody should rely on. */
function estimates(): string {
  const rough = Object.entries(SMS_PRICES).filter(([, { source }]) => source.startsWith('estimate'));
  return `Prices as of 2026-11; those of ${rough.map(([country]) => country).join(', ')} are estimates.\n`;
}
