import { beforeAll, expect, it } from 'vitest';
import { NEWS_LOOK } from '../../lambdas/platform/look.ts';
import { keptAssembly } from '../../local/assembly/kept-assembly.ts';
import { type Resource, readAssembly } from '../../local/assembly/resources.ts';

let resources: readonly Resource[];
beforeAll(async () => {
  resources = readAssembly(await keptAssembly('dev')).resources.filter(({ id }) => id.startsWith('CrisisPage'));
}, 180_000);

const only = (type: string, of: (resource: Resource) => boolean = () => true) =>
  resources.filter((resource) => resource.type === type && of(resource)).map(({ properties }) => properties);

it('hands pages out of a closed bucket by HTTPS only, to everybody, and lets a short while pass at most', () => {
  expect(only('AWS::CloudFront::Distribution')).toMatchObject([
    {
      DistributionConfig: {
        DefaultCacheBehavior: {
          ...{ ViewerProtocolPolicy: 'redirect-to-https', Compress: true, AllowedMethods: ['GET', 'HEAD'] },
          ResponseHeadersPolicyId: {},
        },
        Origins: [{ OriginAccessControlId: {} }],
        // Of failures of the bucket none: what CloudFront has stands, as each page says itself (stale-if-error).
        CustomErrorResponses: [403, 404].map((ErrorCode) => ({
          ...{ ErrorCode, ResponseCode: 404, ResponsePagePath: '/crisis/index.html', ErrorCachingMinTTL: 10 },
        })),
      },
    },
  ]);
  expect(only('AWS::CloudFront::CachePolicy')).toMatchObject([
    {
      CachePolicyConfig: {
        MinTTL: 0,
        DefaultTTL: 30,
        ParametersInCacheKeyAndForwardedToOrigin: { CookiesConfig: { CookieBehavior: 'none' } },
      },
    },
  ]);
});

it('lets nothing run on them, and nobody frame them', () => {
  const [{ ResponseHeadersPolicyConfig } = {}] = only('AWS::CloudFront::ResponseHeadersPolicy');
  expect(ResponseHeadersPolicyConfig).toMatchObject({
    SecurityHeadersConfig: {
      ContentSecurityPolicy: {
        ContentSecurityPolicy: expect.stringMatching(
          /^default-src 'none'; style-src 'sha256-[^;' ]+'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'$/,
        ),
      },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000 },
    },
  });
  expect(NEWS_LOOK).not.toMatch(/url\(|@import/);
});

it('keeps the pages, and what was written over for a year; the log says what was fetched', () => {
  expect(only('AWS::S3::Bucket', ({ id }) => id.startsWith('CrisisPagePagesBucket'))).toMatchObject([
    {
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true },
      LifecycleConfiguration: { Rules: [{ NoncurrentVersionExpiration: { NoncurrentDays: 365 } }] },
      LoggingConfiguration: {},
    },
  ]);
  const [rule] = only('AWS::S3::Bucket', ({ id }) => id.startsWith('CrisisPagePagesBucket')) as {
    LifecycleConfiguration: { Rules: object[] };
  }[];
  expect(rule?.LifecycleConfiguration.Rules[0]).not.toHaveProperty('ExpirationInDays');
});

it('has the page put there when it is made, and daily', () => {
  expect(only('AWS::Scheduler::Schedule')).toMatchObject([
    { ScheduleExpression: 'rate(1 day)', State: 'ENABLED', Target: { Input: '{"does":"keep"}' } },
  ]);
  expect(only('AWS::Scheduler::Schedule')[0]).not.toHaveProperty('StartDate');
});
