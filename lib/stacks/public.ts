import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CaseForm } from '../capabilities/case-form.ts';
import { CrisisPage } from '../capabilities/crisis-page.ts';
import type { Environment } from '../environments/environment.ts';
import type { DurableStack } from './durable.ts';

interface Props extends StackProps {
  readonly environment: Environment;
  readonly durable: DurableStack;
}

/** What anybody can reach without a telephone: the online form and the chat, and the page of a crisis. */
export class PublicStack extends Stack {
  /** The address of the form, which messages name. */
  readonly form: string;
  readonly crisisPage: CrisisPage;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    const { environment, durable } = props;
    const { table, instanceArn, mainNumber } = durable;
    this.form = new CaseForm(this, 'CaseForm', { environment, table, instanceArn, mainNumber }).address;
    this.crisisPage = new CrisisPage(this, 'CrisisPage', { environment, table, mainNumber, form: this.form });
    new CfnOutput(this, 'CrisisPageAddress', {
      key: 'CrisisPage',
      value: this.crisisPage.address,
      description: 'What everybody reads in a crisis',
    });
  }
}
