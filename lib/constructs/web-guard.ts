import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

interface Props {
  /** Physical name. */
  readonly name: string;
  /** The ARN of what is guarded, such as a stage of an API. */
  readonly guards: string;
  /** The most bytes of a body. */
  readonly bodyMost: number;
  /** The most requests of one address in five minutes; addresses of mobile networks are shared by many. */
  readonly requestsMost: number;
}

/** What stands before a page that anybody can reach: too many requests, too large ones, and those that nobody makes by hand are turned away before they cost anything. */
export class WebGuard extends Construct {
  constructor(scope: Construct, id: string, { name, guards, bodyMost, requestsMost }: Props) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      name,
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: counting(name),
      rules: [
        {
          name: 'one-address',
          priority: 0,
          action: { block: {} },
          visibilityConfig: counting(`${name}-one-address`),
          statement: { rateBasedStatement: { limit: requestsMost, aggregateKeyType: 'IP' } },
        },
        {
          name: 'body-size',
          priority: 1,
          action: { block: {} },
          visibilityConfig: counting(`${name}-body-size`),
          statement: {
            sizeConstraintStatement: {
              // WAF is handed the first 16 KB; what is longer matches without being read.
              fieldToMatch: { body: { oversizeHandling: 'MATCH' } },
              comparisonOperator: 'GT',
              size: bodyMost,
              textTransformations: [{ priority: 0, type: 'NONE' }],
            },
          },
        },
        {
          name: 'common',
          priority: 2,
          overrideAction: { none: {} },
          visibilityConfig: counting(`${name}-common`),
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name: 'AWSManagedRulesCommonRuleSet',
              // Its limit is 8 KB: half of what 1,000 Chinese letters need on the way.
              ruleActionOverrides: [{ name: 'SizeRestrictions_BODY', actionToUse: { count: {} } }],
            },
          },
        },
      ],
    });
    new CfnWebACLAssociation(this, 'Before', { resourceArn: guards, webAclArn: acl.attrArn });
  }
}

/** How often a rule matches; samples of requests are not kept, as they show addresses. */
const counting = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  sampledRequestsEnabled: false,
});
