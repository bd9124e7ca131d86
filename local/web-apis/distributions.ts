import { Hono } from 'hono';
import * as z from 'zod';
import { readTemplate } from '../assembly/read-template.ts';
import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly, Resource } from '../assembly/resources.ts';
import type { Buckets } from '../aws/buckets.ts';

const distribution = z.object({
  DistributionConfig: z.object({
    Origins: z.tuple([z.object({ DomainName: z.string() })]),
    DefaultCacheBehavior: z.object({ ResponseHeadersPolicyId: z.string() }),
    CacheBehaviors: z.never().optional(),
    CustomErrorResponses: z.array(
      z.object({ ErrorCode: z.number(), ResponseCode: z.number(), ResponsePagePath: z.string() }),
    ),
  }),
});

const header = z.object({ Header: z.string(), Value: z.string() });
const headersPolicy = z.object({
  ResponseHeadersPolicyConfig: z.object({
    CustomHeadersConfig: z.object({ Items: z.array(header) }).default({ Items: [] }),
    SecurityHeadersConfig: z.object({
      ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }),
      ContentTypeOptions: z.object({ Override: z.literal(true) }),
      FrameOptions: z.object({ FrameOption: z.string() }),
      ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }),
      StrictTransportSecurity: z.object({ AccessControlMaxAgeSec: z.number() }),
    }),
  }),
});

/** What CloudFront hands out of one bucket. */
export interface Distribution {
  /** The first part of every path, by which it is found here, where there is one host for all. */
  readonly folder: string;
  readonly bucket: string;
  /** What is added to everything that it sends. */
  readonly headers: { readonly [name: string]: string };
  /** What is read instead, by the status that the bucket answers with. */
  readonly errors: ReadonlyMap<number, { readonly status: number; readonly key: string }>;
}

/**
 * The distributions of the assembly, each of one bucket.
 * @throws an Error that names one of another kind: nothing else is imitated here.
 */
export function distributionsOf(
  assembly: Assembly,
  resolve: Resolve,
  idOf: (resource: Resource) => string,
): readonly Distribution[] {
  const ofType = (type: string) => assembly.resources.filter((one) => one.type === `AWS::CloudFront::${type}`);
  const policies = new Map(
    ofType('ResponseHeadersPolicy').map((one) => [
      idOf(one),
      readTemplate(headersPolicy, resolve(one), `${one.stack}/${one.id}`),
    ]),
  );
  return ofType('Distribution').map((one) => {
    const { DistributionConfig: config } = readTemplate(distribution, resolve(one), `${one.stack}/${one.id}`);
    const errors = config.CustomErrorResponses.map(
      ({ ErrorCode, ResponseCode, ResponsePagePath }) =>
        [ErrorCode, { status: ResponseCode, key: ResponsePagePath.slice(1) }] as const,
    );
    return {
      folder: errors[0]?.[1].key.split('/')[0] ?? '',
      bucket: config.Origins[0].DomainName.split('.')[0] ?? '',
      headers: headersOf(policies.get(config.DefaultCacheBehavior.ResponseHeadersPolicyId)),
      errors: new Map(errors),
    };
  });
}

function headersOf(policy: z.infer<typeof headersPolicy> | undefined): { readonly [name: string]: string } {
  if (!policy) return {};
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = policy.ResponseHeadersPolicyConfig;
  return {
    ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header.toLowerCase(), Value])),
    'content-security-policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': security.FrameOptions.FrameOption,
    'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
    'strict-transport-security': `max-age=${security.StrictTransportSecurity.AccessControlMaxAgeSec}`,
  };
}

/** What a distribution answers: the object, with its own headers and those that it adds. Nothing is kept on the way. */
export function distributionRoutes(distributions: readonly Distribution[], buckets: Buckets): Hono {
  const app = new Hono();
  for (const each of distributions)
    for (const path of [`/${each.folder}`, `/${each.folder}/*`])
      app.get(path, ({ req }) =>
        answer(each, buckets, decodeURI(new URL(req.url).pathname).slice(1), req.header('if-none-match')),
      );
  return app;
}

/** What the bucket answers to whoever may read objects and not list them, where there is no such object. */
const FORBIDDEN = 403;

function answer({ bucket, headers, errors }: Distribution, buckets: Buckets, key: string, seen?: string): Response {
  const found = buckets.get(bucket, key);
  if (found && seen === found.headers['etag'])
    return new Response(null, { status: 304, headers: { ...found.headers, ...headers } });
  if (found) return new Response(found.body, { headers: { ...found.headers, ...headers } });
  const instead = errors.get(FORBIDDEN);
  const page = instead && buckets.get(bucket, instead.key);
  return page
    ? new Response(page.body, { status: instead.status, headers: { ...page.headers, ...headers } })
    : new Response('AccessDenied', { status: FORBIDDEN, headers });
}
