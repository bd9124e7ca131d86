import type { CostLine } from '../lib/deployment/base-cost.ts';
import type { DeploymentCheck } from '../lib/deployment/check.ts';
import type { QuotaNeed } from '../lib/deployment/quota-needs.ts';

/** The check of a deployment as a page for people. */
export const deploymentReport = (check: DeploymentCheck): string =>
  [
    `Environment ${check.environment} in ${check.region}`,
    created(check),
    quotas(check.quotas),
    approvals(check),
    everyMonth(check),
    verdict(check),
    '',
  ].join('\n\n');

const section = (title: string, lines: readonly string[]): string =>
  [title, ...lines.map((line) => `  ${line}`)].join('\n');

function created({ creates }: DeploymentCheck): string {
  const stacks = creates.stacks.map(
    ({ name, resources, kinds }) =>
      `${name}: ${resources} resources: ${kinds.map(({ kind, count }) => `${count} ${kind}`).join(', ')}`,
  );
  const names = (title: string, all: readonly string[]) => (all.length > 0 ? [`${title}: ${all.join(', ')}`] : []);
  return section('What is created, in this order', [
    ...stacks,
    `Instance: ${creates.instance}`,
    ...(creates.note === undefined ? [] : [`  ${creates.note}`]),
    ...names('Number', creates.numbers),
    ...names('Queues', creates.queues),
    ...names('Flows', creates.flows),
    ...names('Functions', creates.functions),
  ]);
}

function quotas(all: readonly QuotaNeed[]): string {
  const rows = all
    .filter(({ needed }) => needed > 0)
    .flatMap(({ name, per, needed, granted, grantedBy, enough, toRaise }) => [
      `${enough ? 'ok   ' : 'SHORT'} ${String(needed).padStart(7)} of ${String(granted).padEnd(7)} ${name} (${per}${grantedBy === 'default' ? ', by default' : ''})`,
      ...(enough ? [] : [`      ${toRaise}`]),
    ]);
  return section('Quotas: needed of granted, with what a new instance brings along', rows);
}

const approvals = (check: DeploymentCheck): string =>
  section(
    'Approvals',
    check.approvals.map(
      ({ what, state, why, usually }) =>
        `${state.padEnd(9)} ${what}. ${why}${state === 'given' ? '' : ` Usually: ${usually}.`}`,
    ),
  );

function everyMonth({ region, everyMonth: cost, every1000Calls: calls }: DeploymentCheck): string {
  return section(
    `With nobody calling: about ${usd(cost.usdAMonth)} a month (list prices for ${region} of ${cost.pricesAsOf}, before tax and free tier)`,
    [
      ...cost.lines.map(costLine),
      ...cost.unpriced.map((what) => `   plus ${what}: no price in our tables`),
      `Every 1,000 calls of three minutes add ${usd(calls.service)} for Connect, ${calls.carrier === undefined ? 'the price of the number’s country' : usd(calls.carrier)} for the carrier (prices of us-east-1), and about ${usd(calls.ours)} for functions, table, queues and traces (docs/cost.md).`,
    ],
  );
}

const costLine = ({ what, count, price, unit, usdAMonth }: CostLine): string =>
  `${usd(usdAMonth).padStart(7)} ${count} x ${what}, $${price} per ${unit}`;

const usd = (amount: number): string => `$${amount.toFixed(2)}`;

const verdict = ({ environment, ready, askFirst }: DeploymentCheck): string =>
  ready
    ? `What is granted suffices. Deploy with: npx cdk deploy --all -c env=${environment}`
    : [
        section('Ask for this first', askFirst),
        'A deployment can be made before, unless the number is missing; calls above the quota hear busy.',
      ].join('\n');
