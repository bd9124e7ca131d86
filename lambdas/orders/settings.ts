import * as z from 'zod';

const calendar = z.object({ zone: z.string(), holidays: z.array(z.string()) });

/** The agency's calendar as JSON: its zone (IANA) and the days on which nobody works (YYYY-MM-DD). */
export const calendarVariables = z.string().transform((text, context) => {
  const read = calendar.safeParse(JSON.parse(text));
  if (read.success) return { zone: read.data.zone, holidays: new Set(read.data.holidays) as ReadonlySet<string> };
  context.addIssue('This is no calendar.');
  return z.NEVER;
});
