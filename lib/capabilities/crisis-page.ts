import { Duration, Validations } from 'aws-cdk-lib';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { NEWS_POLICY } from '../../lambdas/platform/look.ts';
import { WaylineFunction } from '../constructs/function.ts';
import { Later } from '../constructs/later.ts';
import { PageBucket } from '../constructs/page-bucket.ts';
import { WaylineSchedule } from '../constructs/schedule.ts';
import type { Environment } from '../environments/environment.ts';

interface Props {
  readonly environment: Environment;
  readonly table: Table;
  /** In E.164. */
  readonly mainNumber: string;
  /** Where the online form is, to which a language is added; it ends in `/`. */
  readonly form: string;
}

/** The folder of all pages, the first part of their addresses. */
const FOLDER = 'crisis';
const CALLER_IMPACT = 'The page of a crisis may not show what is known now: travellers ring to ask.';

/** The page of a crisis (S46, S57, S58): pages in a bucket, which CloudFront hands to everybody, and the function that sees daily that the right ones lie there. */
export class CrisisPage extends Construct {
  readonly bucket: Bucket;
  /** Where everybody reads it, to which a language and `.html` are added. */
  readonly address: string;
  private readonly pages: PageBucket;
  private readonly publishes: string;
  private readonly later: Later;
  private readonly onPage: WaylineFunction;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { environment, table, mainNumber, form } = props;
    this.pages = new PageBucket(this, 'Pages');
    this.bucket = this.pages.bucket;
    this.address = `https://${this.distribution(environment).distributionDomainName}/${FOLDER}/`;
    const { timeZone: zone, languages } = environment;
    this.publishes = JSON.stringify({
      ...{ bucket: this.bucket.bucketName, form, mainNumber, zone, languages: languages.written },
    });
    this.onPage = new WaylineFunction(this, 'OnPage', {
      ...{ environment, entry: 'crisis/on-page', seconds: 30, callerImpact: CALLER_IMPACT },
      variables: { TABLE_NAME: table.tableName, ...this.publishVariables() },
    });
    this.onPage.reaches(table, 'dynamodb:BatchGetItem', 'dynamodb:Query');
    this.isWrittenBy(this.onPage);
    this.later = new Later(this, 'Later', { environment, of: 'page' });
    this.isLookedAtAfter(this.onPage);
    new WaylineSchedule(this, 'Kept', {
      ...{
        environment,
        name: 'crisis-page',
        description: 'Sees that the page of a crisis is there, is the newest, and says how long people wait',
      },
      ...{ at: { every: Duration.days(1) }, target: this.onPage, input: { does: 'keep' } },
    });
  }

  /** What a function must be told that names the page to travellers. */
  pageVariables(): { readonly PAGES: string } {
    return { PAGES: JSON.stringify({ page: this.address }) };
  }

  /** What a function must be told that writes the page; it has to be let do so as well. */
  publishVariables(): { readonly PUBLISHES: string } {
    return { PUBLISHES: this.publishes };
  }

  /** Lets a function have the page looked at an hour later: while a crisis runs, people wait longer or less from hour to hour. */
  isLookedAtAfter(by: WaylineFunction): void {
    this.later.lets(by, this.onPage);
  }

  /** Lets a function write the page, and see which is there. */
  isWrittenBy(writer: WaylineFunction): void {
    this.pages.isWrittenBy(writer, FOLDER);
  }

  private distribution({ name }: Environment): Distribution {
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Wayline ${name}: the page of a crisis`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket),
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        compress: true,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: this.cache(name),
        responseHeadersPolicy: this.headers(name),
      },
      // The bucket tells whoever may not list it that what is missing is forbidden. Of its failures no page is made: then the copy that CloudFront has stands.
      errorResponses: [403, 404].map((httpStatus) => ({
        ...{
          httpStatus,
          responseHttpStatus: 404,
          responsePagePath: `/${FOLDER}/index.html`,
          ttl: Duration.seconds(10),
        },
      })),
    });
    const acknowledged = [
      ['AwsSolutions-CFR1', 'Whom a crisis touches reads the page wherever they are.'],
      [
        'AwsSolutions-CFR2',
        'Pages that lie in a bucket: nothing is sent to them that could be filtered, and everybody is to read them.',
      ],
      [
        'AwsSolutions-CFR3',
        'Standard logs name the address of everybody who reads; what is fetched from the bucket is logged there, and reading is counted by metrics.',
      ],
      [
        'AwsSolutions-CFR4',
        'TLS 1.2 can be asked for only with a certificate of one’s own domain, which the agency has and we do not; over HTTP nothing is sent but the way to HTTPS.',
      ],
    ] as const;
    for (const [id, reason] of acknowledged) Validations.of(distribution).acknowledge({ id, reason });
    return distribution;
  }

  /** As short as pages say themselves, half a minute where one says nothing; one address is one page for everybody. */
  private cache(name: string): CachePolicy {
    return new CachePolicy(this, 'Cache', {
      cachePolicyName: `wayline-${name}-crisis`,
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(30),
      maxTtl: Duration.days(1),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
  }

  /** Pages run nothing, fetch nothing and stand in no other page. */
  private headers(name: string): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      responseHeadersPolicyName: `wayline-${name}-crisis`,
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: NEWS_POLICY, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override: true },
      },
    });
  }
}
