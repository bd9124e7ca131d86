import { LOCAL_ACCOUNT } from '../assembly/identity.ts';
import type { ApiMethod, WebApi } from './apis.ts';

/** A request as it came in. */
export interface Came {
  readonly request: Request;
  /** Behind the stage, such as `/lt`. */
  readonly path: string;
  readonly parameters: { readonly [name: string]: string } | null;
  readonly body: string;
  readonly id: string;
  readonly now: Date;
}

/** What a function is handed of a request by a proxy integration: API Gateway's own form, version 1.0. */
export function proxyEvent({ id: apiId, stage }: WebApi, method: ApiMethod, came: Came) {
  const { request, path, parameters, body, id, now } = came;
  const { url, headers } = request;
  const query = [...new URL(url).searchParams];
  const manyOf = (pairs: readonly (readonly [string, string])[]) => grouped(pairs, (values) => values);
  const lastOf = (pairs: readonly (readonly [string, string])[]) => grouped(pairs, (values) => values.at(-1) ?? '');
  const all = [...headers];
  return {
    resource: method.path,
    path,
    httpMethod: request.method,
    headers: lastOf(all),
    multiValueHeaders: manyOf(all),
    queryStringParameters: query.length === 0 ? null : lastOf(query),
    multiValueQueryStringParameters: query.length === 0 ? null : manyOf(query),
    pathParameters: parameters,
    stageVariables: null,
    requestContext: {
      ...{ accountId: LOCAL_ACCOUNT, apiId, stage, requestId: id, resourcePath: method.path },
      path: path === '/' ? `/${stage}` : `/${stage}${path}`,
      httpMethod: request.method,
      protocol: 'HTTP/1.1',
      requestTimeEpoch: now.getTime(),
      identity: { sourceIp: '127.0.0.1', userAgent: headers.get('user-agent') },
    },
    body: body === '' ? null : body,
    isBase64Encoded: false,
  };
}

function grouped<Value>(
  pairs: readonly (readonly [string, string])[],
  of: (values: readonly string[]) => Value,
): { readonly [name: string]: Value } {
  const groups = Map.groupBy(pairs, ([name]) => name);
  return Object.fromEntries([...groups].map(([name, group]) => [name, of(group.map(([, value]) => value))]));
}
