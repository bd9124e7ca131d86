/** Whom the phone can call as: the numbers of the demo travellers, and one that nobody knows. As README lists them. */
export const phoneBook = [
  { number: '+37061234567', name: 'Rasa Petraitytė', about: 'flies tomorrow; Lithuanian, hears English' },
  { number: '+12025550123', name: 'Ana Silva', about: 'a flight in three days, a ship in twenty' },
  { number: '+8613800138000', name: 'Wei Chen', about: 'Chinese; in a hotel in Vilnius' },
  { number: '+4915112345678', name: 'Jonas Vogel and Greta Lindner', about: 'two people, one number' },
  { number: '+4790012345', name: 'Ingrid Berg', about: 'her account is frozen' },
  { number: '+442079460000', name: 'Somebody new', about: 'nobody we know' },
] as const;
