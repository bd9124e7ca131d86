import type { Planned, PlannedResource } from '../../lib/deployment/planned.ts';
import type { Environment } from '../../lib/environments/environment.ts';
import { environmentNamed } from '../../lib/environments.ts';

const UUID = '11111111-2222-4333-8444-555555555555';
export const INSTANCE = `arn:aws:connect:eu-central-1:123456789012:instance/${UUID}`;
export const NUMBER = `arn:aws:connect:eu-central-1:123456789012:phone-number/${UUID}`;

/** The record of dev, changed. */
export const dev = (changed: Partial<Environment> = {}): Environment => ({ ...environmentNamed('dev'), ...changed });

/** Resources of one stack, by type and properties. */
export const planned = (
  ...resources: readonly (readonly [type: string, properties?: PlannedResource['properties']])[]
): Planned => ({
  stacks: ['one'],
  resources: resources.map(([type, properties = {}], index) => ({ stack: 'one', id: `R${index}`, type, properties })),
});

export const many = (count: number, type: string, properties: PlannedResource['properties'] = {}): Planned =>
  planned(...Array.from({ length: count }, () => [type, properties] as const));
