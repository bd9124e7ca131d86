import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { LOCAL_ACCOUNT } from './assembly/identity.ts';
import { readTemplate } from './assembly/read-template.ts';
import type { Resolve } from './assembly/resolve.ts';
import type { Assembly } from './assembly/resources.ts';
import type { Buckets } from './aws/buckets.ts';

const template = z.strictObject({
  RuleSetName: z.string(),
  Rule: z.strictObject({
    Name: z.string(),
    Enabled: z.boolean(),
    Recipients: z.array(z.string()),
    ScanEnabled: z.boolean(),
    TlsPolicy: z.enum(['Require', 'Optional']),
    Actions: z.tuple([
      z.strictObject({
        S3Action: z.strictObject({ BucketName: z.string(), ObjectKeyPrefix: z.string(), IamRoleArn: z.string() }),
      }),
    ]),
  }),
});

interface Around {
  readonly assembly: Assembly;
  readonly resolve: Resolve;
  readonly buckets: Buckets;
  readonly heard: (event: unknown) => void;
  readonly now: () => Date;
}

/** An e-mail on its way to us: the envelope, what the receiver finds of it, and itself as it came over the wire. */
export interface Incoming {
  /** Where it goes; the first address of ours where nothing is said. */
  readonly to?: string | undefined;
  /** Where it would come back to; empty where nowhere. */
  readonly returnPath: string;
  readonly raw: Uint8Array;
  /** The same id is the same e-mail, told again. */
  readonly id?: string | undefined;
  readonly found: readonly Found[];
}

/** What the receiver may find: none of them where all is well. */
export const FOUND = ['spam', 'virus', 'forged'] as const;
type Found = (typeof FOUND)[number];

/** What Amazon SES does when an e-mail comes for an address of ours: it looks at it, writes what it found on top, and puts it where the rule says. */
export class MailIn {
  private readonly around: Around;
  private readonly rules: readonly z.infer<typeof template>['Rule'][];

  /** @throws an Error that names a rule of another kind. */
  constructor(around: Around) {
    const { assembly, resolve } = around;
    this.around = around;
    this.rules = assembly.resources
      .filter(({ type }) => type === 'AWS::SES::ReceiptRule')
      .map((one) => readTemplate(template, resolve(one), `${one.stack}/${one.id}`).Rule)
      .filter(({ Enabled }) => Enabled);
  }

  /** An e-mail comes in. Answers its id; nothing where no rule takes what goes to that address. */
  comes({ to, returnPath, raw, id = randomBytes(20).toString('hex'), found }: Incoming): string | undefined {
    const { buckets, heard, now, assembly } = this.around;
    const address = to?.toLowerCase();
    const takes = (recipient: string) => address === undefined || [address, address.split('@')[1]].includes(recipient);
    const rule = this.rules.find(({ Recipients }) => Recipients.some((one) => takes(one.toLowerCase())));
    if (!rule) return undefined;
    const { BucketName: bucket, ObjectKeyPrefix: folder } = rule.Actions[0].S3Action;
    const [recipient = ''] = address === undefined ? rule.Recipients : [address];
    const on = Buffer.from(receivedHeaders({ to: recipient, returnPath, raw, id, found }, assembly.region, now()));
    buckets.put(bucket, `${folder}${id}`, Buffer.concat([on, raw]));
    heard({
      ...{ version: '0', id, source: 'aws.s3', 'detail-type': 'Object Created', region: assembly.region },
      ...{ account: LOCAL_ACCOUNT, time: now().toISOString(), resources: [`arn:aws:s3:::${bucket}`] },
      detail: { bucket: { name: bucket }, object: { key: `${folder}${id}`, size: on.length + raw.length } },
    });
    return id;
  }
}

/** What SES writes on top of an e-mail; a signature of its own ends it. */
function receivedHeaders(
  { to, returnPath, id, found, raw }: Incoming & { readonly to: string; readonly id: string },
  region: string,
  now: Date,
): string {
  const says = (what: Found) => (found.includes(what) ? 'FAIL' : 'PASS');
  const result = found.includes('forged') ? 'fail' : 'pass';
  const domain = fromDomain(raw) ?? returnPath.split('@')[1] ?? 'unknown.example';
  const server = `mail.${domain}`;
  const sent = `spf=${result} (spfCheck: domain of ${domain}) client-ip=192.0.2.1; envelope-from=${returnPath}; helo=${server};`;
  return [
    `Return-Path: <${returnPath}>`,
    `Received: from ${server} (${server} [192.0.2.1])`,
    ` by inbound-smtp.${region}.amazonaws.com with SMTP id ${id}`,
    ` for ${to};`,
    ` ${now.toUTCString().replace('GMT', '+0000 (UTC)')}`,
    `X-SES-Spam-Verdict: ${says('spam')}`,
    `X-SES-Virus-Verdict: ${says('virus')}`,
    `Received-SPF: ${sent.slice('spf='.length)}`,
    'Authentication-Results: amazonses.com;',
    ` ${sent}`,
    ` dkim=${result} header.i=@${domain};`,
    ` dmarc=${result} header.from=${domain};`,
    `X-SES-RECEIPT: ${id}`,
    '',
  ].join('\r\n');
}

/** The domain of whom an e-mail says it is from, as far as a line tells. */
const fromDomain = (raw: Uint8Array): string | undefined =>
  /^from:[^\n]*?@([a-z0-9.-]+)/im.exec(Buffer.from(raw.subarray(0, 20_000)).toString('latin1'))?.[1]?.toLowerCase();
