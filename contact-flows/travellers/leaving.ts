import { comeBack } from '../flow-language/modules.ts';

/** What every module of the main line comes back with: a key that works everywhere was pressed. */
export const RESULTS = ['person', 'emergency', 'main menu'] as const;

/** Keys that work in every menu of a module, as they are promised in its words. */
export const alwaysInModule = {
  '9': [comeBack('emergency')],
  '0': [comeBack('person')],
  '*': [comeBack('main menu')],
} as const;

/** Silence and failures lead to a person. */
export const listeningInModule = { seconds: 8, silence: [comeBack('person')], failed: [comeBack('person')] };
