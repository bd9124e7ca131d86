/** What was typed as a number: the number, withheld, or what is wrong with it in a sentence. */
export function numberIn(typed: string): { readonly number: string } | { readonly wrong: string } {
  const bare = typed.replace(/[\s()./-]/g, '').replace(/^00/, '+');
  if (bare === '') return { wrong: 'Type a number first, such as +37061234567.' };
  if (!/^\+[1-9]\d{1,14}$/.test(bare))
    return { wrong: 'Write the number with a plus and its country code, digits only, such as +37061234567.' };
  return { number: bare };
}
