import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CaseForm } from '../capabilities/case-form.ts';
import type { Environment } from '../environments/environment.ts';
import type { DurableStack } from './durable.ts';

interface Props extends StackProps {
  readonly environment: Environment;
  readonly durable: DurableStack;
}

/** What anybody can reach without a telephone: the online form. */
export class PublicStack extends Stack {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    const { environment, durable } = props;
    const { table, mainNumber } = durable;
    new CaseForm(this, 'CaseForm', { environment, table, mainNumber });
  }
}
