import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type Centre, openCentre } from '../../local/centre.ts';
import { VirtualClock } from '../../local/clock.ts';

const REGION = 'eu-central-1';
const ACCOUNT = '000000000000';
// Below the checkout, so that functions find the SDK.
const centres = join(import.meta.dirname, '..', '..', 'build', 'test-centres');
mkdirSync(centres, { recursive: true });

export const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
export const functionArn = (name: string): string => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;
export const queueArn = (name: string): string => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;
export const att = (id: string, name = 'Arn') => ({ 'Fn::GetAtt': [id, name] });

/** The resources of one stack, and the bodies of its functions, which see `event`, `context` and `env`. */
export interface Small {
  readonly resources: { readonly [id: string]: { readonly Type: string; readonly Properties?: object } };
  readonly functions: { readonly [name: string]: string };
  /** More properties of functions. */
  readonly properties?: { readonly [name: string]: object };
}

/** What a function was invoked with, and when by its own clock. */
export interface Seen {
  readonly name: string;
  readonly at: string;
  // biome-ignore lint/suspicious/noExplicitAny: events have many shapes
  readonly event: any;
}

/** A centre of a stack that a test writes, with real engines and real functions, whose clock is told what time it is. */
export class SmallCentre {
  readonly data: string;
  /** The stack as it was written last. */
  written: Small;
  private opened: Centre | undefined;
  readonly start: Date;

  constructor(small: Small, start = '2026-12-04T12:00:00Z', data = mkdtempSync(join(centres, 'small-'))) {
    this.data = data;
    this.written = small;
    this.start = new Date(start);
  }

  get centre(): Centre {
    if (!this.opened) throw new Error('The centre is not open.');
    return this.opened;
  }

  async open(at = this.start): Promise<Centre> {
    this.writeAssembly();
    this.opened = await openCentre(this.data, join(this.data, 'assembly'), new VirtualClock(at), () => {});
    return this.opened;
  }

  /** Writes the stack anew: it counts from the next time the centre is opened. */
  rewrite(small: Small): void {
    this.written = small;
  }

  /** The instant so many seconds behind the start, as functions and the clock show it. */
  after(seconds: number): Date {
    return new Date(this.start.getTime() + seconds * 1000);
  }

  /** What functions were invoked with so far; one function's, where it is named. */
  seen(name?: string): readonly Seen[] {
    const file = join(this.data, 'seen.ndjson');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    return lines.map((line) => JSON.parse(line) as Seen).filter((one) => name === undefined || one.name === name);
  }

  /** The address of a queue, and a real client of it. */
  queue(name: string): { readonly url: string; readonly client: SQSClient } {
    const { endpoint } = this.centre.queues;
    return {
      url: `${endpoint}/${ACCOUNT}/${name}`,
      client: new SQSClient({ endpoint, region: REGION, credentials }),
    };
  }

  /** The bodies of the messages that a queue holds, visible or not. */
  held(name: string): readonly string[] {
    const messages = this.centre.queues.find(queueArn(name))?.inspectMessages();
    if (!messages) throw new Error(`There is no queue ${name}.`);
    return [...messages.ready, ...messages.delayed, ...messages.inflight.map(({ message }) => message)].map(
      ({ body }) => body,
    );
  }

  async close(): Promise<void> {
    await this.opened?.stop();
    this.opened = undefined;
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.data, { recursive: true, force: true });
  }

  private writeAssembly(): void {
    const assembly = join(this.data, 'assembly');
    const Resources: { [id: string]: object } = { ...this.written.resources };
    for (const [name, body] of Object.entries(this.written.functions)) {
      const asset = join(assembly, `asset.${name}`);
      mkdirSync(asset, { recursive: true });
      writeFileSync(join(asset, 'package.json'), '{"type":"commonjs"}');
      writeFileSync(
        join(asset, 'index.js'),
        `const { appendFileSync } = require('node:fs');
         const env = process.env;
         exports.handler = async (event, context) => {
           const seen = { name: env.AWS_LAMBDA_FUNCTION_NAME, at: new Date().toISOString(), event };
           appendFileSync(${JSON.stringify(join(this.data, 'seen.ndjson'))}, JSON.stringify(seen) + '\\n');
           ${body}
         };`,
      );
      Resources[`Function${name}`] = {
        Type: 'AWS::Lambda::Function',
        Properties: {
          FunctionName: name,
          Code: { S3Key: `${name}.zip` },
          Handler: 'index.handler',
          Timeout: 10,
          ...this.written.properties?.[name],
        },
      };
    }
    mkdirSync(assembly, { recursive: true });
    writeFileSync(join(assembly, 'stack.json'), JSON.stringify({ Resources }));
    const stack = {
      type: 'aws:cloudformation:stack',
      environment: `aws://${ACCOUNT}/${REGION}`,
      properties: { templateFile: 'stack.json' },
    };
    writeFileSync(join(assembly, 'manifest.json'), JSON.stringify({ artifacts: { small: stack } }));
  }
}
