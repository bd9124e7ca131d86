import { Stack, type StackProps } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { Bookings } from '../capabilities/bookings.ts';
import { Notices } from '../capabilities/notices.ts';
import { Travellers } from '../capabilities/travellers.ts';
import type { Environment } from '../environments/environment.ts';
import type { DurableStack } from './durable.ts';

/** What flows ask and what the clock starts: the functions of every capability. */
export class ServiceStack extends Stack {
  /** The function that answers callers' flows, by capability. */
  readonly callerFunctions: { readonly [capability: string]: IFunction };

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { readonly environment: Environment; readonly durable: DurableStack },
  ) {
    super(scope, id, props);
    const { environment, durable } = props;
    new Bookings(this, 'Bookings', { environment, table: durable.table });
    new Notices(this, 'Notices', { environment, table: durable.table });
    const travellers = new Travellers(this, 'Travellers', { environment, table: durable.table });
    this.callerFunctions = { travellers: travellers.caller };
  }
}
