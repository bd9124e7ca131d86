/**
 * The stacks in the order in which they are deployed: each behind those that it needs.
 * @param needs by stack the stacks that it needs; others that stand there are passed over.
 */
export function stackOrder(needs: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const order: string[] = [];
  const visit = (stack: string): void => {
    if (order.includes(stack)) return;
    for (const needed of needs.get(stack) ?? []) if (needs.has(needed)) visit(needed);
    order.push(stack);
  };
  for (const stack of needs.keys()) visit(stack);
  return order;
}
