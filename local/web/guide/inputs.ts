import * as z from 'zod';

/** Words on a page; a number is written out, and what is not there is empty. */
const words = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((said) => (said === null || said === undefined ? '' : String(said)));

const manyOf = <T extends z.ZodType>(each: T) =>
  z
    .array(each)
    .nullish()
    .transform((all) => all ?? []);

const fact = z.object({ Label: words, Value: words });
/** A label and what it stands for. */
export type Fact = z.infer<typeof fact>;

/** Text may be marked up; the marks are left out, and what they hold stays. */
const unmarked = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const section = z.union([
  z.string().transform((said) => ({ heading: '', says: said, facts: [] as Fact[] })),
  z
    .object({ TemplateString: z.string() })
    .transform(({ TemplateString }) => ({ heading: '', says: unmarked(TemplateString), facts: [] as Fact[] })),
  z
    .object({ Heading: words, Items: manyOf(fact) })
    .transform(({ Heading, Items }) => ({ heading: Heading, says: '', facts: Items })),
]);
/** A part of a page: words, or a heading with facts below it. */
export type Section = z.infer<typeof section>;

const sections = z
  .union([z.array(section), section.transform((one) => [one])])
  .nullish()
  .transform((all) => all ?? []);

const field = z.object({
  ...{
    Type: words,
    Name: words,
    Label: words,
    DefaultValue: z.unknown().optional(),
    Value: z.unknown().optional(),
    HelperText: words,
    InputType: words,
  },
  Options: manyOf(z.object({ Label: words, Value: words })),
});
/** A field as a form is shown with it. */
export type FieldInput = z.infer<typeof field>;

const top = { Heading: words, SubHeading: words, Description: words, AttributeBar: manyOf(fact) };

/** What the views that AWS manages are shown with, by the names of their documentation. */
export const inputs = {
  detail: z.object({ ...top, Sections: sections }),
  list: z.object({ ...top, Items: manyOf(z.object({ Heading: words, Description: words, Id: words })) }),
  cards: z.object({
    ...top,
    Cards: manyOf(
      z.object({
        Summary: z.object({ Heading: words, Description: words, Status: words }),
        Detail: z.object({ Heading: words, Description: words, Sections: sections, Actions: manyOf(words) }),
      }),
    ),
  }),
  confirmation: z.object(top),
  form: z.object({
    ...{ ...top, ErrorText: words },
    Sections: manyOf(z.object({ Type: words, Heading: words, Items: manyOf(field) })),
  }),
  'after-contact-work': z.record(z.string(), z.unknown()),
} as const;
export type Inputs = { readonly [V in keyof typeof inputs]: z.infer<(typeof inputs)[V]> };
