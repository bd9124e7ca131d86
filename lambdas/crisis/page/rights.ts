import { dateIn } from '../../calendar/local-time.ts';
import { AIR_TERMS } from '../../entitlements/rows/air.ts';
import { PACKAGE_TERMS } from '../../entitlements/rows/packages.ts';
import { inForce } from '../../entitlements/rows/row.ts';
import { US_PAYMENTS } from '../../entitlements/rows/us.ts';
import { WORDS as LAW_WORDS } from '../../entitlements/words.ts';
import { LANGUAGES, type Language } from '../../notices/templates/languages.ts';
import type { Crisis } from '../crisis.ts';
import type { PageFacts } from './facts.ts';
import { native } from './frame.ts';
import { WORDS } from './words.ts';

/**
 * What the law gives whose trip does not run, for everybody's eyes: so each line says for which trips it holds (idea 1, S46). From the dated tables, as
 * of the day of `now` in `zone`, the agency's; nothing where trips run or it is over. What somebody is owed for their own trip, they hear when they call.
 */
export function rightsOn(
  { cancelled, state }: Pick<Crisis, 'cancelled' | 'state'>,
  zone: string,
  now: Date,
): PageFacts['rights'] {
  if (!cancelled || state === 'over') return {};
  const day = dateIn(zone, now);
  return Object.fromEntries(LANGUAGES.map((language) => [language, linesIn(language, day)]));
}

function linesIn(language: Language, day: string): readonly string[] {
  const { law } = WORDS[language];
  const digits = (days: number) => new Intl.NumberFormat(native(language).locale).format(days);
  const air = inForce(AIR_TERMS, day).map((terms) => law[terms.law](digits(terms.refundDays)));
  const [card, other] = (['credit card', 'other'] as const).map((by) =>
    inForce(US_PAYMENTS, day).find(({ paidBy }) => paidBy === by),
  );
  const us = card && other ? [law.us(digits(card.days), digits(other.days))] : [];
  const packages = inForce(PACKAGE_TERMS, day)
    .filter(({ soldIn }) => soldIn === 'EEA')
    .map(({ refundDays }) => law.package(digits(refundDays)));
  const lines = [...air, ...us, ...packages];
  return lines.length === 0 ? [] : [...lines, LAW_WORDS[language].note];
}
