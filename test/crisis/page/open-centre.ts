import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { serve } from '@hono/node-server';
import { putAssembly } from '../../../local/assembly/kept-assembly.ts';
import { readAssembly } from '../../../local/assembly/resources.ts';
import { openCentre } from '../../../local/centre.ts';
import { VirtualClock } from '../../../local/clock.ts';
import { serverOf } from '../../../local/server.ts';

/** A whole centre in this process, behind an address, with its table to write in. */
export async function centreWithTable(at: Date) {
  const data = mkdtempSync(join(tmpdir(), 'wayline-crisis-page-'));
  const assembly = join(data, 'assembly');
  await putAssembly(assembly, 'dev');
  const clock = new VirtualClock(at);
  const { promise, resolve } = Promise.withResolvers<number>();
  let app: ReturnType<typeof serverOf> | undefined;
  const fetch = (request: Request) => app?.fetch(request) ?? new Response('Not yet', { status: 503 });
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(port));
  const url = `http://127.0.0.1:${await promise}`;
  const centre = await openCentre(data, assembly, clock, () => {}, url);
  app = serverOf(centre, { missing: 'Not built here.' });
  const [table] = readAssembly(assembly).resources.filter(({ type }) => type === 'AWS::DynamoDB::Table');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: centre.engine.endpoint, region: 'eu-central-1', credentials }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  return {
    ...{ centre, url, clock, table: { client, name: `${table?.stack}-${table?.id}` } },
    /** Runs the function of that name as Lambda would. */
    invoke: async (name: string, event: unknown) =>
      [...centre.functions].find(([arn]) => arn.endsWith(`-${name}`))?.[1].invoke(event),
    remove: async () => {
      client.destroy();
      server.close();
      await centre.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
