/**
 * Does the same with all items at the same time; the results are in the order of the items. If some fail, all are waited for
 * and the first one's error is thrown, whichever failed first.
 */
export async function atOnce<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const outcomes = await Promise.allSettled(items.map(act));
  return outcomes.map((outcome) => {
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  });
}
