import type { APIGatewayProxyEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { attributesOf, whereOf } from '../../local/assembly/identity.ts';
import { keptAssembly } from '../../local/assembly/kept-assembly.ts';
import { resolver } from '../../local/assembly/resolve.ts';
import { type Assembly, type Resource, readAssembly } from '../../local/assembly/resources.ts';
import { apiRoutes } from '../../local/web-apis/api-routes.ts';
import { apisOf } from '../../local/web-apis/apis.ts';

const assembly = readAssembly(await keptAssembly('dev'));
const idOf = (each: Resource) => attributesOf(each, whereOf(assembly.region))['Ref'] ?? '';
const apisIn = (of: Assembly) => apisOf(of, resolver(of, of.region), idOf);
const NOW = new Date('2026-12-04T12:00:00Z');

/** The assembly with a change to the properties of every resource of a type. */
const changed = (type: string, change: object): Assembly => ({
  ...assembly,
  resources: assembly.resources.map((each) =>
    each.type === type ? { ...each, properties: { ...each.properties, ...change } } : each,
  ),
});
const served = (outcome: object, apis = apisIn(assembly)) => {
  const events: APIGatewayProxyEvent[] = [];
  const invoke = async (arn: string, event: unknown) => {
    events.push({ ...(event as APIGatewayProxyEvent), resource: `${arn} ${(event as APIGatewayProxyEvent).resource}` });
    return outcome as never;
  };
  const app = apiRoutes({ apis, invoke, now: () => NOW });
  return { events, ask: (path: string, init = {}) => app.request(`http://127.0.0.1:8080${path}`, init) };
};
const FORM = 'arn:aws:lambda:eu-central-1:000000000000:function:wayline-dev-cases-on-form';
const good = { answer: { statusCode: 201, headers: { 'content-type': 'text/plain', 'x-n': 1 }, body: 'kept' } };

describe('a REST API of the assembly', () => {
  it('hands a request to the function of its method, in the form of API Gateway', async () => {
    const { ask, events } = served(good);
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'lt' };
    const answer = await ask('/form/lt%20?a=1&a=2&b=', { method: 'POST', headers, body: 'name=Ona&x=\u00ff' });
    expect([answer.status, await answer.text(), answer.headers.get('x-n')]).toEqual([201, 'kept', '1']);
    expect(events).toMatchObject([
      {
        resource: `${FORM} /{language}`,
        ...{ path: '/lt%20', httpMethod: 'POST', pathParameters: { language: 'lt ' }, stageVariables: null },
        headers: { 'accept-language': 'lt', 'content-type': headers['content-type'] },
        multiValueHeaders: { 'accept-language': ['lt'] },
        queryStringParameters: { a: '2', b: '' },
        multiValueQueryStringParameters: { a: ['1', '2'], b: [''] },
        ...{ body: 'name=Ona&x=\u00ff', isBase64Encoded: false },
        requestContext: {
          ...{ stage: 'form', path: '/form/lt%20', resourcePath: '/{language}', httpMethod: 'POST' },
          ...{ requestTimeEpoch: NOW.getTime(), accountId: '000000000000', identity: { sourceIp: '127.0.0.1' } },
        },
      },
    ]);
    await ask('/form');
    await ask('/form/');
    for (const event of events.slice(1))
      expect(event).toMatchObject({
        resource: `${FORM} /`,
        ...{ path: '/', pathParameters: null, queryStringParameters: null, body: null },
      });
  });

  it('answers by itself, as the assembly words it, where no method is and where the function fails or answers nonsense', async () => {
    const said = async (asked: Response | Promise<Response>) => {
      const { status, headers } = await asked;
      return [status, headers.get('content-type'), await (await asked).text()];
    };
    const HTML = 'text/html; charset=utf-8';
    const { ask, events } = served({ error: { errorType: 'Error', errorMessage: 'x' } });
    for (const [path, init] of [
      ['/form/en/more'],
      ['/form/en', { method: 'PUT' }],
      ['/form', { method: 'POST' }],
    ] as const)
      expect(await said(ask(path, init))).toEqual([404, HTML, expect.stringContaining('There is no such page here.')]);
    expect(events).toEqual([]);
    const failed = [502, HTML, expect.stringContaining('We could not take this just now')];
    expect(await said(ask('/form/en'))).toEqual(failed);
    for (const answer of ['kept', { statusCode: 'x' }, null])
      expect(await said(served({ answer }).ask('/form/en'))).toEqual(failed);
    const huge = { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) };
    expect(await said(served(good).ask('/form/en', huge))).toEqual([
      413,
      HTML,
      expect.stringContaining('This was not taken'),
    ]);
    expect((await ask('/elsewhere')).status).toBe(404);
    const bytes = {
      answer: { statusCode: 200, body: Buffer.from('caf\u00e9').toString('base64'), isBase64Encoded: true },
    };
    expect(await said(served(bytes).ask('/form/en'))).toEqual([200, null, 'café']);
  });

  it('has its names from the assembly and from nowhere else', async () => {
    const [moved] = apisIn(changed('AWS::ApiGateway::Stage', { StageName: 'help' }));
    expect(moved).toMatchObject({
      stage: 'help',
      methods: expect.arrayContaining([{ method: 'POST', path: '/{language}', functionArn: FORM }]),
    });
    const { ask, events } = served(good, apisIn(changed('AWS::ApiGateway::Resource', { PathPart: 'only' })));
    await ask('/form/only');
    expect(events).toMatchObject([{ resource: `${FORM} /only`, pathParameters: null }]);
    expect((await ask('/form/en')).status).toBe(404);
  });

  it('that does not hand requests to a function whole stops the start', () => {
    const Integration = { Type: 'MOCK', Uri: '' };
    expect(() => apisIn(changed('AWS::ApiGateway::Method', { Integration }))).toThrow(
      /^wayline-dev-public\/\w+: only methods that are handed to a function whole run here\.$/,
    );
    const elsewhere = { Type: 'AWS_PROXY', Uri: 'x/functions/arn:aws:lambda:x:1:function:no/invocations' };
    expect(() => apisIn(changed('AWS::ApiGateway::Method', { Integration: elsewhere }))).toThrow(
      /there is no function/,
    );
  });
});
