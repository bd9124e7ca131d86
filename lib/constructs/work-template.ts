import { CfnTaskTemplate } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';
import { DEPARTMENT, DEPARTMENT_NAMES } from '../../contact-flows/agents/work-for-department.ts';

const REQUIRED = ['Name', 'Description', DEPARTMENT];
const field = (name: string, type: string, description: string) => ({ id: { name }, type, description });

/** The form by which an agent gives work to a department (S64): its fields reach the flow and the reader as references. */
export const workTemplate = (scope: Construct, instanceArn: string, contactFlowArn: string): CfnTaskTemplate =>
  new CfnTaskTemplate(scope, 'WorkTemplate', {
    instanceArn,
    name: 'Work for a department',
    description: 'Gives work to a department: refunds, claims, complaints, rescue, questions about an order',
    contactFlowArn,
    status: 'ACTIVE',
    fields: [
      field('Name', 'NAME', 'What is to be done, in a few words'),
      field('Description', 'DESCRIPTION', 'What the traveller said, and what was promised to them'),
      { ...field(DEPARTMENT, 'SINGLE_SELECT', 'Who is to do it'), singleSelectOptions: DEPARTMENT_NAMES },
      field('booking', 'TEXT', 'Locator of the booking, or number of the order or case'),
      field('phone', 'TEXT', 'Where the traveller is reached, as +37061234567'),
      field('due', 'DATE_TIME', 'Until when the traveller was promised an answer'),
    ],
    constraints: { RequiredFields: REQUIRED.map((Name) => ({ Id: { Name } })) },
  });
