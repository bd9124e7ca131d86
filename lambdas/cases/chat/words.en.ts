import type { ChatWords } from './chat-words.ts';

/** The chat in English. */
export const words: ChatWords = {
  title: 'Chat with us',
  lead: 'Say in a few words what happened. You get a number at once, which stays yours if the line breaks, and then a person writes to you here.',
  needsScript:
    'A chat needs JavaScript, which your browser does not run. What you send here is kept all the same, and answered. Or use the form, or ring us at the number above.',
  begin: 'Begin the chat',
  toForm: 'Rather use the form, and wait for nobody',
  conversation: 'Chat',
  message: 'Your message. Never write the number of a payment card.',
  send: 'Send',
  leave: 'End the chat',
  who: { CUSTOMER: 'You', AGENT: 'Wayline', SYSTEM: 'Wayline' },
  connecting: 'Connecting …',
  lost: 'The connection is lost. We are trying again; you keep your place.',
  notSent: 'Not sent yet. We are trying again.',
  ended: 'The chat is over. Your case stays, with its number above.',
  noChat:
    'Nobody can chat with you just now. Your case is kept and will be answered. If it cannot wait, ring us at the number above.',
};
