/** What somebody reads on a chat on the way to a person, in Persian. */

export const soon = 'یک نفر تا لحظه‌ای دیگر پاسخ می‌دهد.';
export const range = (low: string, high: string) =>
  `یک نفر باید تا ${low} تا ${high} دقیقه دیگر همین‌جا پاسخ دهد. این صفحه را نبندید، نوبت شما محفوظ است.`;
export const long = (low: string) =>
  `افراد بسیاری کمک می‌خواهند. بیش از ${low} دقیقه طول می‌کشد تا کسی آزاد شود. این صفحه را نبندید، نوبت شما محفوظ است؛ یا بروید، و ما به پرونده شما پاسخ می‌دهیم.`;
export const cannotSay = 'نمی‌توانیم بگوییم چقدر طول می‌کشد تا کسی آزاد شود. این صفحه را نبندید، نوبت شما محفوظ است.';
export const nobodyHere = 'اکنون کسی سر کار نیست. پرونده شما نگه داشته شده و لازم نیست در این صفحه بمانید:';
export const stillSoon = 'نفر بعدی شما هستید. یک نفر تا لحظه‌ای دیگر پاسخ می‌دهد.';
export const stillRange = (low: string, high: string) => `یک نفر باید تا ${low} تا ${high} دقیقه دیگر همین‌جا پاسخ دهد.`;
export const stillLong = (low: string) => `متأسفیم: بیش از ${low} دقیقه دیگر طول می‌کشد تا کسی آزاد شود.`;
export const stillUnknown = 'هنوز در نوبت هستید و نمی‌توانیم بگوییم چقدر طول می‌کشد. اگر بروید، پرونده شما می‌ماند.';
export const emergency =
  'شما در اول نوبت هستید، برای اولین کسی که آزاد شود. اگر جان کسی در خطر است، اول با اورژانس محل تماس بگیرید.';
export const anotherTeam = 'آن گروه در دسترس نیست. گروه دیگری را امتحان می‌کنیم.';
export const nobody = 'بسیار متأسفیم، اکنون کسی نمی‌تواند در این صفحه پاسخ دهد.';
