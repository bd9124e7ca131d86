import * as z from 'zod';
import { readTemplate } from '../assembly/read-template.ts';
import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly, Resource } from '../assembly/resources.ts';

const id = z.object({ Id: z.object({ Name: z.string() }) });
const properties = z.object({
  Name: z.string(),
  Description: z.string().default(''),
  ContactFlowArn: z.string(),
  SelfAssignContactFlowArn: z.string().optional(),
  Fields: z.array(
    id.extend({
      Type: z.string(),
      Description: z.string().default(''),
      SingleSelectOptions: z.array(z.string()).default([]),
    }),
  ),
  Constraints: z.object({ RequiredFields: z.array(id).default([]) }).optional(),
});

/** One field of the form of a task; `type` in Connect's words, such as TEXT. */
export interface TaskField {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  /** What a SINGLE_SELECT may be. */
  readonly options: readonly string[];
  readonly required: boolean;
}

/** The form of a task, and the flow that takes it on: another one, where it has one, for a task that its maker keeps. ARNs. */
export interface TaskTemplate {
  readonly arn: string;
  readonly name: string;
  readonly description: string;
  readonly flow: string;
  readonly selfAssign?: string;
  readonly fields: readonly TaskField[];
}

/** The task templates of the assembly. @throws an Error that names one which has no flow of its own. */
export const taskTemplatesOf = (
  assembly: Assembly,
  resolve: Resolve,
  arnOf: (resource: Resource) => string,
): readonly TaskTemplate[] =>
  assembly.resources
    .filter(({ type }) => type === 'AWS::Connect::TaskTemplate')
    .map((resource) => {
      const read = readTemplate(properties, resolve(resource), resource.id);
      const required = new Set(read.Constraints?.RequiredFields.map(({ Id }) => Id.Name));
      return {
        arn: arnOf(resource),
        name: read.Name,
        description: read.Description,
        flow: read.ContactFlowArn,
        ...(read.SelfAssignContactFlowArn === undefined ? {} : { selfAssign: read.SelfAssignContactFlowArn }),
        fields: read.Fields.map(
          ({ Id: { Name: name }, Type: type, Description: description, SingleSelectOptions }) => ({
            ...{ name, type, description, options: SingleSelectOptions, required: required.has(name) },
          }),
        ),
      };
    });
