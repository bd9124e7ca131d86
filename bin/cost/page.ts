import type { BaseCost } from '../../lib/deployment/base-cost.ts';
import { PRICES, PRICES_AS_OF } from '../../lib/deployment/prices.ts';
import { USAGE_PRICES } from '../../lib/deployment/usage-prices.ts';
import { EMAIL_PRICE, SMS_PRICES } from '../../lib/environments/sms-prices.ts';
import { ASSUMED } from './assumptions.ts';
import { callLines, deskLines, type Line, type Memory, minutesOf, noticeLines, ourLines, sum } from './lines.ts';
import { quietLines } from './quiet.ts';
import type { Units } from './units.ts';

/** What the page is made of. `base` is what the stacks of `prod` cost each month, `ownMetrics` how many metrics of ours its alarms watch. */
export interface Given {
  readonly units: Units;
  readonly base: BaseCost;
  readonly region: string;
  readonly ownMetrics: number;
  readonly memory: Memory;
}

/** How many a table is for. */
const [THOUSAND, TRAVELLERS] = [1000, 100_000] as const;

/** The page docs/cost.md. */
export const costPage = (given: Given): string =>
  [
    '# What it costs',
    `Written by \`npm run cost\` out of [what was counted](cost-units.json) on ${given.units.measured} and list prices in US dollars, before tax, free tier and discounts; do not edit it. \`npm run bench:cost\` counts anew, on a local centre. A test holds this page against both. What cannot be counted on a laptop is [assumed](#assumed), and named. What is paid by use has the price of us-east-1, from which other Regions differ by up to a quarter. Cents are what the sum comes to, not how sure it is: prices of SMS outside the US are estimates, and some others were [written down from memory](#prices).`,
    inShort(given),
    calls(given),
    orders(given),
    notice(given),
    month(given),
    assumed(),
    prices(),
  ]
    .join('\n\n')
    .concat('\n');

/** What ours costs of 1,000 typical calls, US dollars; `ms` as in `ourLines`. */
export const oursOf1000Calls = ({ units, memory }: Pick<Given, 'units' | 'memory'>, ms?: number): number =>
  sum(ourLines(units.call, THOUSAND, memory, ms));

function inShort(given: Given): string {
  const { units, base, memory } = given;
  const call = [...callLines(units.call, THOUSAND), ...deskLines(units.call, THOUSAND)];
  const ours = oursOf1000Calls(given);
  const order = deskLines(units.order, THOUSAND);
  const oursOfOrder = sum(ourLines(units.order, THOUSAND, memory));
  const tellers = ourNotice(given);
  return table(
    ['what', 'Connect, carriers, messages', 'ours', 'together'],
    [
      row(`1,000 calls of ${minutesOf(units.call).toFixed(1)} minutes to a US number`, sum(call), ours),
      row('the same to a toll-free number, as `prod` has one', sum(call) + tollFree(given), ours),
      row(
        '1,000 orders, from the first call to the closed file, to US numbers',
        sum(order) + smsUsd(units.order.smsParts * THOUSAND, 'US'),
        oursOfOrder,
      ),
      row(
        'a notice to 100,000 travellers, by SMS in the US',
        smsUsd(units.notice.told.smsParts * TRAVELLERS, 'US'),
        sum(tellers),
      ),
      row('the same by e-mail', EMAIL_PRICE.usd * TRAVELLERS, sum(tellers)),
      row('a month of `prod` in which nothing comes in', 0, base.usdAMonth + sum(quietLines(units.quietDay, memory))),
    ],
  );
}

/** What the carrier of 1,000 typical calls to a US toll-free number costs more than to a US number. */
const tollFree = ({ units }: Given): number =>
  minutesOf(units.call) *
  THOUSAND *
  (USAGE_PRICES['minute of a carrier, US toll-free'].usd - USAGE_PRICES['minute of a carrier, US number'].usd);

const row = (what: string, others: number, ours: number): readonly string[] => [
  what,
  usd(others),
  usd(ours),
  usd(others + ours),
];

