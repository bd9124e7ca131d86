import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { role } from '../../lambdas/agents/contract.ts';
import type { User } from '../../local/connect/exchange/configuration.ts';
import { staffingOf } from '../../local/connect/staffing.ts';
import { Users } from '../../local/users.ts';
import { synthesizedCentre } from '../centre/synthesized-centre.ts';

const { assembly, resolve, arnOf } = synthesizedCentre();
const staffing = staffingOf(assembly, resolve, arnOf);
const folder = mkdtempSync(join(tmpdir(), 'wayline-users-'));
afterEach(() => rmSync(join(folder, 'users.json'), { force: true }));

const opened = () => {
  const told: (readonly User[])[] = [];
  return { users: new Users(folder, 'arn:instance', staffing, (all) => told.push(all)), told };
};
const ruta = {
  ...{ firstName: 'Rūta', lastName: 'Kazlauskienė', role: 'seat' },
  skills: [{ name: 'language', value: 'zh', level: 3 }],
};

it('the synthesized centre has a routing profile for every role, and says what agents can be', () => {
  expect([...staffing.profileOf.keys()].sort()).toEqual([...role.options].sort());
  expect(new Set(staffing.profileOf.values()).size).toBe(role.options.length);
  expect(staffing.statuses).toEqual(['Available', 'Offline', 'Break', 'Lunch', 'Training', 'Back office work']);
});

it('a user gets the profile of the role, the proficiencies, and the same ARN whenever they are made', () => {
  const { users, told } = opened();
  const made = users.make('ruta', ruta);
  expect(told.at(-1)).toEqual([
    expect.objectContaining({
      ...made,
      userName: 'ruta',
      routingProfile: staffing.profileOf.get('seat'),
      proficiencies: ruta.skills,
    }),
  ]);
  expect(users.make('Ruta', { ...ruta, role: 'planner' })).toEqual(made);
  expect(told.at(-1)).toHaveLength(1);
  expect(told.at(-1)?.[0]?.routingProfile).toBe(staffing.profileOf.get('planner'));
});

it('a user is there again when the centre is', () => {
  const made = opened().users.make('ruta', ruta);
  expect(opened().told).toEqual([[expect.objectContaining(made)]]);
});

it.each([
  [
    'a role without a profile',
    { ...ruta, role: 'pilot' },
    'role',
    /^No routing profile is for pilot: there are seat, /,
  ],
  [
    'a proficiency that is not set up',
    { ...ruta, skills: [{ name: 'juggling', value: 'balls', level: 3 }] },
    'skills',
    /^No proficiency is called juggling: there are language, skill\.$/,
  ],
  [
    'a value that it cannot have',
    { ...ruta, skills: [{ name: 'language', value: 'de', level: 3 }] },
    'skills',
    /^The proficiency language cannot be de: there are en, lt, zh, fa\.$/,
  ],
])('refuses %s and makes nobody', (_, as, field, refused) => {
  const { users, told } = opened();
  expect(users.make('ruta', as)).toEqual({ field, refused: expect.stringMatching(refused) });
  expect(told).toEqual([[]]);
});

it('says what to do where the file of users was spoilt', () => {
  writeFileSync(join(folder, 'users.json'), '{"ruta": 1}');
  expect(opened).toThrow(/holds no users any more\. Start with --reset/);
});
