import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf } from '../assembly/identity.ts';
import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly, Resource } from '../assembly/resources.ts';
import type { FunctionSpec } from './pool.ts';

/** Where the real SDK clients inside the bundles find their services on this machine. */
export interface Endpoints {
  readonly region: string;
  readonly dynamodb: string;
  /** Queues and buckets answer at one address. */
  readonly sqs: string;
  /** Those that the centre answers itself. */
  readonly services: string;
  /** Where people reach the centre, such as http://127.0.0.1:8080. */
  readonly host: string;
}

interface Properties {
  readonly Code: { readonly S3Key?: string };
  readonly Handler: string;
  readonly Timeout?: number;
  readonly Environment?: { readonly Variables?: { readonly [name: string]: string } };
}

/** The assembly's functions with what Lambda would give them: bundle, variables of the template, time-out. */
export function functionSpecs(
  assembly: Assembly,
  resolve: Resolve,
  arnOf: (resource: Resource) => string,
  endpoints: Endpoints,
): readonly FunctionSpec[] {
  return assembly.resources
    .filter(({ type }) => type === 'AWS::Lambda::Function')
    .flatMap((resource) => {
      const { Code, Handler, Timeout = 3, Environment } = resolve(resource) as unknown as Properties;
      const bundle = join(
        assembly.directory,
        `asset.${Code.S3Key?.replace(/\.zip$/, '')}`,
        `${Handler.split('.')[0]}.js`,
      );
      if (!existsSync(bundle)) throw new Error(`${resource.stack}/${resource.id}: its bundle is not in the assembly.`);
      const name = nameOf(resource);
      return [
        {
          name,
          arn: arnOf(resource),
          bundle,
          timeoutSeconds: Timeout,
          variables: {
            ...lambdaVariables(name, endpoints),
            ...reachedHere(Environment?.Variables, endpoints.host),
            ...ofOneMachine(Environment),
          },
        },
      ];
    });
}

/** What the Lambda runtime itself sets, and one endpoint a service. */
const lambdaVariables = (
  name: string,
  { region, dynamodb, sqs, services }: Endpoints,
): { readonly [name: string]: string } => ({
  TZ: ':UTC',
  AWS_REGION: region,
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
  AWS_LAMBDA_LOG_FORMAT: 'JSON',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
  AWS_ENDPOINT_URL_SQS: sqs,
  AWS_ENDPOINT_URL_S3: sqs,
  AWS_ENDPOINT_URL_SCHEDULER: services,
  AWS_ENDPOINT_URL_SFN: services,
  AWS_ENDPOINT_URL_CONNECT: services,
  AWS_ENDPOINT_URL_CONNECTPARTICIPANT: services,
  AWS_ENDPOINT_URL_SSM: services,
  AWS_ENDPOINT_URL_SNS: services,
  AWS_ENDPOINT_URL_SESV2: services,
  AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: services,
});

/** Nothing leaves this machine, so everybody may be sent to. */
const ofOneMachine = (environment: Properties['Environment']): { readonly [name: string]: string } =>
  environment?.Variables?.['RECIPIENTS'] === undefined ? {} : { RECIPIENTS: JSON.stringify('any') };

/** Addresses of REST APIs and of distributions: what they hand out is reached at this machine's one host. */
const OF_AWS = /https:\/\/[a-z0-9]+\.(?:execute-api\.[a-z0-9-]+\.amazonaws\.com|cloudfront\.net)\//g;

const reachedHere = (variables: { readonly [name: string]: string } = {}, host: string) =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value.replace(OF_AWS, `${host}/`)]));
