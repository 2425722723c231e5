import { INDEX_FILE } from '../engine/disk/index-names.ts'
import type { Row } from '../engine/disk/inspect.ts'
import { readIndex } from '../engine/disk/sqlite-read.ts'
import { SystemRandom } from '../kernel/random.ts'
import { BUCKETS, bucketOfRow, decodeObject, objectOfRow, objectsOf, REDO, uploadsOf } from '../services/s3/store/rows.ts'
import { messageOf } from './message.ts'

/** The buckets of a data directory, and how much is in each; nothing, if no object was ever put. */
export async function* inspectObjects(folder: string): AsyncGenerator<Row> {
  try {
    const index = await readIndex(folder, new SystemRandom().uuid())
    if (index === undefined) return
    try {
      for (const problem of index.problems()) yield row(true, `${INDEX_FILE}: ${problem}`, {})
      const notes = [...index.rows(REDO)].length
      if (notes > 0)
        yield row(false, `${INDEX_FILE}: ${notes} changes whose files are named for certain when S3 is next used`, { notes })
      for (const { key } of index.rows(BUCKETS)) {
        const bucket = bucketOfRow(key)
        let objects = 0
        let bytes = 0
        for (const { key: object, value } of index.rows(objectsOf(bucket))) {
          objects++
          bytes += decodeObject(objectOfRow(object).key, value).facts.bytes
        }
        const uploads = [...index.rows(uploadsOf(bucket))].length
        const going = uploads === 0 ? '' : `, ${uploads} uploads that go on`
        yield row(false, `${bucket}: ${objects} objects, ${bytes} bytes${going}`, { bucket, objects, bytes, uploads })
      }
    } finally {
      await index.close()
    }
  } catch (error) {
    yield row(true, `${INDEX_FILE} cannot be read: ${messageOf(error)}`, {})
  }
}

function row(damaged: boolean, text: string, facts: Row['facts']): Row {
  return { depth: 0, kind: 'bucket', damaged, text, facts }
}