function calls(given: Given): string {
  const { units, memory, ownMetrics } = given;
  const lines = [
    ...callLines(units.call, THOUSAND),
    ...deskLines(units.call, THOUSAND),
    ...ourLines(units.call, THOUSAND, memory),
  ];
  const [low, high] = [oursOf1000Calls(given, 20), oursOf1000Calls(given, 400)];
  const minutes = minutesOf(units.call);
  const aMinute = USAGE_PRICES['minute of a call'].usd + USAGE_PRICES['minute of a carrier, US number'].usd;
  return `## 1,000 calls

The traveller is greeted by name, hears their trip (1), asks for a person (0), talks for ${units.call.talkSeconds / 60} minutes and says how it was. ${units.call.played} such calls were played. With their events, records, queues and the card of the agent, a call is ${perUnit(units.call.invocations)} runs of functions, ${units.call.reads} read and ${units.call.writes} write units and ${units.call.queued} messages of queues; the line says ${units.call.saidCharacters} characters.

${lineTable(lines)}

Ours is ${usd(low)} where functions run for 20 ms, and ${usd(high)} where they run for 400 ms. A call of N minutes more or less changes the sum by N × ${usd(aMinute * THOUSAND)}: ten seconds less of each call save ${usd((aMinute * THOUSAND) / 6)}, ${((aMinute * THOUSAND) / 6 / sum(ourLines(units.call, THOUSAND, memory))).toFixed(0)} times what ours costs of all ${minutes.toFixed(1)} minutes. What we count ourselves costs, once a month, at most ${ownMetrics} × ${usd(USAGE_PRICES['own metric'].usd)} = ${usd(ownMetrics * USAGE_PRICES['own metric'].usd)}: only what is written in that month.`;
}

/** What a sum is called that has messages in a table of their own. */
const WITHOUT_MESSAGES = 'together, without messages';

function orders({ units, memory }: Given): string {
  const lines = [...deskLines(units.order, THOUSAND), ...ourLines(units.order, THOUSAND, memory)];
  return `## 1,000 orders

Begun on a call, assigned, an item, a follow-up, an expense, agreed, signed, approved, paid, back, asked how it was, closed: by five people, each rung by a task. ${units.order.played} were played. An order is ${perUnit(units.order.invocations)} runs of functions and ${units.order.smsParts} parts of SMS, as the traveller is told at every stage. The minutes of its call are not in it.

${lineTable(lines, WITHOUT_MESSAGES)}

${smsTable(units.order.smsParts * THOUSAND, units.order.emails * THOUSAND)}`;
}

function notice(given: Given): string {
  const { told } = given.units.notice;
  return `## A notice to 100,000 travellers

A crisis is begun and everybody whom it touches is told, in four languages in equal parts. It was played on a local centre with two numbers of travellers, at most ${told.played}: what the larger took more is what each traveller takes, what is left is taken once, and both are multiplied from there. \`npm run game-day\` plays a crisis with 100,000 travellers, but counts promises, not units. One traveller is ${told.smsParts} parts of SMS, ${told.reads} read and ${told.writes} write units.

${lineTable(ourNotice(given), WITHOUT_MESSAGES)}

Messages, by where the telephones are:

${smsTable(told.smsParts * TRAVELLERS, TRAVELLERS)}

Persian and Chinese take parts of 70 characters, so the mix of languages decides: look at \`npx wayline crisis plan\`, which counts the parts of the real travellers and names the price before anything is sent.`;
}

const ourNotice = ({ units, memory }: Given): readonly Line[] => noticeLines(units.notice, TRAVELLERS, memory);

