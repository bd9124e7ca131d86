import { CfnTaskTemplate } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';
import { DEPARTMENT, DEPARTMENT_NAMES } from '../../contact-flows/agents/work-for-department.ts';

const field = (name: string, type: string, description: string) => ({ id: { name }, type, description });
const required = (...names: readonly string[]) => ({ RequiredFields: names.map((Name) => ({ Id: { Name } })) });

/** What any work may be about. */
const ABOUT = [
  field('booking', 'TEXT', 'Locator of the booking, or number of the order or case'),
  field('phone', 'TEXT', 'Where the traveller is reached, as +37061234567'),
  field('due', 'DATE_TIME', 'Until when the traveller was promised an answer'),
];

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
      ...ABOUT,
    ],
    constraints: required('Name', 'Description', DEPARTMENT),
  });

/** The form by which somebody gives work to themselves: planner, finance and management open their desk with it (S91). */
export const ownWorkTemplate = (
  scope: Construct,
  instanceArn: string,
  flows: { readonly contactFlowArn: string; readonly selfAssignContactFlowArn: string },
): CfnTaskTemplate =>
  new CfnTaskTemplate(scope, 'OwnWorkTemplate', {
    instanceArn,
    name: 'Own work',
    description: 'Opens your desk, or keeps work for yourself: it rings at you at once',
    ...flows,
    status: 'ACTIVE',
    fields: [
      field('Name', 'NAME', 'What is to be done, in a few words'),
      field('Description', 'DESCRIPTION', 'What is known of it'),
      ...ABOUT,
    ],
    constraints: required('Name'),
  });
