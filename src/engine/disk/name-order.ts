/** The order of names by their UTF-8 bytes, and folders of any size in that order without holding them. */

/** Where UTF-16 and UTF-8 sort differently: surrogates stand for what comes after everything else. */
const SURROGATE_FIRST = 0xd800
const SURROGATE_END = 0xe000

/** As `Buffer.compare` of the UTF-8 of both. */
export function compareNames(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [one, other] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (one !== other) return rank(one) - rank(other)
  }
  return a.length - b.length
}

function rank(unit: number): number {
  return unit >= SURROGATE_FIRST && unit < SURROGATE_END ? unit + 0x10000 : unit
}

/**
 * Items in the order of their names, of a source that gives them in any order and can be asked again and again. Never holds more than
 * twice `atOnce`: a source that is larger is read several times, each time for the next so many.
 */
export async function* inOrder<T extends { readonly name: string }>(
  source: () => AsyncIterable<T>,
  atOnce: number,
): AsyncGenerator<T> {
  const byName = (a: T, b: T): number => compareNames(a.name, b.name)
  for (let last: string | undefined; ; ) {
    let held: T[] = []
    let bound: string | undefined
    for await (const item of source()) {
      if (last !== undefined && compareNames(item.name, last) <= 0) continue
      if (bound !== undefined && compareNames(item.name, bound) >= 0) continue
      held.push(item)
      if (held.length < 2 * atOnce) continue
      held = held.sort(byName).slice(0, atOnce)
      bound = held.at(-1)?.name
    }
    const isMore = bound !== undefined || held.length > atOnce
    held = held.sort(byName).slice(0, atOnce)
    yield* held
    if (!isMore) return
    last = held.at(-1)?.name
  }
}
