import * as z from 'zod';
import type { Asked } from './answer-form.ts';

/** What API Gateway sends of a request (proxy integration of a REST API): the parts that we read. */
export const webRequest = z.object({
  httpMethod: z.string(),
  path: z.string(),
  pathParameters: z.object({ language: z.string().optional() }).nullish(),
  headers: z.record(z.string(), z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
  requestContext: z.object({ path: z.string().nullish() }),
});

/** What somebody asks for, as API Gateway sent it. */
export function askedBy({ headers, ...event }: z.infer<typeof webRequest>): Asked {
  const header = (name: string): string =>
    Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
  const body = event.body ?? '';
  return {
    method: event.httpMethod,
    language: event.pathParameters?.language,
    path: event.requestContext.path ?? event.path,
    ...{ accepts: header('accept-language'), type: header('content-type'), wants: header('accept') },
    body: event.isBase64Encoded ? Buffer.from(body, 'base64').toString() : body,
  };
}
