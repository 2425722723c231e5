/** Snappy as Firehose writes it: raw blocks in the frame of snappy-java, or in that of Hadoop. */
import { concat } from './bytes.ts'
import type { Unpacked } from './inflate.ts'

/** `\x82SNAPPY\0`, then two version numbers. */
const XERIAL = [0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0] as const
const XERIAL_HEADER_BYTES = 16

/** `undefined` for what is none. Hadoop's frame has no mark of its own: it is taken for one when its first block can be read. */
export function unsnappy(input: Uint8Array, bytesMax: number): Unpacked | undefined {
  const isXerial = XERIAL.every((byte, at) => input[at] === byte)
  const parts: Uint8Array[] = []
  let size = 0
  let at = isXerial ? XERIAL_HEADER_BYTES : 0
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength)
  /** What is still to come of the frame that Hadoop announced. */
  let announced = 0
  while (at + 4 <= input.length && size < bytesMax) {
    if (!isXerial && announced <= 0) {
      announced = view.getUint32(at)
      at += 4
      if (announced === 0) continue
      if (at + 4 > input.length) break
    }
    const packed = view.getUint32(at)
    const whole = input.subarray(at + 4, at + 4 + packed)
    if (whole.length < packed) break
    const block = snappyBlock(whole, bytesMax)
    if (block === undefined) return undefined
    announced -= block.length
    parts.push(block)
    size += block.length
    at += 4 + packed
  }
  if (parts.length === 0)
    return isXerial && input.length > XERIAL_HEADER_BYTES ? { bytes: new Uint8Array(0), cut: true } : undefined
  return { bytes: concat(...parts), cut: at < input.length }
}

/** One raw block. `undefined` for what is none, or is more than `bytesMax`. */
export function snappyBlock(input: Uint8Array, bytesMax: number): Uint8Array | undefined {
  let at = 0
  let size = 0
  for (let shift = 0; ; shift += 7) {
    const byte = input[at++]
    if (byte === undefined || shift > 28) return undefined
    size += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) break
  }
  if (size > bytesMax) return undefined
  const out = new Uint8Array(size)
  let done = 0
  while (at < input.length) {
    const tag = input[at++] ?? 0
    const kind = tag & 3
    if (kind === 0) {
      let length = (tag >> 2) + 1
      if (length > 60) {
        const count = length - 60
        length = little(input, at, count) + 1
        at += count
      }
      if (at + length > input.length || done + length > size) return undefined
      out.set(input.subarray(at, at + length), done)
      at += length
      done += length
    } else {
      const bytes = kind === 1 ? 1 : kind === 2 ? 2 : 4
      const length = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1
      const distance = little(input, at, bytes) + (kind === 1 ? (tag >> 5) << 8 : 0)
      at += bytes
      if (distance === 0 || distance > done || done + length > size) return undefined
      for (let i = 0; i < length; i++, done++) out[done] = out[done - distance] ?? 0
    }
  }
  return done === size ? out : undefined
}

function little(input: Uint8Array, at: number, count: number): number {
  let value = 0
  for (let i = 0; i < count; i++) value += (input[at + i] ?? 0) * 2 ** (8 * i)
  return value
}
