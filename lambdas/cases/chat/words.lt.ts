import type { ChatWords } from './chat-words.ts';

/** The chat in Lithuanian. */
export const words: ChatWords = {
  title: 'Susirašykite su mumis',
  lead: 'Keliais žodžiais parašykite, kas nutiko. Iš karto gausite numerį, kuris išliks ir nutrūkus ryšiui, o tada Jums čia parašys žmogus.',
  needsScript:
    'Susirašinėjimui reikia JavaScript, o Jūsų naršyklė jo nevykdo. Tai, ką čia išsiųsite, vis tiek išsaugosime ir atsakysime. Arba užpildykite formą, arba skambinkite aukščiau nurodytu numeriu.',
  begin: 'Pradėti pokalbį',
  toForm: 'Verčiau užpildyti formą ir nelaukti',
  conversation: 'Pokalbis',
  message: 'Jūsų žinutė. Niekada nerašykite mokėjimo kortelės numerio.',
  send: 'Siųsti',
  leave: 'Baigti pokalbį',
  who: { CUSTOMER: 'Jūs', AGENT: 'Wayline', SYSTEM: 'Wayline' },
  connecting: 'Jungiamasi …',
  lost: 'Ryšys nutrūko. Bandome iš naujo; Jūsų vieta išliks.',
  notSent: 'Dar neišsiųsta. Bandome iš naujo.',
  ended: 'Pokalbis baigtas. Jūsų byla lieka, jos numeris aukščiau.',
  noChat:
    'Šiuo metu niekas negali su Jumis susirašyti. Jūsų byla išsaugota ir į ją atsakysime. Jei tai negali laukti, skambinkite aukščiau nurodytu numeriu.',
};
