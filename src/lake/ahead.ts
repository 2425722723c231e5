/** Fetches several items ahead and gives them in order. */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  ahead: number,
  fetch: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result]> {
  const begun: Promise<Result>[] = []
  for (const [index, item] of items.entries()) {
    while (begun.length < ahead && index + begun.length < items.length) {
      const next = fetch(items[index + begun.length] as Item)
      // Awaited in its turn; until then a failure must not count as one that nobody handles.
      next.catch(() => undefined)
      begun.push(next)
    }
    yield [item, await (begun.shift() as Promise<Result>)]
  }
}
