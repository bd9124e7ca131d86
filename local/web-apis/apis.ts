import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly, Resource } from '../assembly/resources.ts';
import { functionArn } from '../functions/function-arn.ts';

/** A method of a REST API, and the function that it is handed to. */
export interface ApiMethod {
  readonly method: string;
  /** Such as `/{language}`. */
  readonly path: string;
  readonly functionArn: string;
}

/** What API Gateway answers by itself, by what happened: `DEFAULT_4XX` and the like. */
interface GatewayAnswer {
  readonly status?: number;
  readonly headers: { readonly [name: string]: string };
  /** By the type of what is sent. */
  readonly templates: { readonly [type: string]: string };
}

/** A REST API of the assembly at one of its stages. */
export interface WebApi {
  readonly id: string;
  /** The first part of the path of everything. */
  readonly stage: string;
  readonly methods: readonly ApiMethod[];
  readonly answers: ReadonlyMap<string, GatewayAnswer>;
}

interface Properties {
  readonly RestApiId: string;
  readonly ParentId: string;
  readonly PathPart: string;
  readonly ResourceId: string;
  readonly HttpMethod: string;
  readonly StageName: string;
  readonly Integration: { readonly Type: string; readonly Uri: string };
  readonly ResponseType: string;
  readonly StatusCode?: string;
  readonly ResponseParameters?: { readonly [parameter: string]: string };
  readonly ResponseTemplates?: { readonly [type: string]: string };
}

/**
 * Every REST API of the assembly at each of its stages: what `resolve` makes of its resources, methods and answers.
 * @throws an Error that names a method which is not handed to a function whole (proxy): nothing else is imitated here.
 */
export function apisOf(assembly: Assembly, resolve: Resolve, idOf: (resource: Resource) => string): readonly WebApi[] {
  const ofType = (type: string) =>
    assembly.resources
      .filter((resource) => resource.type === `AWS::ApiGateway::${type}`)
      .map((resource) => ({ resource, id: idOf(resource), ...(resolve(resource) as unknown as Properties) }));
  const places = new Map(ofType('Resource').map((each) => [each.id, each]));
  const pathOf = (id: string): string => {
    const place = places.get(id);
    return place ? `${pathOf(place.ParentId)}/${place.PathPart}` : '';
  };
  const methodOf = ({
    resource,
    ResourceId,
    HttpMethod,
    Integration,
  }: ReturnType<typeof ofType>[number]): ApiMethod => {
    const [, arn] = /\/functions\/(.+)\/invocations$/.exec(Integration.Uri) ?? [];
    if (Integration.Type !== 'AWS_PROXY' || arn === undefined)
      throw new Error(`${resource.stack}/${resource.id}: only methods that are handed to a function whole run here.`);
    const by = `${resource.stack}/${resource.id}`;
    return { method: HttpMethod, path: pathOf(ResourceId) || '/', functionArn: functionArn(assembly, arn, by) };
  };
  return ofType('Stage').map(({ RestApiId, StageName }) => ({
    id: RestApiId,
    stage: StageName,
    methods: ofType('Method')
      .filter((method) => method.RestApiId === RestApiId)
      .map(methodOf),
    answers: new Map(
      ofType('GatewayResponse')
        .filter((answer) => answer.RestApiId === RestApiId)
        .map((answer) => [answer.ResponseType, gatewayAnswer(answer)]),
    ),
  }));
}

const HEADER = 'gatewayresponse.header.';

const gatewayAnswer = ({ StatusCode, ResponseParameters = {}, ResponseTemplates = {} }: Properties): GatewayAnswer => ({
  ...(StatusCode === undefined ? {} : { status: Number(StatusCode) }),
  headers: Object.fromEntries(
    Object.entries(ResponseParameters)
      .filter(([parameter]) => parameter.startsWith(HEADER))
      .map(([parameter, value]) => [parameter.slice(HEADER.length).toLowerCase(), value.replace(/^'(.*)'$/, '$1')]),
  ),
  templates: ResponseTemplates,
});
