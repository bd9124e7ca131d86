import * as z from 'zod';
import { json } from '../notices/settings.ts';

/** The variable of every function that names the page of a crisis: its address, to which a language and `.html` are added. */
export const pageVariables = z.object({ PAGES: json.pipe(z.object({ page: z.url().endsWith('/') })) });
