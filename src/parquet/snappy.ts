/**
 * Raw Snappy blocks (https://github.com/google/snappy/blob/main/format_description.txt): the uncompressed length as a varint, then literals and copies.
 * Input is compressed in fragments of 64 KiB, so that every position and offset fits sixteen bits. Only compression: nothing here reads Snappy.
 */

const FRAGMENT_BYTES = 64 * 1024
const TABLE_BITS_MAX = 14
/** A match may be looked for only while this many bytes follow: below, a literal is as good. */
const MARGIN_BYTES = 15
/** After this many misses in a row (times 32) the search takes larger steps: what does not compress costs little. */
const SKIP_SHIFT = 5

const table = new Uint16Array(1 << TABLE_BITS_MAX)

/** The most bytes that `input` bytes can become. */
export function snappyBytesMax(input: number): number {
  return 32 + input + Math.ceil(input / 6)
}

export function snappyCompress(input: Uint8Array): Uint8Array {
  const output = new Uint8Array(snappyBytesMax(input.length))
  let at = 0
  let length = input.length
  while (length >= 0x80) {
    output[at++] = (length & 0x7f) | 0x80
    length >>>= 7
  }
  output[at++] = length
  for (let from = 0; from < input.length; from += FRAGMENT_BYTES) {
    at = fragment(input, from, Math.min(from + FRAGMENT_BYTES, input.length), output, at)
  }
  return output.subarray(0, at)
}

/** Compresses `input` from `start` to `end`; returns where the output ends. */
function fragment(input: Uint8Array, start: number, end: number, output: Uint8Array, outputAt: number): number {
  let at = outputAt
  let literalFrom = start
  const limit = end - MARGIN_BYTES
  if (limit > start) {
    const bits = Math.min(TABLE_BITS_MAX, 32 - Math.clz32(end - start))
    const shift = 32 - bits
    table.fill(0, 0, 1 << bits)
    let position = start + 1
    while (position <= limit) {
      // Look for four bytes that were seen before.
      let candidate = 0
      let steps = 1 << SKIP_SHIFT
      let found = false
      while (position <= limit) {
        const here = word(input, position)
        const slot = Math.imul(here, 0x1e35a7bd) >>> shift
        candidate = start + (table[slot] as number)
        table[slot] = position - start
        if (candidate < position && word(input, candidate) === here) {
          found = true
          break
        }
        position += steps++ >>> SKIP_SHIFT
      }
      if (!found) break
      at = literal(input, literalFrom, position, output, at)
      const offset = position - candidate
      let match = position + 4
      while (match < end && input[match] === input[match - offset]) match += 1
      at = copy(output, at, offset, match - position)
      position = match
      literalFrom = match
      if (position <= limit) table[Math.imul(word(input, position - 1), 0x1e35a7bd) >>> shift] = position - 1 - start
    }
  }
  return literal(input, literalFrom, end, output, at)
}

function word(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  )
}

function literal(input: Uint8Array, from: number, to: number, output: Uint8Array, outputAt: number): number {
  let at = outputAt
  if (to === from) return at
  const last = to - from - 1
  if (last < 60) output[at++] = last << 2
  else if (last < 0x100) {
    output[at++] = 60 << 2
    output[at++] = last
  } else {
    output[at++] = 61 << 2
    output[at++] = last & 0xff
    output[at++] = last >>> 8
  }
  output.set(input.subarray(from, to), at)
  return at + (to - from)
}

function copy(output: Uint8Array, outputAt: number, offset: number, bytes: number): number {
  let at = outputAt
  let left = bytes
  // What is left after each step is at least four: a shorter copy has no code.
  while (left >= 68) {
    at = longCopy(output, at, offset, 64)
    left -= 64
  }
  if (left > 64) {
    at = longCopy(output, at, offset, 60)
    left -= 60
  }
  if (left >= 12 || offset >= 2048) return longCopy(output, at, offset, left)
  output[at++] = 1 | ((left - 4) << 2) | ((offset >>> 8) << 5)
  output[at++] = offset & 0xff
  return at
}

function longCopy(output: Uint8Array, outputAt: number, offset: number, bytes: number): number {
  output[outputAt] = 2 | ((bytes - 1) << 2)
  output[outputAt + 1] = offset & 0xff
  output[outputAt + 2] = offset >>> 8
  return outputAt + 3
}
