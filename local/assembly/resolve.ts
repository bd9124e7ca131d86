import { attributesOf, LOCAL_ACCOUNT, whereOf } from './identity.ts';
import type { Assembly, Resource } from './resources.ts';

/** Reads a resource's properties as CloudFormation would have resolved them. */
export type Resolve = (resource: Resource) => { readonly [name: string]: unknown };

/**
 * A resolver for the whole assembly; `queues` is where queues answer on this machine, such as http://127.0.0.1:4100.
 * @throws (from the resolver) an Error that names the resource, and the function or attribute that is not known here.
 */
export function resolver(assembly: Assembly, region: string, queues?: string): Resolve {
  const where = whereOf(region, queues);
  const at = new Map(assembly.resources.map((resource) => [`${resource.stack} ${resource.id}`, resource]));

  const resolve = (value: unknown, by: { readonly stack: string; readonly id: string }): unknown => {
    if (Array.isArray(value)) return value.map((item) => resolve(item, by));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [name = '', argument] = entries[0] ?? [];
    if (entries.length === 1 && (name === 'Ref' || name.startsWith('Fn::'))) return call(name, argument, by);
    return Object.fromEntries(entries.map(([key, item]) => [key, resolve(item, by)]));
  };

  const attribute = (id: string, name: string, by: { readonly stack: string; readonly id: string }): string => {
    const target = at.get(`${by.stack} ${id}`);
    const found = target && attributesOf(target, where)[name];
    if (found === undefined) throw unknown(by, `${name} of ${id}${target ? ` (${target.type})` : ''}`);
    return found;
  };

  const call = (name: string, argument: unknown, by: { readonly stack: string; readonly id: string }): unknown => {
    if (name === 'Ref') return pseudo(String(argument), region) ?? attribute(String(argument), 'Ref', by);
    if (name === 'Fn::ImportValue') {
      const exported = assembly.exports.get(String(resolve(argument, by)));
      if (!exported) throw unknown(by, `the export ${JSON.stringify(argument)}`);
      return resolve(exported.value, { stack: exported.stack, id: by.id });
    }
    if (name === 'Fn::GetAtt') {
      const [id = '', path = ''] = (Array.isArray(argument) ? argument : String(argument).split('.')) as string[];
      return attribute(id, path, by);
    }
    if (name === 'Fn::Sub' && typeof argument === 'string')
      return argument.replace(/\$\{([^!}]+)\}/g, (_, path: string) =>
        String(path.includes('.') ? call('Fn::GetAtt', path, by) : call('Ref', path, by)),
      );
    const args = resolve(argument, by);
    if (name === 'Fn::Join') {
      const [separator, parts] = args as [string, unknown[]];
      return parts.map(String).join(separator);
    }
    if (name === 'Fn::Split') {
      const [separator, text] = args as [string, string];
      return text.split(separator);
    }
    if (name === 'Fn::Select') {
      const [index, items] = args as [string | number, unknown[]];
      return items[Number(index)];
    }
    throw unknown(by, name);
  };

  return (resource) => resolve(resource.properties, resource) as { readonly [name: string]: unknown };
}

const pseudo = (name: string, region: string): string | undefined =>
  ({
    'AWS::Region': region,
    'AWS::AccountId': LOCAL_ACCOUNT,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
  })[name];

const unknown = (by: { readonly stack: string; readonly id: string }, what: string): Error =>
  new Error(`${by.stack}/${by.id} needs ${what}, which the local centre does not know. Add it to local/assembly.`);
