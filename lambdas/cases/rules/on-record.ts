import type { OpenCase } from '../../travellers/call-card.ts';
import type { Profile } from '../../travellers/profile.ts';
import type { Case } from '../case.ts';

/** A traveller's record with what callers are told of a case; without it where it has its result. The very record where nothing is new. */
export function withCase(profile: Profile, after: Case): Profile {
  const before = profile.cases ?? [];
  const others = before.filter((each) => each.case !== after.case);
  const cases = after.state === 'resolved' ? others : [...others, openCaseOf(after)];
  if (JSON.stringify(cases) === JSON.stringify(before)) return profile;
  return { ...profile, cases, version: profile.version + 1 };
}

/** A case as callers are told of it. */
export const openCaseOf = ({ case: number, kind, arrived, department, state, promised }: Case): OpenCase => ({
  ...{ case: number, kind, arrived, with: department, expected: promised.day },
  ...(state === 'asked' ? { asked: true } : {}),
});
