/** Opens the centre of the stack in the file that is given, does what brings it work, and waits to be killed. */
import { readFileSync } from 'node:fs';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { credentials, queueArn, type Small, SmallCentre } from './small-centre.ts';

const [, , file = '', data = ''] = process.argv;
const small = new SmallCentre(JSON.parse(readFileSync(file, 'utf8')) as Small, undefined, data);
const { engine, queues } = await small.open();
const table = new DynamoDBClient({ endpoint: engine.endpoint, region: 'eu-central-1', credentials });
for (let n = 0; n < 8; n += 1) {
  queues.send(queueArn('work'), `message ${n}`);
  await table.send(new PutItemCommand({ TableName: 'trips', Item: { pk: { S: `record ${n}` } } }));
}
process.stdout.write(`${engine.pid}\n`);
// Nobody but a signal ends it.
setInterval(() => {}, 1000);
