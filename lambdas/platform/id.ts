import * as z from 'zod';

/** The longest id that anybody hands us, in letters: the key of an item may have 1024 bytes. */
export const ID_MOST = 256;

/** An id that a flow, a guide or an operator hands on. */
export const id = z.string().max(ID_MOST);
