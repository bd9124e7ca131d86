import * as z from 'zod';

const WRITTEN = 'Write days as YYYY-MM-DD, such as 2026-12-04.';

/**
 * A day (YYYY-MM-DD) that somebody asks about or writes down: of the 20th to the 22nd century. The last day of the calendar has none behind it, and
 * a list of ten thousand years would be read month by month.
 */
export const dayAsked = z.iso.date({ error: WRITTEN }).regex(/^(19|20|21)/, WRITTEN);
