import * as z from 'zod';
import { json } from '../notices/settings.ts';
import { LANGUAGES } from '../notices/templates/languages.ts';

/** The variable of every function that names the page of a crisis: its address, to which a language and `.html` are added. */
export const pageVariables = z.object({ PAGES: json.pipe(z.object({ page: z.url().endsWith('/') })) });

/** The variable of every function that writes that page: the bucket that it lies in, and what it leads to. */
export const publishVariables = z.object({
  PUBLISHES: json.pipe(
    z.object({
      bucket: z.string(),
      /** The address of the online form, to which a language is added. */
      form: z.url().endsWith('/'),
      /** In E.164. */
      mainNumber: z.string(),
      /** IANA. */
      zone: z.string(),
      languages: z.array(z.enum(LANGUAGES)),
    }),
  ),
});
