import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Placed, resourcesOf, synthesized } from '../stacks/synthesized.ts';

/** Ids of resources that a part of a template names. */
const namedIn = (part: unknown): readonly string[] =>
  [...JSON.stringify(part ?? '').matchAll(/"(?:Ref|Fn::GetAtt)":\[?"(\w+)"/g)].map(([, id = '']) => id);

/** The functions in whose logs an operator looks, of whatever an alarm watches. */
export class LogOf {
  private readonly environment: string;
  private readonly all: readonly Placed[];

  constructor(environment: string) {
    this.environment = environment;
    this.all = resourcesOf(environment);
  }

  /** Of the resource with this id: the function itself, what reads or fills a queue, what an API or a playbook asks. */
  ofResource(id: string): readonly string[] {
    const resource = this.all.find((each) => each.id === id);
    if (resource?.Type === 'AWS::SQS::Queue') return this.names(this.ofQueue(id));
    if (resource?.Type === 'AWS::StepFunctions::StateMachine') return this.names(namedIn(resource.Properties));
    if (resource?.Type === 'AWS::Lambda::Function') return this.names([id]);
    return this.names(
      this.of('AWS::ApiGateway::Method').flatMap(({ Properties }) => namedIn(Properties['Integration'])),
    );
  }

  /** Of a metric that functions of a capability count: those in whose bundle it is named. */
  ofMetric(capability: string, metric: string): readonly string[] {
    const counting = this.of('AWS::Lambda::Function').filter(({ Properties }) => {
      if (!this.nameOf(Properties).startsWith(`${capability}-`)) return false;
      const { S3Key } = Properties['Code'] as { readonly S3Key: string };
      const bundle = join(synthesized(this.environment), `asset.${S3Key.replace('.zip', '')}`, 'index.js');
      return new RegExp(`["'\`]${metric}["'\`]`).test(readFileSync(bundle, 'utf8'));
    });
    return this.names(counting.map(({ id }) => id));
  }

  /** Functions that read what would lie in a failure queue: from the queue before it, or by themselves. */
  private ofQueue(id: string): readonly string[] {
    const before = this.of('AWS::SQS::Queue').filter(({ Properties }) =>
      namedIn(Properties['RedrivePolicy']).includes(id),
    );
    const readers = this.of('AWS::Lambda::EventSourceMapping').filter(
      ({ Properties }) =>
        namedIn(Properties['DestinationConfig']).includes(id) ||
        namedIn(Properties['EventSourceArn']).some((queue) => before.some((each) => each.id === queue)),
    );
    const asked = this.of('AWS::Lambda::EventInvokeConfig').filter(({ Properties }) =>
      namedIn(Properties['DestinationConfig']).includes(id),
    );
    return [...readers, ...asked].flatMap(({ Properties }) => namedIn(Properties['FunctionName']));
  }

  private of(type: string): readonly Placed[] {
    return this.all.filter(({ Type }) => Type === type);
  }

  private names(ids: readonly string[]): readonly string[] {
    const found = this.of('AWS::Lambda::Function').filter(({ id }) => ids.includes(id));
    return [...new Set(found.map(({ Properties }) => this.nameOf(Properties)))].sort();
  }

  private nameOf(properties: Placed['Properties']): string {
    return String(properties['FunctionName']).replace(`wayline-${this.environment}-`, '');
  }
}
