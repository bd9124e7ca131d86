import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { uuidOf } from './assembly/identity.ts';
import type { User } from './connect/exchange/configuration.ts';
import type { Staffing } from './connect/staffing.ts';
import { writeWhole } from './keep.ts';

/** What somebody is made a user with, as Connect takes it in several calls. The role names the routing profile; skills are proficiencies. */
export const wanted = z.object({
  firstName: z.string({ error: 'Give the first name.' }).min(1, 'Give the first name.'),
  lastName: z.string({ error: 'Give the last name.' }).min(1, 'Give the last name.'),
  role: z.string({ error: 'Give the role.' }),
  skills: z
    .array(z.object({ name: z.string(), value: z.string(), level: z.number().int().min(1).max(5) }), {
      error: 'Give skills as a list of {"name", "value", "level"}.',
    })
    .default([]),
});
type Wanted = z.infer<typeof wanted>;

const kept = z.record(z.string(), wanted);

/** Why somebody cannot be a user: which field, and a sentence. */
export interface NoUser {
  readonly field: string;
  readonly refused: string;
}

/** The users of the local instance. They are inputs and no resources: kept in one file of the data folder. */
export class Users {
  private readonly file: string;
  private readonly instanceArn: string;
  private readonly staffing: Staffing;
  private readonly changed: (users: readonly User[]) => void;
  private readonly all = new Map<string, { readonly user: User; readonly wanted: Wanted }>();

  /**
   * `changed` is told of everybody, now and whenever somebody came or changed.
   * @throws an Error with a sentence where what was kept can no longer be read, or does not fit what is set up now.
   */
  constructor(data: string, instanceArn: string, staffing: Staffing, changed: (users: readonly User[]) => void) {
    this.file = join(data, 'users.json');
    this.instanceArn = instanceArn;
    this.staffing = staffing;
    this.changed = changed;
    for (const [userName, as] of Object.entries(readKept(this.file))) {
      const refused = this.put(userName, as);
      if (refused)
        throw new Error(`${this.file}, user ${userName}: ${refused.refused} Mend it, or start with --reset.`);
    }
    this.tell();
  }

  /** Makes a user, or gives the one of that name another profile and other proficiencies. */
  make(userName: string, as: Wanted): { readonly arn: string } | NoUser {
    const refused = this.put(userName, as);
    if (refused) return refused;
    const all = [...this.all.values()].map((each) => [each.user.userName, each.wanted] as const);
    writeWhole(this.file, JSON.stringify(Object.fromEntries(all), undefined, 1));
    this.tell();
    return { arn: this.arnOf(userName) };
  }

  private put(userName: string, as: Wanted): NoUser | undefined {
    const { firstName, lastName, role, skills: proficiencies } = as;
    const routingProfile = this.staffing.profileOf.get(role);
    if (routingProfile === undefined)
      return { field: 'role', refused: `No routing profile is for ${role}: ${list(this.staffing.profileOf.keys())}.` };
    for (const { name, value } of proficiencies) {
      const values = this.staffing.proficiencies.get(name);
      if (!values) return noSkill(`No proficiency is called ${name}: ${list(this.staffing.proficiencies.keys())}.`);
      if (!values.includes(value)) return noSkill(`The proficiency ${name} cannot be ${value}: ${list(values)}.`);
    }
    const named = { arn: this.arnOf(userName), userName, firstName, lastName };
    const user = { ...named, routingProfile, proficiencies, afterContactWorkSeconds: 0 };
    this.all.set(folded(userName), { user, wanted: as });
    return undefined;
  }

  /** The same name is always the same user. */
  private arnOf(userName: string): string {
    return `${this.instanceArn}/agent/${uuidOf(`user ${folded(userName)}`)}`;
  }

  private tell(): void {
    this.changed([...this.all.values()].map(({ user }) => user));
  }
}

const folded = (userName: string): string => userName.toLowerCase();
const noSkill = (refused: string): NoUser => ({ field: 'skills', refused });
const list = (names: Iterable<string>): string => `there are ${[...names].join(', ')}`;

function readKept(file: string): z.infer<typeof kept> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return {};
  }
  const users = kept.safeParse(json(text));
  if (!users.success) throw new Error(`${file} holds no users any more. Start with --reset, and import them again.`);
  return users.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
