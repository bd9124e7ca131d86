import { noticesTo } from '../notices/compose.ts';
import type { NoticeSettings } from '../notices/settings.ts';
import { writeOnce } from '../notices/write-once.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import { profileOf, type Table } from '../travellers/profile-store.ts';
import { recognisable, told } from '../travellers/rules/recognising.ts';
import type { sendCrisisPage } from './contract.ts';
import { countAsked, crisisNow } from './store.ts';
import { contentOf, type Pages } from './telling.ts';

/** Sends the caller what everybody affected is sent, to the number that they call from: whoever asks has lost it, or never got it. Once for each call. */
export async function sendPage(
  table: Table,
  { settings, pages }: { readonly settings: NoticeSettings; readonly pages: Pages },
  { phone, traveller, contact }: AskedOf<typeof sendCrisisPage>,
  now: Date,
): Promise<AnswerTo<typeof sendCrisisPage>> {
  const id = told(traveller);
  if (!recognisable(phone) || id === undefined) return { outcome: 'noAddress' };
  const [crisis, profile] = await Promise.all([crisisNow(table), profileOf(table, id)]);
  if (crisis?.state !== 'running') return { outcome: 'none' };
  if (!profile) return { outcome: 'noAddress' };
  const all = noticesTo({ profile, content: contentOf(crisis, pages), occasion: `asked ${contact}` }, settings, now);
  const here = all.filter(({ to }) => to === phone).map((notice) => ({ ...notice, about: `${crisis.name} ${id}` }));
  if (here.length === 0) return { outcome: 'noAddress' };
  const isNew = (await writeOnce(table, here, settings.keepDays)) > 0;
  if (isNew) await countAsked(table, crisis.name);
  return { outcome: 'sent' };
}
