/** Which closed segments are to be written anew. Pure; the rule and what it costs are told in docs/storage-format.md. */

/** How full a segment is. */
export interface Filling {
  /** Of the file. */
  readonly bytes: number
  /** Of runs, without frames around them. */
  readonly runBytes: number
  /** Of runs that somebody needs. */
  readonly liveBytes: number
  /** It was tried, and cannot be read. */
  readonly isUnfit: boolean
}

/** Neighbours, from `from` up to and not including `to`. */
export interface Neighbours {
  readonly from: number
  readonly to: number
}

/** Small segments are put together when so many of them are neighbours. */
export const MERGED_SEGMENTS_MIN = 4

/**
 * Neighbours of which at least half is dead: that which costs least for what it frees, and those beside it. Else small neighbours, of which no
 * one makes up more than half: what is copied then is in something at least twice as large afterwards. The copy takes at most `bytesMax`.
 */
export function chooseRewrite(segments: readonly Filling[], bytesMax: number): Neighbours | undefined {
  return mostlyDead(segments, bytesMax) ?? manySmall(segments, bytesMax)
}

function mostlyDead(segments: readonly Filling[], bytesMax: number): Neighbours | undefined {
  const fits = ({ bytes, runBytes, liveBytes, isUnfit }: Filling): boolean =>
    !isUnfit && liveBytes > 0 && liveBytes <= bytesMax && 2 * (runBytes - liveBytes) >= bytes
  let best: number | undefined
  let leastShare = Number.POSITIVE_INFINITY
  segments.forEach((each, i) => {
    const share = each.liveBytes / each.bytes
    if (!fits(each) || share >= leastShare) return
    best = i
    leastShare = share
  })
  if (best === undefined) return undefined
  let [from, to] = [best, best + 1]
  let left = bytesMax - (segments[best]?.liveBytes ?? 0)
  for (let next = segments[to]; next !== undefined && fits(next) && next.liveBytes <= left; next = segments[to]) {
    left -= next.liveBytes
    to++
  }
  for (let next = segments[from - 1]; next !== undefined && fits(next) && next.liveBytes <= left; next = segments[from - 1]) {
    left -= next.liveBytes
    from--
  }
  return { from, to }
}

function manySmall(segments: readonly Filling[], bytesMax: number): Neighbours | undefined {
  let best: Neighbours | undefined
  for (let from = 0; from + MERGED_SEGMENTS_MIN <= segments.length; from++) {
    let bytes = 0
    let largest = 0
    for (let to = from; to < segments.length; ) {
      const each = segments[to] as Filling
      bytes += each.bytes
      largest = Math.max(largest, each.bytes)
      if (each.isUnfit || each.liveBytes === 0 || bytes > bytesMax) break
      to++
      const count = to - from
      if (count >= MERGED_SEGMENTS_MIN && 2 * largest <= bytes && count > (best === undefined ? 0 : best.to - best.from))
        best = { from, to }
    }
  }
  return best
}
