import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { agentFunction } from '../constructs/agent-function.ts';
import type { Environment } from '../environments/environment.ts';

/** What travellers ask for, from the consultation sheet on (S2). */
export class Orders extends Construct {
  readonly agent: IFunction;

  constructor(scope: Construct, id: string, props: { readonly environment: Environment; readonly table: Table }) {
    super(scope, id);
    this.agent = agentFunction(this, {
      ...props,
      capability: 'orders',
      callerImpact: 'Agents cannot keep what callers ask for: callers have to say it again the next time.',
    });
  }
}
