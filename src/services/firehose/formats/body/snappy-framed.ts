/**
 * The two ways in which Java writes Snappy to files. Neither is Google's framing format, and readers take one for the other's damage.
 *
 * snappy-java (`SnappyOutputStream`): 82 "SNAPPY" 00, version 1, lowest version that can read it 1, then blocks: length, Snappy block of 32 KiB.
 * Hadoop (`BlockCompressorStream`): blocks: uncompressed length, compressed length, Snappy block. All integers are big-endian, 32 bits.
 */
import { snappyCompress } from '../../../../parquet/snappy.ts'
import type { Chunks } from './chunks.ts'

/** What `SnappyOutputStream` takes unless told otherwise. */
export const SNAPPY_JAVA_BLOCK_BYTES = 32 * 1024
/** Hadoop's buffer of 256 KiB less the room that the worst case of compression needs in it. */
export const HADOOP_BLOCK_BYTES = 262_144 - (Math.floor(262_144 / 6) + 32)

const MAGIC = Uint8Array.of(0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0, 0, 0, 0, 1, 0, 0, 0, 1)

/** `blocks` are of `SNAPPY_JAVA_BLOCK_BYTES`. */
export async function* snappyJava(blocks: Chunks): Chunks {
  yield MAGIC
  for await (const block of blocks) {
    const packed = snappyCompress(block)
    yield Buffer.concat([bigEndian(packed.length), packed])
  }
}

/** `blocks` are of `HADOOP_BLOCK_BYTES`. */
export async function* hadoopSnappy(blocks: Chunks): Chunks {
  for await (const block of blocks) {
    const packed = snappyCompress(block)
    yield Buffer.concat([bigEndian(block.length), bigEndian(packed.length), packed])
  }
}

function bigEndian(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
