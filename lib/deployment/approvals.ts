import type { Environment } from '../environments/environment.ts';
import type { Planned } from './planned.ts';

/** Something that somebody outside must say yes to. */
export interface Approval {
  readonly what: string;
  /**
   * `given`: the environment's record shows it; `ask first`: without it the deployment fails or falls short of what is expected;
   * `later`: needed only when the environment is used for more; `check`: the record cannot show it; `after`: behind the deployment.
   */
  readonly state: 'given' | 'ask first' | 'later' | 'check' | 'after';
  readonly why: string;
  /** How long it usually takes. */
  readonly usually: string;
  readonly source: string;
}

/** Countries whose numbers are claimed without papers, as of 2026-11; everywhere else AWS asks for an address or more. */
const WITHOUT_PAPERS = ['US', 'CA', 'GB'];

const SES_SANDBOX = 200;
const SMS_SANDBOX = 1;

/** What must be approved for what the stacks and the environment's record hold, the earliest needed first. */
export const approvals = (environment: Environment, planned: Planned): readonly Approval[] => [
  ...numberPapers(environment),
  email(environment),
  sms(environment),
  ...senders(environment),
  ...RESOURCES.filter(({ type }) => planned.resources.some((resource) => resource.type === type)).map(
    ({ approval }) => approval,
  ),
];

function numberPapers({ mainNumber }: Environment): readonly Approval[] {
  if ('existing' in mainNumber) return [];
  const { country, type } = mainNumber;
  const free = WITHOUT_PAPERS.includes(country);
  return [
    {
      what: `A ${country} ${type} number`,
      state: free ? 'given' : 'ask first',
      why: free
        ? 'It is claimed by the deployment; this country asks for no papers.'
        : 'Order it by a support case with the papers that the country asks for, then name its ARN as { existing } in the record.',
      usually: free ? 'at once' : '2 to 6 weeks',
      source: 'docs.aws.amazon.com/connect/latest/adminguide/phone-number-requirements.html',
    },
  ];
}

const email = ({ expects, quotas }: Environment): Approval => ({
  what: 'Production access of Amazon SES',
  state: outOfSandbox(quotas.emailsPerDay, expects.emailsPerDay, SES_SANDBOX),
  why: 'In the sandbox e-mail goes to verified addresses only, 200 a day.',
  usually: 'about a day',
  source: 'docs.aws.amazon.com/ses/latest/dg/request-production-access.html',
});

const sms = ({ expects, quotas }: Environment): Approval => ({
  what: 'Leaving the SMS sandbox',
  state: outOfSandbox(quotas.smsSpend, expects.smsSpend, SMS_SANDBOX),
  why: 'In the sandbox SMS goes to at most 10 verified numbers, for 1 US dollar a month.',
  usually: 'a working day or longer',
  source: 'docs.aws.amazon.com/sns/latest/dg/sns-sms-sandbox-moving-to-production.html',
});

const outOfSandbox = (granted: number, expected: number, sandbox: number): Approval['state'] => {
  if (granted > sandbox) return 'given';
  return expected > sandbox ? 'ask first' : 'later';
};

function senders({ senders }: Environment): readonly Approval[] {
  const countries = Object.keys(senders).filter((country) => senders[country]?.via === 'sns');
  const source = 'docs.aws.amazon.com/sms-voice/latest/userguide/phone-numbers-sms-by-country.html';
  const others = countries.filter((country) => country !== 'US');
  const american: Approval = {
    what: 'A registered number for SMS to US',
    state: 'check',
    why: 'Carriers there block what comes from a number that is not registered.',
    usually: 'up to 15 business days for a toll-free number, weeks for 10DLC',
    source,
  };
  const rest: Approval = {
    what: `The sender of SMS to ${others.join(', ')}`,
    state: 'check',
    why: 'Many countries block or rename senders that are not registered; AWS lists them by country.',
    usually: 'nothing where none is registered, 1 to 3 weeks where one is',
    source,
  };
  return [...(countries.includes('US') ? [american] : []), ...(others.length > 0 ? [rest] : [])];
}

const RESOURCES: readonly { readonly type: string; readonly approval: Approval }[] = [
  {
    type: 'AWS::SES::EmailIdentity',
    approval: {
      what: 'The DNS records of the e-mail identity',
      state: 'after',
      why: 'Amazon SES sends for a domain when its DNS shows the records that it names.',
      usually: 'minutes to 72 hours',
      source: 'docs.aws.amazon.com/ses/latest/dg/creating-identities.html',
    },
  },
  {
    type: 'AWS::SES::ReceiptRule',
    approval: {
      what: 'The MX record and the active rule set of e-mail that comes in',
      state: 'after',
      why: 'Mail reaches Amazon SES where the DNS of the domain says so, and our rule when its rule set is the active one of the account.',
      usually: 'minutes to 72 hours',
      source: 'docs.aws.amazon.com/ses/latest/dg/receiving-email-setting-up.html',
    },
  },
  {
    type: 'AWS::ConnectCampaignsV2::Campaign',
    approval: {
      what: 'Outbound campaigns',
      state: 'check',
      why: 'Calls to thousands of people must be allowed by a support case; their calls have a quota of their own.',
      usually: 'up to 3 weeks',
      source: 'docs.aws.amazon.com/connect/latest/adminguide/enable-outbound-campaigns.html',
    },
  },
  {
    type: 'AWS::SNS::Subscription',
    approval: {
      what: 'The subscription of the address for alarms',
      state: 'after',
      why: 'SNS sends a message with a link; until somebody opens it, no alarm is sent.',
      usually: 'minutes',
      source: 'docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html',
    },
  },
];
