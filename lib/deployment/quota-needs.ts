import type { Environment } from '../environments/environment.ts';
import type { Planned } from './planned.ts';
import { QUOTAS, type Quota } from './quotas.ts';

/** One limit: what the environment needs of it, and what it has. */
export interface QuotaNeed {
  readonly name: string;
  readonly per: string;
  readonly needed: number;
  readonly granted: number;
  /** Who says what is granted: the environment's record, or what AWS gives an account that never asked. */
  readonly grantedBy: 'environment' | 'default';
  readonly enough: boolean;
  /** How more is asked for and how long that usually takes. */
  readonly toRaise: string;
}

const CONNECT = 'hours for a little more, up to 3 weeks for much more; the instance must be there first';

const usually = (per: Quota['per']): string => (per.startsWith('account') ? 'hours to days' : CONNECT);

/** Lambda keeps this many back for functions without a reservation. */
const UNRESERVED = 100;

/** Everything that the stacks and the traffic that the environment expects count against, in a fixed order. */
export const quotaNeeds = (environment: Environment, planned: Planned): readonly QuotaNeed[] => [
  ...ofTraffic(environment, planned),
  ...QUOTAS.map(({ name, per, byDefault, builtIn, code, needs }): QuotaNeed => {
    const own = needs(planned);
    const ours = 'alias' in environment.instance && per === 'instance';
    const needed = own + (ours && own > 0 ? builtIn : 0);
    return {
      name,
      per,
      needed,
      granted: byDefault,
      grantedBy: 'default',
      enough: needed <= byDefault,
      toRaise: code === undefined ? 'Nobody can raise it.' : `Service Quotas, ${code}: ${usually(per)}.`,
    };
  }),
];

function ofTraffic({ expects, quotas }: Environment, { resources }: Planned): readonly QuotaNeed[] {
  const reserved = resources
    .map(({ properties }) => properties['ReservedConcurrentExecutions'])
    .reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0);
  const row = (name: string, per: string, needed: number, granted: number, toRaise: string): QuotaNeed => ({
    name,
    per,
    needed,
    granted,
    grantedBy: 'environment',
    enough: needed <= granted,
    toRaise,
  });
  return [
    row(
      'Calls at one time',
      'instance',
      expects.concurrentCalls,
      quotas.concurrentCalls,
      `Service Quotas, L-12AB7C57: ${CONNECT}.`,
    ),
    row(
      'Functions running at one time',
      'account and Region',
      // A call waits for one answer at a time.
      expects.concurrentCalls + reserved + UNRESERVED,
      quotas.concurrentFunctions,
      'Service Quotas, L-B99A9384: hours to days.',
    ),
    row(
      'E-mails a day',
      'account and Region',
      expects.emailsPerDay,
      quotas.emailsPerDay,
      'Production access of Amazon SES: about a day.',
    ),
    row(
      'US dollars of SMS a month',
      'account and Region',
      expects.smsSpend,
      quotas.smsSpend,
      'A support case for SMS, to leave the sandbox and to spend more: a working day or longer.',
    ),
  ];
}
