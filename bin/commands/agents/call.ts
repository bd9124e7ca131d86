import { type Command, InvalidArgumentError } from 'commander';
import { isE164 } from '../../../local/e164.ts';
import { reach } from '../../reach.ts';
import { reaching } from '../options.ts';
import { deskOf, type Options, print } from './reaching.ts';

/** `wayline agents call`: an agent calls somebody, whose phone then rings. */
export const callOutCommand = (): Command =>
  reaching('call', 'call a number; `wayline pick-up` is the phone that rings')
    .argument('<user>', 'the user name')
    .argument('<number>', 'whom to call, in E.164', numberToCall)
    .action(async (user: string, to: string, options: Options) => {
      const centre = await reach(options);
      const made = await centre.send<{ contact: string }>('POST', `${deskOf(user)}/call`, { to });
      print(options, made, `The phone rings: ${made.contact}`);
    });

function numberToCall(given: string): string {
  if (isE164(given)) return given;
  throw new InvalidArgumentError('Write the number with its country code, such as +37061234567.');
}
