import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { ownRuleKey, templateHoldKey, travellerKey } from '../../platform/table.ts';
import { type Profile, profile } from '../../travellers/profile.ts';
import { profileOf, type Table } from '../../travellers/profile-store.ts';
import type { Notice } from '../notice.ts';
import { ownRule } from '../own-rule.ts';
import { stillTells } from '../rules/own-rules.ts';

/** What is known of a notice on its way: one consistent round trip, and one a merge. */
interface KnownOfNotice {
  /** The record of its traveller. */
  readonly profile: Profile | undefined;
  /** An operator holds its template. */
  readonly templateHeld: boolean;
  /** The rule of our people's own that it came of was paused since it was written. */
  readonly rulePaused: boolean;
}

export async function knownOf(
  table: Table,
  { traveller, template, rule, at }: Pick<Notice, 'traveller' | 'template' | 'rule' | 'at'>,
): Promise<KnownOfNotice> {
  const [record, held] = [travellerKey(traveller), templateHoldKey(template)];
  const its = rule === undefined ? undefined : ownRuleKey(rule);
  const Keys = [record, held, ...(its ? [its] : [])];
  const { Responses, UnprocessedKeys } = await table.client.send(
    new BatchGetCommand({ RequestItems: { [table.name]: { Keys, ConsistentRead: true } } }),
  );
  if (UnprocessedKeys?.[table.name]) throw new Error('The table is too busy to say whom a message is for');
  const items = Responses?.[table.name] ?? [];
  const found = items.find(({ pk }) => pk === record.pk);
  const read = found && profile.parse(found);
  const ruleNow = its && items.find(({ pk }) => pk === its.pk);
  return {
    profile: read?.mergedInto === undefined ? read : await profileOf(table, read.mergedInto),
    templateHeld: items.some(({ pk }) => pk === held.pk),
    rulePaused: its !== undefined && !stillTells(ruleNow && ownRule.parse(ruleNow), at),
  };
}
