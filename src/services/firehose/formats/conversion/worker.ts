/** Conversions in a thread of their own: reading JSON and writing columns would hold up everything else. Many can be open; what comes, comes in turn. */
import { parentPort } from 'node:worker_threads'
import { openParquetFile, type ParquetFile } from '../../../../parquet/parquet-file.ts'
import type { ConversionAnswer, ConversionQuestion } from './pool.ts'
import { type RowsOf, rowReader } from './rows.ts'

const open = new Map<number, { readonly file: ParquetFile; readonly rowsOf: RowsOf }>()
const NOTHING = new Uint8Array()

function answer(question: ConversionQuestion): ConversionAnswer {
  const { job } = question
  if (question.do === 'open') {
    const { columns, conversion, options } = question
    open.set(job, { file: openParquetFile({ columns, ...options }), rowsOf: rowReader(columns, conversion) })
    return { chunk: NOTHING, failures: [], rows: 0 }
  }
  if (question.do === 'drop') {
    open.delete(job)
    return { chunk: NOTHING, failures: [], rows: 0 }
  }
  const conversion = open.get(job)
  if (conversion === undefined) return { unknown: job }
  const { file, rowsOf } = conversion
  if (question.do === 'finish') {
    open.delete(job)
    return { chunk: file.rows === 0 ? NOTHING : file.finish(), failures: [], rows: file.rows }
  }
  const failures: [number, string, string][] = []
  let from = 0
  question.ends.forEach((end, at) => {
    const rows = rowsOf(question.data.subarray(from, end))
    if ('code' in rows) failures.push([at, rows.code, rows.message])
    else for (const row of rows) file.append(row, (end - from) / rows.length)
    from = end
  })
  return { chunk: file.rows === 0 ? NOTHING : file.take(), failures, rows: file.rows }
}

parentPort?.on('message', (question: ConversionQuestion) => {
  const told = answer(question)
  parentPort?.postMessage(told, 'chunk' in told && told.chunk.length > 0 ? [told.chunk.buffer] : [])
})
