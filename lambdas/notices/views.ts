import type { OwnRule, OwnRuleStep } from './own-rule.ts';
import * as words from './words.own.en.ts';

/** A label and what it stands for, as the managed views take it. */
interface Fact {
  readonly Label: string;
  readonly Value: string;
}

/** The most rules on a list, steps on a page, and letters of a line: a page has 16 KB. */
const RULES_MOST = 30;
const [STEPS_MOST, LINE_MAX] = [10, 500];

/** The list of rules: those that are on first, then what was changed last. */
export function rulesPage(rules: readonly OwnRule[]) {
  const on = rules.filter(({ state }) => state === 'on').length;
  const order = [...rules].sort(
    (a, b) => Number(b.state === 'on') - Number(a.state === 'on') || b.changed.at.localeCompare(a.changed.at),
  );
  const shown = order.slice(0, RULES_MOST).map(({ rule, name, state, when, class: type }) => ({
    Heading: name,
    Description: `${words.STATES[state]}: ${words.CLASSES[type].toLowerCase()}, ${words.whenInWords(when)}`,
    Id: rule,
  }));
  return { heading: words.lists.heading(on, rules.length, shown.length), rules: [...shown, words.lists.begin] };
}

/** One rule with its words and what was done to it (S95). Instants are shown in `zone`. */
export function rulePage(rule: OwnRule, history: readonly OwnRuleStep[], zone: string) {
  const { previewed, version, state } = rule;
  const seen =
    previewed?.version === version ? `${previewed.name}, ${instant(previewed.at, zone)}` : 'not as it is now';
  return {
    heading: `Message rule '${rule.name}'`,
    facts: facts([
      ['It is', words.STATES[state]],
      ['Goes', words.whenInWords(rule.when)],
      ['What it is', words.CLASSES[rule.class]],
      ['Looked at', seen],
    ]),
    sections: [
      section('To whom', [
        ['Tiers', rule.tiers.join(', ') || 'all'],
        ['Kinds of travel', rule.products.join(', ') || 'all'],
      ]),
      section(
        'Words',
        Object.entries(words.LANGUAGES).map(([language, name]) => [
          name,
          rule.texts[language as keyof OwnRule['texts']],
        ]),
      ),
      section(
        'What was done, the newest first',
        [...history]
          .reverse()
          .slice(0, STEPS_MOST)
          .map(({ at, name, says }) => [`${instant(at, zone)}, ${name}`, says]),
      ),
    ],
    actions: [words.DEEDS.change, words.DEEDS.preview, state === 'on' ? words.DEEDS.pause : words.DEEDS.on],
    version: String(version),
  };
}

/** What is shown of a preview. */
export interface Previewed {
  readonly name: string;
  readonly date?: string;
  readonly recipients: number;
  readonly parts: number;
  readonly cost: number;
  readonly held: number;
  readonly skipped: { readonly [reason: string]: number };
  readonly examples: readonly {
    readonly channel: 'sms' | 'email';
    readonly language: string;
    readonly text: string;
    readonly parts: number;
  }[];
}

/** Whom a rule would reach, what they would read, and who gets nothing and why. */
export function previewPage(preview: Previewed, lookedBackDays: number) {
  const { name, date, recipients, parts, cost, held, skipped, examples } = preview;
  return {
    heading: `Whom '${name}' would reach`,
    says: date === undefined ? words.steps.lookedBack(lookedBackDays) : words.steps.nextRun(date),
    facts: facts([
      ['Messages', String(recipients)],
      ['Parts', String(parts)],
      ['Cost', `about ${cost} USD`],
      ['Held', String(held)],
    ]),
    sections: [
      section(
        'What they would read',
        examples.map((each) => [exampleIn(each), each.text]),
      ),
      section(
        'Who gets none, and why',
        Object.entries(skipped).map(([reason, count]) => [reason, String(count)]),
      ),
    ],
  };
}

const exampleIn = ({ language, channel, parts }: Previewed['examples'][number]): string => {
  const name = words.LANGUAGES[language as keyof typeof words.LANGUAGES] ?? language;
  return channel === 'sms' ? `${name}, ${parts} ${parts === 1 ? 'part' : 'parts'}` : `${name}, by e-mail`;
};

/** The values with which the form of a rule is filled in: what it says. */
export const writtenOf = ({ name, when, class: type, tiers, products, texts }: OwnRule) => ({
  ...{ name, base: when.base, days: String(when.days), class: type, ...texts },
  ...(when.base === 'stage' ? { stage: when.stage } : {}),
  ...{ tiers: tiers.join(', '), products: products.join(', ') },
});

type Written = { readonly [field: string]: string | null | undefined };

/** The form of a rule, filled in so far as somebody has; views refuse empty strings. */
export function ruleForm(heading: string, written: Written) {
  const filled = (name: string) => (written[name] ? { DefaultValue: String(written[name]) } : {});
  const input = (Name: string, Label: string, HelperText: string, Type = 'FormInput') => ({
    ...{ Type, Name, Label, HelperText },
    ...filled(Name),
  });
  const choice = (Name: string, Label: string, options: { readonly [value: string]: string }) => ({
    ...{ Type: 'RadioGroup', Name, Label },
    ...filled(Name),
    Options: Object.entries(options).map(([Value, label]) => ({ Label: label, Value })),
  });
  const text = (language: keyof typeof words.LANGUAGES, helper: string) =>
    input(language, `Words in ${words.LANGUAGES[language]}`, helper, 'TextArea');
  const Items = [
    input('name', 'Name', 'By which you find it again. It stays.'),
    choice('base', 'It goes', words.BASES),
    input('days', 'How many days', 'A whole number from 0 to 60.'),
    choice('stage', 'Which stage', words.STAGES),
    choice('class', 'What it is', words.CLASSES),
    input('tiers', 'Only for tiers', 'Such as: gold, platinum. Empty is everybody.'),
    input('products', 'Only for kinds of travel', 'Such as: flight, ship. Empty is all; orders have none.'),
    text('en', 'Whoever has no words in their own language reads these.'),
    text('lt', 'May stay empty.'),
    text('zh', 'May stay empty.'),
    text('fa', 'May stay empty.'),
  ];
  return { heading, says: words.form.says, sections: [{ Type: 'FormSection' as const, Items }] };
}

type Pair = readonly [string, string | undefined];

const facts = (pairs: readonly Pair[]): Fact[] =>
  pairs.flatMap(([Label, Value]) => (Value ? [{ Label: cut(Label), Value: cut(Value) }] : []));

const section = (Heading: string, pairs: readonly Pair[]) => {
  const Items = facts(pairs);
  return { Heading, Items: Items.length > 0 ? Items : [{ Label: 'Nobody', Value: 'Nothing to show.' }] };
};

const cut = (long: string): string => {
  const letters = [...long];
  return letters.length <= LINE_MAX ? long : `${letters.slice(0, LINE_MAX - 1).join('')}…`;
};

const instant = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(Date.parse(at));
