import { expect, it } from 'vitest';
import { CATALOGUE, specOf } from '../../contact-flows/flow-language/catalogue.ts';
import { blockOf, notRun } from '../../local/connect/blocks.ts';
import { tried } from './tried.ts';

it.each(Object.keys(CATALOGUE))('%s is run here, or answered from outside with the reason said', (type) => {
  expect(blockOf(type)).toBeDefined();
  expect(notRun(type) ?? 'runs').not.toBe('the service has no such action');
});

it('runs nothing that the service does not have', () => {
  for (const type of ['PlayPrompt', 'toString', 'constructor', '__proto__']) {
    expect(blockOf(type)).toBeUndefined();
    expect(notRun(type)).toBe('the service has no such action');
  }
});

const limited = Object.keys(CATALOGUE).filter((type) => {
  const spec = specOf(type);
  return spec?.channels && notRun(type) === undefined && (spec.errors?.required ?? []).length > 0;
});

it.each(limited)('%s takes an error on a channel that the catalogue does not have for it', (type) => {
  const { channels = [], errors } = specOf(type) ?? {};
  for (const channel of (['VOICE', 'CHAT', 'TASK', 'EMAIL'] as const).filter((each) => !channels.includes(each)))
    expect(errors?.required).toContain(tried({ type, errors: errors?.required ?? [], contact: { channel } }).way);
});
