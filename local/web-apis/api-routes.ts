import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Outcome } from '../functions/pool.ts';
import type { WebApi } from './apis.ts';
import { proxyEvent } from './proxy-event.ts';

/** What a function has to answer to a proxy integration. */
const proxyAnswer = z.object({
  statusCode: z.number().int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** The most that API Gateway takes of a body, in bytes. */
const BODY_MOST = 10 * 1024 * 1024;
/** Its own statuses, by what happened. */
const STATUS: { readonly [type: string]: number } = {
  MISSING_AUTHENTICATION_TOKEN: 403,
  REQUEST_TOO_LARGE: 413,
  DEFAULT_5XX: 502,
};

/** Hands requests on as API Gateway does; `invoke` runs the function of that ARN. */
export interface Handed {
  readonly apis: readonly WebApi[];
  readonly invoke: (functionArn: string, event: unknown) => Promise<Outcome>;
  readonly now: () => Date;
}

/** The REST APIs of the assembly, each below the name of its stage, as the addresses of AWS have it. */
export function apiRoutes({ apis, invoke, now }: Handed): Hono {
  const app = new Hono();
  for (const api of apis) {
    app.all(`/${api.stage}/*`, async ({ req: { raw: request } }) => {
      const path = new URL(request.url).pathname.slice(api.stage.length + 1) || '/';
      const found = methodFor(api, request.method, path);
      if (!found) return byItself(api, 'MISSING_AUTHENTICATION_TOKEN');
      const bytes = await request.arrayBuffer();
      if (bytes.byteLength > BODY_MOST) return byItself(api, 'REQUEST_TOO_LARGE');
      const came = { request, path, parameters: found.parameters, body: new TextDecoder().decode(bytes) };
      const event = proxyEvent(api, found.method, { ...came, id: randomUUID(), now: now() });
      const outcome = await invoke(found.method.functionArn, event);
      const answer = proxyAnswer.safeParse('answer' in outcome ? outcome.answer : undefined);
      return answer.success ? sentOn(answer.data) : byItself(api, 'DEFAULT_5XX');
    });
  }
  return app;
}

/** The method of the path that names most of it, and what stands in the places of its parameters. */
function methodFor({ methods }: WebApi, asked: string, path: string) {
  const found = methods.flatMap((method) => {
    const names = [...method.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const form = new RegExp(`^${method.path.replaceAll(/\{\w+\}/g, '([^/]+)')}/?$`);
    const values = form.exec(path)?.slice(1);
    const fits = values && (method.method === asked || method.method === 'ANY');
    return fits ? [{ method, names, values }] : [];
  });
  const [best] = found.sort((a, b) => a.names.length - b.names.length);
  return best && { method: best.method, parameters: parametersOf(best.names, best.values) };
}

const parametersOf = (names: readonly string[], values: readonly string[]): { [name: string]: string } | null =>
  names.length === 0 ? null : Object.fromEntries(names.map((name, index) => [name, decoded(values[index] ?? '')]));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function sentOn({ statusCode, headers, body, isBase64Encoded }: z.infer<typeof proxyAnswer>): Response {
  const sent = isBase64Encoded ? Buffer.from(body ?? '', 'base64') : (body ?? '');
  const named = Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)] as [string, string]);
  return new Response(sent, { status: statusCode, headers: named });
}

/** What API Gateway says itself, as the assembly words it; JSON of its own where nobody did. */
function byItself({ answers }: WebApi, what: string): Response {
  const status = STATUS[what] ?? 500;
  const answer = answers.get(what) ?? answers.get(status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX');
  const [[type, text] = ['application/json', JSON.stringify({ message: 'Not taken' })]] = Object.entries(
    answer?.templates ?? {},
  );
  return new Response(text, {
    status: answer?.status ?? status,
    headers: new Headers({ 'content-type': type, ...answer?.headers }),
  });
}
