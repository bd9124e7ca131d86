import type { FormWords } from './form-words.ts';

/** The form in Lithuanian. */
export const words: FormWords = {
  itself: 'Lietuvių',
  locale: 'lt-LT',
  direction: 'ltr',
  title: 'Parašykite, kas nutiko',
  lead: 'Apgailestaujame, kad kažkas vyko ne taip, kaip turėjo. Pakanka parašyti vieną kartą čia: gausite numerį ir dieną, o prie telefono laukti nereikės. Ačiū už kantrybę.',
  danger: [
    'Kas nors pavojuje, sužeistas ar įstrigęs? Nerašykite. Skambinkite ',
    ' dabar, bet kuriuo metu, ir spauskite 9. Jei gresia pavojus gyvybei, pirmiausia skambinkite vietos pagalbos numeriu.',
  ],
  labels: {
    name: 'Jūsų vardas ir pavardė',
    phone: 'Telefono numeris',
    email: 'El. paštas (jei norite)',
    locator: 'Užsakymo kodas',
    departs: 'Išvykimo diena',
    kind: 'Dėl ko rašote?',
    about: 'Kas nutiko?',
  },
  hints: {
    phone: 'Pavyzdžiui, +370 612 34567 arba 8 612 34567. Arba žemiau nurodykite užsakymo kodą.',
    locator: 'Nuo penkių iki aštuonių raidžių ir skaitmenų, pavyzdžiui, RASA24.',
    departs: 'Diena, kurią prasideda kelionė. Pagal ją sprendžiame, kas pirmas, ir randame, ką rašėte anksčiau.',
    about: 'Ne daugiau kaip 1000 ženklų. Niekada nerašykite mokėjimo kortelės numerio.',
  },
  choose: 'Pasirinkite',
  kinds: {
    refund: 'Pinigų grąžinimas',
    change: 'Atšaukimas arba kita data',
    swap: 'Kita kelionė vietoj šios',
    claim: 'Draudimo išmoka',
    complaint: 'Skundas',
    suggestion: 'Pasiūlymas',
    accident: 'Pranešimas apie nelaimingą atsitikimą',
    other: 'Kita',
  },
  send: 'Siųsti',
  wrong: 'Niekas neprarasta. Pataisykite ir siųskite dar kartą:',
  mistakes: {
    noName: 'Parašykite savo vardą ir pavardę.',
    longName: 'Sutrumpinkite vardą iki 100 ženklų.',
    noWay: 'Parašykite telefono numerį, užsakymo kodą arba el. paštą, kad galėtume Jus rasti.',
    badPhone: 'Parašykite numerį, pavyzdžiui, +370 612 34567, arba palikite tuščią.',
    badEmail: 'Parašykite el. pašto adresą, pavyzdžiui, vardas@example.com, arba palikite tuščią.',
    badLocator: 'Parašykite užsakymo kodą, nuo penkių iki aštuonių raidžių ir skaitmenų, arba palikite tuščią.',
    noDate: 'Parašykite dieną, kurią prasideda kelionė, pavyzdžiui, 2026-12-05.',
    badDate: 'Parašykite metus, mėnesį ir dieną, pavyzdžiui, 2026-12-05.',
    farDate: 'Parašykite dieną per pastaruosius dvejus arba ateinančius trejus metus.',
    noKind: 'Pasirinkite, dėl ko rašote.',
    noWords: 'Parašykite, kas nutiko.',
    longWords: 'Sutrumpinkite tekstą iki 1000 ženklų; likusį galėsite pasakyti vėliau.',
  },
  taken: {
    title: 'Gavome',
    number: 'Jūsų bylos numeris',
    once: 'Daugiau nieko daryti nereikia. Jei apie tai jau pranešėte arba pranešite dar kartą čia ar telefonu, tai bus ta pati byla ir jos vieta eilėje išliks.',
  },
  by: (day) => `Atsakysime iki šios dienos: ${day}.`,
  within: (time) => `Kas nors tuo užsiims iki ${time}. Jei pagalbos reikia dabar, skambinkite.`,
  known: { title: 'Apie tai jau pranešėte', number: 'Tai ta pati byla:' },
  stands: {
    open: (about, department, since) =>
      `Tema: ${about}. Ja užsiima ${department}, vieta eilėje išlieka nuo šios dienos: ${since}. Tai, ką parašėte dabar, prie jos pridėta.`,
    asked: (about, department, since) =>
      `Tema: ${about}. Ja užsiima ${department}, vieta eilėje išlieka nuo šios dienos: ${since}. Buvome Jūsų kai ko paklausę: tai, ką parašėte dabar, yra Jūsų atsakymas.`,
    resolved: (about) =>
      `Tema: ${about}. Byla išspręsta, apie tai Jums pranešėme. Kas nors naujo? Užpildykite formą iš naujo.`,
  },
  late: (day) => `Žadėjome iki šios dienos: ${day}, bet vėluojame. Atsiprašome: komandos vadovui pranešta.`,
  departments: {
    seat: 'konsultantas',
    teamLead: 'komandos vadovas',
    planner: 'kelionių planuotojas',
    frontDesk: 'klientų aptarnavimo skyrius',
    finance: 'finansų skyrius',
    management: 'vadovybė',
  },
  again: 'Pranešti apie ką nors kita',
  refused: {
    tooBig: {
      title: 'Per daug vienu kartu',
      says: 'Nieko neišsaugojome. Grįžkite atgal, kur Jūsų tekstas išliko, sutrumpinkite jį iki 1000 ženklų ir siųskite dar kartą.',
    },
    noForm: { title: 'Tai nebuvo forma', says: 'Nieko neišsaugojome. Atverkite formą, užpildykite ją ir išsiųskite.' },
    noPage: { title: 'Tokio puslapio nėra', says: 'Atverkite formą viena iš aukščiau nurodytų kalbų.' },
    away: {
      title: 'Šiuo metu nepavyko išsaugoti',
      says: 'Tai, ką parašėte, tebėra žemiau. Siųskite dar kartą po minutės; išsiųsta dukart liks viena byla.',
    },
  },
};
