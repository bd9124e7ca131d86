import type { Command } from '../command.ts';

/** What agents can do to a record through a guide. */
const DOES = {
  hold: 'freeze an account',
  release: 'release an account',
  'add phone': 'change a contact point',
  'remove phone': 'change a contact point',
  'add email': 'change a contact point',
  'remove email': 'change a contact point',
  note: 'write a note',
} as const satisfies { readonly [Does in Command['does']]?: string };

export type DoesByGuide = keyof typeof DOES;

/** The right that it needs; that to contact points, which a form asks for, where nothing was chosen. */
export const rightTo = (does: string | null | undefined): (typeof DOES)[DoesByGuide] =>
  isDone(does) ? DOES[does] : 'change a contact point';

export const isDone = (does: string | null | undefined): does is DoesByGuide =>
  does !== null && does !== undefined && Object.hasOwn(DOES, does);

/** A command as a form gives it: still to be checked as every command is. Numbers may be written with spaces and the like. */
export function filledIn(does: DoesByGuide, value: string | null | undefined): { readonly does: DoesByGuide } {
  const written = (value ?? '').trim();
  const number = written.replace(/[\s().-]/g, '');
  switch (does) {
    case 'hold':
      return { does };
    case 'release':
      return { does, ...{ proof: written } };
    case 'add phone':
    case 'remove phone':
      return { does, ...{ number } };
    case 'add email':
    case 'remove email':
      return { does, ...{ address: written } };
    case 'note':
      return { does, ...{ text: written } };
  }
}

/** Whether it may only be done to the record that was seen. To freeze an account, or to note something, takes nothing from anybody. */
export const needsWhatWasSeen = (does: DoesByGuide): boolean => does !== 'hold' && does !== 'note';
