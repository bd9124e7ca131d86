import { Stack, type StackProps } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { Agents } from '../capabilities/agents.ts';
import { Bookings } from '../capabilities/bookings.ts';
import { Cases } from '../capabilities/cases.ts';
import { Insights } from '../capabilities/insights.ts';
import { MailIn } from '../capabilities/mail-in.ts';
import { Notices } from '../capabilities/notices.ts';
import { Orders } from '../capabilities/orders.ts';
import { OwnRules } from '../capabilities/own-rules.ts';
import { Promises } from '../capabilities/promises.ts';
import { Reminders } from '../capabilities/reminders.ts';
import { Replies } from '../capabilities/replies.ts';
import { Travellers } from '../capabilities/travellers.ts';
import { Waiting } from '../capabilities/waiting.ts';
import { Dashboard } from '../constructs/dashboard.ts';
import { Later } from '../constructs/later.ts';
import { StreamRelay } from '../constructs/stream-relay.ts';
import type { Environment } from '../environments/environment.ts';
import type { CentreStack } from './centre.ts';
import type { CrisisStack } from './crisis.ts';
import type { DurableStack } from './durable.ts';
import type { PublicStack } from './public.ts';

/** What flows ask, what the clock starts and what happenings set off: the functions of every capability, and the page that shows how they do. */
export class ServiceStack extends Stack {
  /** The functions that flows ask: by capability the one for callers, by `capability/agent` the one for guides. */
  readonly askedFunctions: { readonly [name: string]: IFunction };

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & {
      readonly environment: Environment;
      readonly durable: DurableStack;
      readonly centre: CentreStack;
      readonly open: PublicStack;
      readonly crisis: CrisisStack;
    },
  ) {
    super(scope, id, props);
    const { environment, durable, centre, open, crisis } = props;
    const { table, instanceArn, mainNumber, contactRecords } = durable;
    const agents = new Agents(this, 'Agents', { environment, table, instanceArn });
    const bookings = new Bookings(this, 'Bookings', { environment, table });
    const later = new Later(this, 'Later', { environment });
    const notices = new Notices(this, 'Notices', { environment, table, later });
    const reminders = new Reminders(this, 'Reminders', { environment, table });
    notices.alsoShow(reminders.failing);
    const ownRules = new OwnRules(this, 'OwnRules', { environment, table, shards: reminders.shards });
    new Replies(this, 'Replies', { environment, table, instanceArn, mainNumber });
    const travellers = new Travellers(this, 'Travellers', { environment, table });
    const waiting = new Waiting(this, 'Waiting', {
      ...{ environment, table, instanceArn, mainNumber, later },
      callsFrom: centre.queues.general.attrQueueArn,
    });
    const promises = new Promises(this, 'Promises', { environment, table });
    const orders = new Orders(this, 'Orders', { environment, table, instanceArn, later });
    const cases = new Cases(this, 'Cases', { environment, table, instanceArn, mainNumber, later, form: open.form });
    if (environment.mail.receives) new MailIn(this, 'MailIn', { environment, table });
    const insights = new Insights(this, 'Insights', { environment, table, instanceArn, contactRecords });
    this.askedFunctions = {
      travellers: travellers.caller,
      bookings: bookings.caller,
      waiting: waiting.caller,
      agents: agents.caller,
      insights: insights.caller,
      orders: orders.caller,
      cases: cases.caller,
      'travellers/agent': travellers.agent,
      'bookings/agent': bookings.agent,
      'orders/agent': orders.agent,
      'cases/agent': cases.agent,
      'notices/agent': ownRules.agent,
      'insights/agent': insights.agent,
      'agents/agent': agents.agent,
      'waiting/agent': waiting.agent,
    };
    new StreamRelay(this, 'Relay', {
      environment,
      table,
      consumers: [
        promises.consumer,
        travellers.hears,
        orders.hears,
        cases.hears,
        ...notices.consumers,
        reminders.consumer,
        ownRules.consumer,
        waiting.hears,
        crisis.hears,
      ],
    });
    new Dashboard(this, 'Dashboard', {
      environment,
      instanceArn,
      table,
      asked: [...new Set(Object.keys(this.askedFunctions).map(capabilityOf))],
    });
  }
}

const capabilityOf = (name: string): string => name.replace(/\/.*$/, '');
