import * as z from 'zod';

const FORM = 'blocks of [from, to] as HH:MM on the full or quarter hour, in order and apart; 24:00 ends a day';
const time = z.string(FORM).regex(/^(?:(?:[01]\d|2[0-3]):(?:00|15|30|45)|24:00)$/, FORM);

/** Several blocks make a day with breaks; no block is a closed day. */
const day = z
  .array(z.tuple([time, time], FORM), FORM)
  .refine((blocks) => blocks.flat().every((at, index, all) => index === 0 || (all[index - 1] ?? '') < at), FORM);

/** Opening hours by day of the week, in the agency's zone. */
export const openingHours = z.strictObject(
  {
    MONDAY: day,
    TUESDAY: day,
    WEDNESDAY: day,
    THURSDAY: day,
    FRIDAY: day,
    SATURDAY: day,
    SUNDAY: day,
  },
  'MONDAY to SUNDAY, each with its blocks',
);

/** Each date once, `YYYY-MM-DD`, with the name that people know the day by. */
export const holidays = z
  .array(
    z.strictObject({
      date: z.iso.date('a date as YYYY-MM-DD'),
      name: z.string().min(1, 'the name of the day').max(127, 'the name of the day'),
    }),
    'a list of { date, name }',
  )
  // As many as Connect lets hours of operation have exceptions.
  .max(50, 'at most 50 days')
  .refine((all) => new Set(all.map(({ date }) => date)).size === all.length, 'dates that stand there once each');
