import * as z from 'zod';

/**
 * A day (YYYY-MM-DD) that somebody asks about or writes down: of the 20th to the 22nd century. The last day of the calendar has none behind it, and
 * a list of ten thousand years would be read month by month.
 */
export const dayAsked = (error?: string) => z.iso.date({ error }).regex(/^(19|20|21)/, error);
