import * as z from 'zod';
import { role } from './contract.ts';

const words = (what: string, most: number) =>
  z
    .string({ error: `Give ${what}.` })
    .trim()
    .min(1, `Give ${what}.`)
    .max(most, `Shorten ${what} to ${most} characters.`);

const SKILL = 'Write a skill as {"name", "value", "level"}, such as {"name": "language", "value": "zh", "level": 5}.';
const LEVEL = 'A level is a whole number from 1 to 5, and 5 is best.';
const DEPARTMENTS = 'Give departments as a list out of teamLead, planner, frontDesk, finance, management.';
const ARN = 'Give the ARN of the user, such as arn:aws:connect:eu-central-1:111122223333:instance/ID/agent/ID.';

/** An object whose fields are these and no others, so that a misspelt one is not lost in silence. */
const only = <Shape extends z.core.$ZodLooseShape>(shape: Shape, otherwise: string) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `There is no such field: ${(issue['keys'] as string[]).join(', ')}.`
        : otherwise,
  });

const skill = only(
  {
    name: words('the name of the skill', 64),
    value: words('the value of the skill', 64),
    level: z.number({ error: LEVEL }).int(LEVEL).min(1, LEVEL).max(5, LEVEL),
  },
  SKILL,
);

/** Somebody who works here, as a list names them. What may be left out is nothing: no department more, no skill. */
export const listedAgent = only(
  {
    /** ARN of the user in Connect; left out where the user is yet to be made. */
    arn: z
      .string({ error: ARN })
      .regex(/^arn:aws[a-z-]*:connect:[a-z0-9-]+:\d{12}:instance\/[^/]+\/agent\/[^/]+$/, ARN)
      .optional(),
    userName: z
      .string({ error: 'Give the user name.' })
      .regex(/^[A-Za-z0-9_\-.@+]{1,64}$/, 'A user name has 1 to 64 letters, digits and -_.@+, and no spaces.'),
    firstName: words('the first name', 100),
    lastName: words('the last name', 100),
    role,
    team: words('the team', 100),
    departments: z.array(role.exclude(['seat'], { error: DEPARTMENTS }), { error: DEPARTMENTS }).default([]),
    skills: z.array(skill, { error: 'Give skills as a list.' }).max(10, 'Ten skills are the most.').default([]),
  },
  'Write each agent as an object with userName, firstName, lastName, role and team.',
);

export type ListedAgent = z.infer<typeof listedAgent>;