function month({ units, base, region, memory, ownMetrics }: Given): string {
  const rows = base.lines.map(({ what, count, price, unit, usdAMonth }) => [
    what,
    String(count),
    `${price} per ${unit}`,
    usd(usdAMonth),
  ]);
  const unpriced =
    base.unpriced.length > 0 ? `\n\nOn top comes what has no price here: ${base.unpriced.join(', ')}.` : '';
  return `## A month of \`prod\` in which nothing comes in

What stands in the stacks of \`prod\` in ${region}, as \`npx wayline deploy check --env prod\` adds it up:

${table(['what', 'how many', 'price', 'US dollars'], rows)}${unpriced}

What runs by itself, a day of which was counted, and what lies in the table:

${lineTable(quietLines(units.quietDay, memory))}

CloudFront, the web address, SNS, SES and EventBridge are paid by use, and of that there is none. Of our own metrics (${ownMetrics}) none is written.`;
}

const assumed = (): string =>
  `## Assumed

${table(
  ['name', 'value', 'what'],
  Object.entries(ASSUMED).map(([name, { value, says }]) => [`\`${name}\``, String(value), says]),
)}

They stand in [assumptions.ts](../bin/cost/assumptions.ts); change one and run \`npm run cost\`. Time of functions is runs × memory in GB × \`billedMs\` / 1000; the memory of each function is that of its template.`;

function prices(): string {
  const used = Object.entries(USAGE_PRICES).map(([what, price]) => [
    what,
    plain(price.usd),
    price.unit,
    price.region,
    price.asOf,
    price.source,
    'assumed' in price ? price.assumed : '',
  ]);
  const months = Object.entries(PRICES).flatMap(([what, { usd: byRegion, unit, source }]) =>
    Object.entries(byRegion).map(([region, each]) => [
      what,
      String(each),
      unit,
      region === 'others' ? 'us-east-1' : region,
      PRICES_AS_OF,
      source,
      '',
    ]),
  );
  const messages = Object.entries(SMS_PRICES).map(([country, { usd: each, source }]) => [
    `SMS to ${country}`,
    String(each),
    'part',
    'any',
    PRICES_AS_OF,
    source.replace(/^estimate, |, with .*$/g, ''),
    source.startsWith('estimate') ? 'an estimate' : (/, (with .*)$/.exec(source)?.[1] ?? ''),
  ]);
  const mail = ['e-mail', String(EMAIL_PRICE.usd), 'message', 'any', PRICES_AS_OF, EMAIL_PRICE.source, ''];
  return `## Prices

${table(['what', 'US dollars', 'for', 'Region', 'read in', 'source', 'if assumed'], [...used, ...months, ...messages, mail])}`;
}

const smsTable = (parts: number, emails: number): string =>
  table(
    ['to', 'messages', 'US dollars'],
    [
      ...Object.keys(SMS_PRICES).map((country) => [
        country,
        `${amount(parts)} parts of SMS`,
        usd(smsUsd(parts, country as keyof typeof SMS_PRICES)),
      ]),
      ...(emails > 0 ? [['anywhere', `${amount(emails)} e-mails instead`, usd(emails * EMAIL_PRICE.usd)]] : []),
    ],
  );

const smsUsd = (parts: number, country: keyof typeof SMS_PRICES): number => parts * SMS_PRICES[country].usd;

const lineTable = (lines: readonly Line[], together = 'together'): string =>
  table(
    ['what', 'how many', 'for', 'price', 'US dollars'],
    [
      ...lines.map(({ what, quantity, usd: all }) => [
        what,
        amount(quantity),
        USAGE_PRICES[what].unit,
        plain(USAGE_PRICES[what].usd),
        usd(all),
      ]),
      [together, '', '', '', `**${usd(sum(lines))}**`],
    ],
  );

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const perUnit = (invocations: { readonly [name: string]: number }): string =>
  Object.values(invocations)
    .reduce((all, each) => all + each, 0)
    .toFixed(0);

/** A number with its thousands apart, with decimals only where it is small. */
const amount = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: value < 1 ? 4 : value < 100 ? 2 : 0 });

/** A price as a plain decimal, however small. */
const plain = (value: number): string => value.toFixed(10).replace(/\.?0+$/, '') || '0';

/** US dollars; cents where they count. */
const usd = (value: number): string => {
  const digits = value === 0 || value >= 0.1 ? 2 : 4;
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
};
