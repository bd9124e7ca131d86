/**
 * The country (ISO 3166) of each calling code, as `code country`. Where islands share the code and the clock of a larger
 * country, the larger one stands for them; codes that cross zones and prices are told apart below.
 */
const CALLING_CODES = `7RU 20EG 27ZA 30GR 31NL 32BE 33FR 34ES 36HU 39IT 40RO 41CH 43AT 44GB 45DK 46SE 47NO 48PL 49DE 51PE 52MX
53CU 54AR 55BR 56CL 57CO 58VE 60MY 61AU 62ID 63PH 64NZ 65SG 66TH 81JP 82KR 84VN 86CN 90TR 91IN 92PK 93AF 94LK 95MM 98IR
211SS 212MA 213DZ 216TN 218LY 220GM 221SN 222MR 223ML 224GN 225CI 226BF 227NE 228TG 229BJ 230MU 231LR 232SL 233GH 234NG
235TD 236CF 237CM 238CV 239ST 240GQ 241GA 242CG 243CD 244AO 245GW 246IO 247AC 248SC 249SD 250RW 251ET 252SO 253DJ 254KE
255TZ 256UG 257BI 258MZ 260ZM 261MG 262RE 263ZW 264NA 265MW 266LS 267BW 268SZ 269KM 290SH 291ER 297AW 298FO 299GL 350GI
351PT 352LU 353IE 354IS 355AL 356MT 357CY 358FI 359BG 370LT 371LV 372EE 373MD 374AM 375BY 376AD 377MC 378SM 380UA 381RS
382ME 383XK 385HR 386SI 387BA 389MK 420CZ 421SK 423LI 500FK 501BZ 502GT 503SV 504HN 505NI 506CR 507PA 508PM 509HT 590GP
591BO 592GY 593EC 594GF 595PY 596MQ 597SR 598UY 599CW 670TL 672NF 673BN 674NR 675PG 676TO 677SB 678VU 679FJ 680PW 681WF
682CK 683NU 685WS 686KI 687NC 688TV 689PF 690TK 691FM 692MH 850KP 852HK 853MO 855KH 856LA 880BD 886TW 960MV 961LB 962JO
963SY 964IQ 965KW 966SA 967YE 968OM 970PS 971AE 972IL 973BH 974QA 975BT 976MN 977NP 992TJ 993TM 994AZ 995GE 996KG 998UZ`;

/** Who shares +1 with the United States, by area code. */
const AREA_CODES = `204CA 226CA 236CA 249CA 250CA 257CA 263CA 273CA 289CA 306CA 343CA 354CA 365CA 367CA 368CA 382CA 403CA 416CA
418CA 428CA 431CA 437CA 438CA 450CA 468CA 474CA 506CA 514CA 519CA 548CA 579CA 581CA 584CA 587CA 600CA 604CA 613CA 622CA 633CA 639CA 647CA
672CA 683CA 705CA 709CA 742CA 753CA 778CA 780CA 782CA 807CA 819CA 825CA 867CA 873CA 879CA 902CA 905CA 942CA 242BS 246BB
264AI 268AG 284VG 340VI 345KY 441BM 473GD 649TC 658JM 664MS 670MP 671GU 684AS 721SX 758LC 767DM 784VC 787PR 809DO 829DO
849DO 868TT 869KN 876JM 939PR`;

const countriesIn = (table: string): ReadonlyMap<string, string> =>
  new Map(table.split(/\s+/).map((entry) => [entry.slice(0, -2), entry.slice(-2)]));

const byCode = countriesIn(CALLING_CODES);
const byAreaCode = countriesIn(AREA_CODES);

/** The country (ISO 3166) in which a number (E.164) was given out; none for satellites, freephones and what does not exist. */
export function countryOf(e164: string): string | undefined {
  const digits = e164.slice(1);
  if (digits.startsWith('1'))
    return /^1[2-9]\d{2}/.test(digits) ? (byAreaCode.get(digits.slice(1, 4)) ?? 'US') : undefined;
  if (/^7[67]/.test(digits)) return 'KZ';
  return byCode.get(digits.slice(0, 3)) ?? byCode.get(digits.slice(0, 2)) ?? byCode.get(digits.slice(0, 1));
}

/** Countries that the zone database lists otherwise than people there live, or not at all. */
const ONE_CLOCK: { readonly [country: string]: readonly string[] } = {
  AC: ['Atlantic/St_Helena'],
  CN: ['Asia/Shanghai'],
  XK: ['Europe/Belgrade'],
};

interface Region {
  getTimeZones?(): readonly string[] | undefined;
}

const known = new Map<string, readonly string[]>();

/** Every time zone (IANA) of a country (ISO 3166), from the zone database of the runtime; empty where it has none. */
export function zonesOfCountry(country: string): readonly string[] {
  const found =
    known.get(country) ??
    ONE_CLOCK[country] ??
    (new Intl.Locale('und', { region: country }) as Region).getTimeZones?.() ??
    [];
  known.set(country, found);
  return found;
}
