import { agentBehind, contactBeside } from '../agents/behind-guide.ts';
import { openCasesOf } from '../cases/open-cases.ts';
import { newestConsultations } from '../orders/store.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import { waitTold } from '../promises/wait-told.ts';
import type { callerCard } from './agent-contract.ts';
import { membersOf } from './members.ts';
import type { Profile } from './profile.ts';
import { profileOf, type Table } from './profile-store.ts';
import { told } from './rules/recognising.ts';
import { cardsOf } from './store.ts';
import { newestEntries } from './timeline/store.ts';
import { sayEntry } from './timeline/words.en.ts';
import { cardOf } from './views.ts';

/** How many lines of each kind are read; a page shows as many of them as fit. */
const ENTRIES_SHOWN = 15;
const CONSULTATIONS_SHOWN = 6;

/** The caller's card for the agent who has the contact (S1, S3 to S8): read side by side, written nowhere. */
export async function showCard(
  table: Table,
  asked: AskedOf<typeof callerCard>,
  zone: string,
  now: Date,
): Promise<AnswerTo<typeof callerCard>> {
  if (!(await agentBehind(table, asked, now))) return { outcome: 'unknownAgent' };
  const id = told(asked.traveller);
  const profile = id === undefined ? undefined : await profileOf(table, id);
  if (!profile) return { outcome: 'nobody' };
  const [fellows, colleagues, entries, consultations, promised, cases] = await Promise.all([
    fellowsOf(table, profile),
    colleaguesOf(table, profile),
    newestEntries(table, profile, ENTRIES_SHOWN),
    newestConsultations(table, [profile.traveller, ...profile.absorbed], CONSULTATIONS_SHOWN),
    waitTold(table, contactBeside(asked) ?? '', now),
    openCasesOf(table, profile, now),
  ]);
  const happened = entries.map((entry) => ({ at: entry.at, says: sayEntry(entry) }));
  const { facts, sections, ...card } = cardOf(
    { profile, fellows, colleagues, happened, consultations, promised, cases },
    zone,
    now,
  );
  return {
    outcome: 'card',
    ...card,
    facts: [...facts],
    sections: sections.map((section) => ({ ...section, Items: [...section.Items] })),
  };
}

/** The names of others who use one of the numbers, each once. */
async function fellowsOf(table: Table, profile: Profile): Promise<readonly string[]> {
  const users = await Promise.all(profile.phones.map(({ number }) => cardsOf(table, number)));
  const others = users.flat().filter(({ traveller }) => traveller !== profile.traveller);
  return [...new Set(others.map(({ name, familyName }) => `${name} ${familyName}`))];
}

/** The other contact persons of the institution (S10), each with a number. */
async function colleaguesOf(table: Table, { institution, traveller }: Profile): Promise<readonly string[]> {
  if (institution === undefined) return [];
  const others = (await membersOf(table, institution)).filter((each) => each.traveller !== traveller);
  return others.map(({ name, number }) => (number === undefined ? name : `${name} ${number}`));
}
