import type { Prices } from '../rules/price.ts';
import { notBySms } from '../rules/reach.ts';
import { smsParts } from '../rules/sms-parts.ts';
import type { NoticeSettings } from '../settings.ts';
import { mostPartsOf } from './check.ts';
import { EXAMPLES } from './examples.ts';
import type { Language } from './languages.ts';
import { sayByEmail, sayBySms } from './say.ts';
import { type Content, ruleOf, type Template } from './template.ts';

/** How a template goes to a country, and what that costs in US dollars; by e-mail for the reason given. */
type Way =
  | { readonly by: 'sms'; readonly usd: number }
  | { readonly by: 'email'; readonly usd: number; readonly reason: string };

/** A template as somebody reads it on an ordinary day. */
export interface Preview {
  readonly template: Template;
  readonly class: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly parts: number;
  /** Whatever the names in it are. */
  readonly mostParts: number;
  /** By country (ISO 3166) of the environment. */
  readonly to: { readonly [country: string]: Way };
}

/** A template in one language, with what it costs in each country of the environment. */
export function previewOf(template: Template, language: Language, settings: NoticeSettings, prices: Prices): Preview {
  const content = { template, facts: EXAMPLES[template] } as Content;
  const { text } = sayBySms(content, language);
  const { encoding, parts } = smsParts(text);
  const { class: type, asksReply = false } = ruleOf(template);
  const way = (country: string): Way => {
    const reason = notBySms(country, { class: type, asksReply }, settings);
    if (reason !== undefined) return { by: 'email', usd: prices['email'] ?? 0, reason };
    return { by: 'sms', usd: Math.round(parts * (prices[country] ?? 0) * 10_000) / 10_000 };
  };
  return {
    template,
    class: type,
    language,
    subject: sayByEmail(content, language).subject,
    text,
    encoding,
    parts,
    mostParts: mostPartsOf(template, language),
    to: Object.fromEntries(Object.keys(settings.senders).map((country) => [country, way(country)])),
  };
}
