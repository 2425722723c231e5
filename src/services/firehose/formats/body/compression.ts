/** How objects are compressed. A compression sees no records, only bytes. */
import type { FormatConfiguration } from '../configuration.ts'
import type { Chunks } from './chunks.ts'
import { DEFLATED_BLOCK_BYTES, gzipped, zipped } from './deflated.ts'
import { HADOOP_BLOCK_BYTES, hadoopSnappy, SNAPPY_JAVA_BLOCK_BYTES, snappyJava } from './snappy-framed.ts'

/** Pieces of an object that is not compressed. */
const PLAIN_BLOCK_BYTES = 1024 * 1024

export interface Compression {
  /** With its dot; empty for none. */
  readonly extension: string
  readonly contentEncoding?: string
  /** What `body` is given comes in pieces of exactly so much, but for the last: some formats are made of such blocks. */
  readonly blockBytes: number
  readonly body: (blocks: Chunks, objectId: string) => Chunks
}

const COMPRESSIONS: Readonly<Record<string, Compression>> = {
  UNCOMPRESSED: { extension: '', blockBytes: PLAIN_BLOCK_BYTES, body: (blocks) => blocks },
  GZIP: { extension: '.gz', contentEncoding: 'gzip', blockBytes: DEFLATED_BLOCK_BYTES, body: gzipped },
  ZIP: { extension: '.zip', contentEncoding: 'zip', blockBytes: DEFLATED_BLOCK_BYTES, body: zipped },
  Snappy: {
    extension: '.snappy',
    contentEncoding: 'snappy-java',
    blockBytes: SNAPPY_JAVA_BLOCK_BYTES,
    body: snappyJava,
  },
  // The developer guide's table says .hsnappy; the service has been seen to write .snappy.
  HADOOP_SNAPPY: {
    extension: '.snappy',
    contentEncoding: 'hadoop-snappy',
    blockBytes: HADOOP_BLOCK_BYTES,
    body: hadoopSnappy,
  },
}

export function compressionOf({ CompressionFormat = 'UNCOMPRESSED' }: FormatConfiguration): Compression {
  const compression = COMPRESSIONS[CompressionFormat]
  if (compression === undefined) throw new Error(`no such compression: ${CompressionFormat}`)
  return compression
}
