import type { Block } from '../block.ts';
import { buffer } from '../input/buffer.ts';
import { menu } from '../input/menu.ts';
import { store } from '../input/store.ts';
import { byError } from '../transitions.ts';

/** Get customer input, Store customer input, or Set touchtone buffer: which of them is told by the parameters. */
export const getParticipantInput: Block = {
  begin: (contact, action, facts) => modeOf(action.Parameters).begin(contact, action, facts),
  resume: (contact, action, input, facts) =>
    modeOf(action.Parameters).resume?.(contact, action, input, facts) ?? byError(contact, action, 'NoMatchingError'),
};

const modeOf = (parameters: { readonly [name: string]: unknown }): Block => {
  if (parameters['EnableDTMFBuffer'] !== undefined) return buffer;
  return parameters['StoreInput'] === 'True' ? store : menu;
};
