import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { holds } from '../../platform/holds.ts';
import { itemsUnder } from '../../platform/items-under.ts';
import {
  OWN_RULE_ON_PREFIX,
  OWN_RULE_PREFIX,
  OWN_RULES_PARTITION,
  ownRuleHistory,
  ownRuleHistoryKey,
  ownRuleKey,
  ownRuleOnKey,
} from '../../platform/table.ts';
import type { Table, Writes } from '../../travellers/profile-store.ts';
import { type OwnRule, type OwnRuleStep, ownRule, ownRuleStep } from '../own-rule.ts';

/** A rule by what tells it from others; consistent. One read. */
export async function ownRuleOf(table: Table, rule: string): Promise<OwnRule | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: ownRuleKey(rule), ConsistentRead: true }),
  );
  return Item && ownRule.parse(Item);
}

/** Every rule there is, by name; consistent. One query a MB. */
export const allOwnRules = async (table: Table): Promise<readonly OwnRule[]> =>
  (await itemsUnder(table, OWN_RULES_PARTITION, OWN_RULE_PREFIX)).map((item) => ownRule.parse(item));

/** The rules that are on, however many others there are; consistent. One query. */
export const ownRulesOn = async (table: Table): Promise<readonly OwnRule[]> =>
  (await itemsUnder(table, OWN_RULES_PARTITION, OWN_RULE_ON_PREFIX)).map((item) => ownRule.parse(item));

/** What was done to a rule, the first first; consistent. One query a MB. */
export const historyOfRule = async (table: Table, rule: string): Promise<readonly OwnRuleStep[]> =>
  (await itemsUnder(table, ownRuleHistory(rule))).map((item) => ownRuleStep.parse(item));

/**
 * The writes of one step, for one transaction: the rule in the place of the version that was read, itself again among those that are on or
 * gone from there, and the line of its history. Whoever wrote it meanwhile makes the transaction fail.
 */
export function ownRuleWrites(tableName: string, rule: OwnRule, step: OwnRuleStep): Writes {
  const { version } = rule;
  return [
    {
      Put: {
        TableName: tableName,
        Item: { ...ownRuleKey(rule.rule), ...rule },
        ...(version === 1
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': version - 1 } }),
      },
    },
    rule.state === 'on'
      ? { Put: { TableName: tableName, Item: { ...ownRuleOnKey(rule.rule), ...rule } } }
      : { Delete: { TableName: tableName, Key: ownRuleOnKey(rule.rule) } },
    { Put: { TableName: tableName, Item: { ...ownRuleHistoryKey(rule.rule, version), ...step } } },
  ];
}

/** Keeps that exactly this version was previewed; `false` where there is another one by now. One conditional update. */
export async function keepPreviewed(
  table: Table,
  rule: string,
  previewed: NonNullable<OwnRule['previewed']>,
): Promise<boolean> {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: ownRuleKey(rule),
    UpdateExpression: 'SET previewed = :previewed',
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':previewed': previewed, ':version': previewed.version },
  });
  return holds(table.client.send(update));
}
