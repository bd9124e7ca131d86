import type { Environment } from '../environments/environment.ts';
import { EMAIL_PRICE } from '../environments/sms-prices.ts';

type Sender = Environment['senders'][string];

/** What a function must be told that writes messages, or reads all of them. Countries that share a pool share its name; `form` is the address of our form, `phone` our number. */
export const noticeVariables = (
  { timeZone, languages, senders, retention }: Environment,
  named: { readonly form?: string; readonly phone?: string } = {},
) => ({
  NOTICES: JSON.stringify({
    zone: timeZone,
    languages: languages.written,
    senders: Object.fromEntries(
      Object.entries(senders).map(([country, sender]) => [country, poolName(country, sender)]),
    ),
    oneWay: Object.keys(senders).filter((country) => senders[country]?.ways === 'one'),
    ...named,
    keepDays: retention.contacts,
  }),
});

/** What a function must be told that foresees what sending costs: US dollars a part, by country, and an e-mail. */
export const priceVariables = ({ senders }: Environment) => ({
  PRICES: JSON.stringify({
    ...Object.fromEntries(Object.entries(senders).map(([country, { usdPerPart }]) => [country, usdPerPart])),
    email: EMAIL_PRICE.usd,
  }),
});

/** Outside production only those on the list are sent to. */
export const recipientVariables = ({ name, recipients }: Environment) => ({
  RECIPIENTS: JSON.stringify(name === 'prod' ? 'any' : recipients),
});

/** What a function must be told that feeds or sends: how each pool sends, and how fast. */
export const poolVariables = ({ senders, mail }: Environment) => ({
  POOLS: JSON.stringify({
    ...Object.fromEntries(
      Object.entries(senders).map(([country, sender]) => [
        poolName(country, sender),
        {
          via: sender.via,
          ...(sender.via === 'pool' ? { arn: sender.pool } : {}),
          partsPerSecond: sender.partsPerSecond,
        },
      ]),
    ),
    email: { via: 'ses', partsPerSecond: mail.perSecond },
  }),
});

const poolName = (country: string, sender: Sender): string =>
  sender.via === 'pool' ? sender.pool.slice(sender.pool.lastIndexOf('/') + 1) : `sns-${country}`;
