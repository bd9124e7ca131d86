const READING = ['kms:Decrypt', 'kms:DescribeKey'];
const WRITING = [
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** What DynamoDB does with the table's key in the name of whoever does `actions` (`dynamodb:...`), spelled out without wildcards. */
export const keyActions = (actions: readonly string[]): readonly string[] =>
  actions.some((action) => /:(Put|Update|Delete|BatchWrite)/.test(action)) ? [...READING, ...WRITING] : READING;
