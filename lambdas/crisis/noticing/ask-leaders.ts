import type { Bell } from '../../orders/telling/tell-colleague.ts';
import { itemsAt } from '../../platform/items-at.ts';
import { metrics } from '../../platform/metrics.ts';
import { noticedKey } from '../../platform/noticing-keys.ts';
import type { Table } from '../../travellers/profile-store.ts';
import { ringManagement } from '../ring-leaders.ts';
import { noticed } from './noticed.ts';
import { planCommand, sayNoticed } from './say-noticed.ts';

/** Asks who leads whether what stood out is a crisis, once, and counts it for the alarm. Nothing begins by itself (S42). */
export async function askLeaders(
  table: Table,
  bell: Bell,
  { quarter, matter }: { readonly quarter: string; readonly matter: string },
): Promise<void> {
  const [item] = await itemsAt(table, [noticedKey(quarter, matter)]);
  if (!item) return;
  const stoodOut = noticed.parse(item);
  const command = planCommand(stoodOut);
  const next =
    command === undefined
      ? 'They share too little to say what to plan: look at the cases.'
      : `To see whom it would touch, which begins nothing: ${command}`;
  await ringManagement(bell, {
    name: 'Is this a crisis?',
    brief: `Is this a crisis? ${sayNoticed(stoodOut)} ${next}`,
    token: `noticed ${quarter} ${matter}`,
  });
  metrics.count('CrisesSuspected');
}
