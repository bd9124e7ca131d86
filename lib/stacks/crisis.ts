import { Stack, type StackProps } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { CrisisCapability } from '../capabilities/crisis.ts';
import type { CrisisPage } from '../capabilities/crisis-page.ts';
import type { Consumer } from '../constructs/stream-relay.ts';
import type { Environment } from '../environments/environment.ts';
import type { DurableStack } from './durable.ts';

interface Props extends StackProps {
  readonly environment: Environment;
  readonly durable: DurableStack;
  readonly page: CrisisPage;
}

/** What turns the centre to a crisis and back. It has a stack of its own: the service has nearly as many resources as one may have. */
export class CrisisStack extends Stack {
  /** The function that flows ask, as the service has them. */
  readonly askedFunctions: { readonly [name: string]: IFunction };

  /** What it wants to hear of the relay, which is the service's. */
  readonly hears: Consumer;

  constructor(scope: Construct, id: string, { environment, durable, page, ...props }: Props) {
    super(scope, id, props);
    const { table, instanceArn } = durable;
    const crisis = new CrisisCapability(this, 'Crisis', { environment, table, instanceArn, page });
    this.hears = crisis.hears;
    this.askedFunctions = { crisis: crisis.caller };
  }
}
