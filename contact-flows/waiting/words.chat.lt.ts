/** What somebody reads on a chat on the way to a person, in Lithuanian. */

export const soon = 'Netrukus Jums atsakys žmogus.';
export const range = (low: string, high: string) =>
  `Žmogus turėtų atsakyti čia po ${low}–${high} min. Neuždarykite šio puslapio, Jūsų vieta išliks.`;
export const long = (low: string) =>
  `Pagalbos prašo labai daug žmonių. Teks laukti ilgiau nei ${low} min. Neuždarykite šio puslapio, Jūsų vieta išliks; arba išeikite, ir mes atsakysime į Jūsų bylą.`;
export const cannotSay = 'Negalime pasakyti, kiek teks laukti. Neuždarykite šio puslapio, Jūsų vieta išliks.';
export const nobodyHere =
  'Šiuo metu niekas nedirba. Jūsų byla išsaugota ir į ją atsakysime, numeris ir diena nurodyti aukščiau: laukti šiame puslapyje nebūtina. Jei liksite, Jums čia parašys pirmas atėjęs.';
export const stillSoon = 'Jūs kitas. Netrukus Jums atsakys žmogus.';
export const stillRange = (low: string, high: string) => `Žmogus turėtų atsakyti čia dar po ${low}–${high} min.`;
export const stillLong = (low: string) => `Atsiprašome: teks laukti dar ilgiau nei ${low} min.`;
export const stillUnknown =
  'Jūs vis dar eilėje, kol kas negalime pasakyti, kiek teks laukti. Jei išeisite, byla išliks.';
export const emergency =
  'Jūs pirmas eilėje pas artimiausią laisvą žmogų. Jei gresia pavojus gyvybei, pirmiausia skambinkite vietos pagalbos numeriu.';
export const anotherTeam = 'Ta komanda nepasiekiama. Bandome kitą.';
export const nobody = 'Labai atsiprašome, šiuo metu šiame puslapyje niekas negali atsakyti.';
