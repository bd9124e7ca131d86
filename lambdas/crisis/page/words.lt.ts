import type { PageWords } from './page-words.ts';

/** The page of a crisis in Lithuanian. */
export const words: PageWords = {
  title: { running: 'Svarbi žinia keliautojams', over: 'Tai baigėsi', quiet: 'Šiuo metu krizės nėra' },
  quiet:
    'Šiuo metu mūsų kelionių netrikdo niekas neįprasta. Jei kas nors nutiks, čia skaitysite, kas įvyko, ką daryti ir kas Jums priklauso; visiems, kuriuos tai palies, dar ir parašysime.',
  drill: 'Tai pratybos. Nieko neįvyko.',
  kept: 'Skaitote ankstesnę versiją; ji palikta tokia, kokia buvo.',
  newest: 'Kas žinoma dabar',
  happened: 'Kas įvyko',
  what: 'Įvyko tai, kas paliečia mūsų keliones. Pasirūpinsime visais, kurie jose dalyvauja.',
  whatIsOver: 'Tai, kas trikdė mūsų keliones, baigėsi. Kelionės vyksta taip, kaip užsakyta.',
  elsewhere: 'Daugiau parašyta kita kalba:',
  todo: 'Ką daryti dabar',
  steps:
    'Likite ten, kur saugu, ir neišvykite, kol neparašysime. Visiems, kuriuos tai paliečia, parašysime; pirmiausia tiems, kurie išvyksta anksčiausiai.',
  rights: 'Jūsų teisės ir terminai',
  law: {
    EU261: (days) =>
      `Skrydis iš ES, Islandijos, Norvegijos ar Šveicarijos: kita kelionė arba pinigai per ${days} d.; maistas, nakvynė (EU261).`,
    UK261: (days) => `Skrydis iš JK: kita kelionė arba pinigai per ${days} d.; maistas, nakvynė (UK261).`,
    us: (byCard, otherwise) =>
      `Skrydis JAV, į jas ar iš jų: neskrendant pinigai per ${byCard} darbo d. (kredito kortele), kitaip per ${otherwise} d. (14 CFR 260).`,
    package: (days) =>
      `Europoje pirktas kelionės paketas: jį nutraukus pinigai per ${days} d.; pagalba nedelsiant (ES 2015/2302).`,
  },
  policies: 'Pinigų grąžinimas ir keitimai',
  refund:
    'Pinigai grąžinami per 5 darbo dienas ar greičiau. Užtenka paprašyti vieną kartą: pakartotas prašymas nepagreitina.',
  reach: 'Kaip su mumis susisiekti',
  form: 'Parašykite mums šioje formoje: gausite numerį ir dieną, iki kurios atsakysime',
  call: 'Skambinkite tik jei keliaujate per 3 dienas ar jau esate kelionėje: ',
  waits: 'Kiek tai trunka',
  channel: { chat: 'Pokalbis', form: 'Forma', phone: 'Telefonas', sms: 'SMS', email: 'El. paštas' },
  wait: (channel, took, at) => `${channel}: ${took}, matuota ${at}`,
  letter: '„Wayline Travel“ vadovo laiškas',
  updated: (at, version) => `Atnaujinta ${at}, ${version} versija.`,
  earlier: 'Ankstesnės versijos:',
};
