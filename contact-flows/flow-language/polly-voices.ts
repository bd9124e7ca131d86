/** Amazon Polly voices that Connect speaks with, and the language that each speaks (BCP 47). */
export const POLLY_VOICES: { readonly [voice: string]: string } = {
  Amy: 'en-GB',
  Arthur: 'en-GB',
  Emma: 'en-GB',
  Joanna: 'en-US',
  Matthew: 'en-US',
  Zhiyu: 'cmn-CN',
};

/** The voice that a contact has until a flow sets another. */
export const DEFAULT_VOICE = 'Joanna';
