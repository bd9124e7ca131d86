import * as z from 'zod';
import { settings } from '../../platform/environment.ts';
import { mailBySes } from '../../platform/gateways/email.ts';
import { textByPool, textBySns } from '../../platform/gateways/sms.ts';
import type { Notice } from '../notice.ts';
import { poolNamed, poolVariables } from '../pools.ts';
import { mailHeaders } from '../rules/mail-headers.ts';
import type { Dispatcher } from './dispatch.ts';

const variables = poolVariables.extend({ MAIL_FROM: z.string().min(1), CONFIGURATION_SET: z.string().min(1) });

/** How long a message without an end is of use, in milliseconds. */
const A_DAY = 24 * 3_600_000;

/** Sends by the provider of a notice's pool, as the variables say. */
export function providers(): Dispatcher['send'] {
  const { POOLS, MAIL_FROM, CONFIGURATION_SET } = settings(variables);
  const bySns = textBySns();
  const bySes = mailBySes(MAIL_FROM, CONFIGURATION_SET);
  const senders = Object.fromEntries(
    Object.entries(POOLS).flatMap(([name, pool]) =>
      pool.via === 'pool' ? [[name, textByPool(pool.arn, CONFIGURATION_SET)] as const] : [],
    ),
  );
  return (notice, reference, now) => {
    const { to, text, subject = '' } = notice;
    const pool = poolNamed(POOLS, notice.pool);
    if (pool.via === 'ses') return bySes({ to, subject, text, headers: mailHeaders(notice), reference });
    const send = senders[notice.pool] ?? bySns;
    return send({ to, text, reference, promotional: notice.class === 'marketing', seconds: secondsOf(notice, now) });
  };
}

const secondsOf = ({ notAfter }: Pick<Notice, 'notAfter'>, now: Date): number =>
  (notAfter === undefined ? A_DAY : Date.parse(notAfter) - now.getTime()) / 1000;
