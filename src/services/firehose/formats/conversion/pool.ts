/** Worker threads for conversions. How many conversions are open at a time is up to the caller: each holds the rows of one row group. */
import { availableParallelism } from 'node:os'
import type { Transferable } from 'node:worker_threads'
import { siblingModule } from '../../../../kernel/sibling-module.ts'
import type { HiveColumn } from '../../../../parquet/hive-type.ts'
import type { ParquetOptions } from '../../../../parquet/parquet-file.ts'
import type { ConversionConfiguration } from '../configuration.ts'
import { Thread } from '../thread.ts'

export const CONVERSION_THREADS_MAX = 2

export type ConversionQuestion =
  | {
      readonly do: 'open'
      readonly job: number
      readonly columns: readonly HiveColumn[]
      readonly conversion: ConversionConfiguration
      readonly options: Omit<ParquetOptions, 'columns'>
    }
  /** The records one behind the other, and where each ends. */
  | { readonly do: 'rows'; readonly job: number; readonly data: Uint8Array<ArrayBuffer>; readonly ends: Uint32Array }
  | { readonly do: 'finish'; readonly job: number }
  | { readonly do: 'drop'; readonly job: number }

export type ConversionAnswer =
  | {
      readonly chunk: Uint8Array<ArrayBuffer>
      /** Place in the batch, code, message. */
      readonly failures: readonly (readonly [number, string, string])[]
      readonly rows: number
    }
  | { readonly unknown: number }

export type Converted = Extract<ConversionAnswer, { chunk: unknown }>

export interface Conversion {
  rows(data: Uint8Array<ArrayBuffer>, ends: Uint32Array): Promise<Converted>
  finish(): Promise<Converted>
  /** Frees what it holds; harmless after `finish`. */
  drop(): Promise<void>
}

export interface ConversionPool {
  open(
    columns: readonly HiveColumn[],
    conversion: ConversionConfiguration,
    options: Omit<ParquetOptions, 'columns'>,
  ): Promise<Conversion>
  close(): Promise<void>
}

/** A thread that broke took its conversions with it: the object has to be made again from its records. */
export class ConversionLost extends Error {
  override readonly name = 'ConversionLost'
}

type ConversionThread = Thread<ConversionQuestion, ConversionAnswer>

export function openConversionPool(): ConversionPool {
  const count = Math.min(CONVERSION_THREADS_MAX, availableParallelism())
  const threads: readonly ConversionThread[] = Array.from(
    { length: count },
    () => new Thread(siblingModule('worker', import.meta.url)),
  )
  const jobsOf = new Map(threads.map((thread) => [thread, 0]))
  let nextJob = 0
  return {
    async open(columns, conversion, options) {
      const thread = threads.reduce((best, each) => ((jobsOf.get(each) ?? 0) < (jobsOf.get(best) ?? 0) ? each : best))
      const job = nextJob++
      const count = (change: number): Map<ConversionThread, number> => jobsOf.set(thread, (jobsOf.get(thread) ?? 0) + change)
      count(1)
      try {
        await ask(thread, { do: 'open', job, columns, conversion, options })
      } catch (error) {
        count(-1)
        throw error
      }
      let isOpen = true
      return {
        rows: (data, ends) => ask(thread, { do: 'rows', job, data, ends }, [data.buffer]),
        finish: () => ask(thread, { do: 'finish', job }),
        async drop() {
          if (!isOpen) return
          isOpen = false
          count(-1)
          // A thread that is lost has nothing left to free.
          await thread.ask({ do: 'drop', job })
        },
      }
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.end()))
    },
  }
}

async function ask(
  thread: ConversionThread,
  question: ConversionQuestion,
  give: readonly Transferable[] = [],
): Promise<Converted> {
  const answer = await thread.ask(question, { give })
  if ('chunk' in answer) return answer
  throw new ConversionLost('lost' in answer ? answer.lost : 'The thread that made this object was replaced by another.')
}
