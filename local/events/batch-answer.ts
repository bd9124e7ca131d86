import * as z from 'zod';

const answered = z.nullish(
  z.looseObject({ batchItemFailures: z.nullish(z.array(z.looseObject({ itemIdentifier: z.string().min(1) }))) }),
);

/**
 * The items of a batch that a function reports as failed, by the ids that they were sent with. An answer that Lambda cannot
 * read, or that names an item which was not in the batch, fails the whole batch.
 */
export function failedItems(answer: unknown, sent: readonly string[]): readonly string[] {
  const read = answered.safeParse(answer);
  const failed = read.success
    ? (read.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier)
    : undefined;
  return failed?.every((id) => sent.includes(id)) ? failed : sent;
}
