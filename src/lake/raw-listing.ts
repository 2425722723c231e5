import type { ListedObject, Objects } from './objects.ts'
import { holdsRecords } from './raw-object.ts'

/** The end of the listing that is looked at again each time. */
const TAIL_OBJECTS = 1_000
/** After so many looks at the end alone, everything is listed once more. */
const TAIL_LOOKS_MAX = 100

/**
 * What lies in the raw zone. Where keys rise with time, as those of Firehose do, what is new stands at the end: most looks then list only that, and
 * everything once in a while, since a delivery that was held up may come under an older key.
 */
export class RawListing {
  readonly #objects: Objects
  readonly #prefix: string
  #tailFrom: string | undefined
  #looks = 0

  constructor(objects: Objects, prefix: string) {
    this.#objects = objects
    this.#prefix = prefix
  }

  async look(): Promise<readonly ListedObject[]> {
    const isTail = this.#tailFrom !== undefined && this.#looks < TAIL_LOOKS_MAX
    const listed: ListedObject[] = []
    for await (const page of this.#objects.list(this.#prefix, isTail ? this.#tailFrom : undefined)) listed.push(...page)
    if (isTail) this.#looks += 1
    else {
      this.#looks = 0
      this.#tailFrom = tailOf(listed)
    }
    return listed.filter(holdsRecords)
  }
}

/** The key behind which the end begins; `undefined` where all is short, or where older keys have newer objects. */
function tailOf(listed: readonly ListedObject[]): string | undefined {
  const start = listed.length - TAIL_OBJECTS
  if (start <= TAIL_OBJECTS) return undefined
  const newest = (objects: readonly ListedObject[]): number =>
    objects.reduce((max, { modifiedAtMs }) => Math.max(max, modifiedAtMs), 0)
  const isOrdered = newest(listed.slice(0, start)) <= newest(listed.slice(start, start + TAIL_OBJECTS / 2))
  return isOrdered ? listed[start]?.key : undefined
}
