import { planCompaction, TARGET_BYTES_DEFAULT } from '../../lake/compact.ts'
import { Keeper } from '../../lake/keeper.ts'
import { type DataFile, type Manifest, readHead } from '../../lake/manifest.ts'
import type { TargetOptions } from '../endpoint.ts'
import { type Io, type Paint, painter, print } from '../io.ts'
import { bytesText, counted, grouped, visible } from '../text.ts'
import { datasetsOf, withLake } from './session.ts'

export interface FilesOptions extends TargetOptions {
  readonly dataset?: string
  readonly json?: true
}

export interface CompactOptions extends TargetOptions {
  readonly dataset?: string
  readonly partition?: string
  readonly target: number
  readonly dryRun?: true
}

const MIB = 1024 * 1024

/** What lies in the processed zone, partition by partition, as the manifest has it. */
export function showFiles(io: Io, bucket: string | undefined, options: FilesOptions): Promise<number> {
  return withLake(io, { ...options, bucket }, async (session) => {
    const paint = painter(io, 'stdout')
    for (const [name] of datasetsOf(session, options.dataset)) {
      const manifest = (await readHead(session.objects, name))?.manifest
      const partitions = Object.entries(manifest?.files ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))
      const text = options.json
        ? partitions.map(([partition, files]) => jsonLine(session.bucket, name, partition, files)).join('')
        : table(name, partitions, manifest, paint, session.target.self)
      await print(io, text)
    }
    return 0
  })
}

function jsonLine(bucket: string, dataset: string, partition: string, files: readonly DataFile[]): string {
  const shown = files.map(({ key, rows, bytes }) => ({ url: `s3://${bucket}/${key}`, rows, bytes }))
  return `${JSON.stringify({ dataset, partition, files: shown })}\n`
}

function table(
  name: string,
  partitions: readonly (readonly [string, readonly DataFile[]])[],
  manifest: Manifest | undefined,
  paint: Paint,
  self: string,
): string {
  if (manifest === undefined || partitions.length === 0)
    return `${paint('bold', name)}: nothing yet. ${self} lake run brings it in.\n`
  const mergeable = planCompaction(manifest, TARGET_BYTES_DEFAULT, () => true)
  const rows = partitions.map(([partition, files]) => {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    const small = mergeable.filter((plan) => plan.partition === partition).reduce((sum, { inputs }) => sum + inputs.length, 0)
    const count = files.reduce((sum, file) => sum + file.rows, 0)
    return [
      visible(partition),
      grouped(files.length),
      grouped(count),
      bytesText(bytes),
      bytesText(bytes / files.length),
      small === 0 ? '' : grouped(small),
    ]
  })
  const head = ['partition', 'files', 'rows', 'size', 'average', 'small']
  const widths = head.map((title, index) => Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ')
      .trimEnd()
  const small = mergeable.reduce((sum, { inputs }) => sum + inputs.length, 0)
  const advice =
    small === 0 ? '' : `${counted(small, 'small file')} can become ${grouped(mergeable.length)}: ${self} lake compact\n`
  return `${paint('bold', name)}\n${paint('dim', line(head))}\n${rows.map((row) => `${line(row)}\n`).join('')}${advice}`
}

/** Merges small files. */
export function compactLake(io: Io, bucket: string | undefined, options: CompactOptions): Promise<number> {
  return withLake(io, { ...options, bucket }, async (session) => {
    const { partition } = options
    const isWanted = (each: string): boolean =>
      partition === undefined || each === partition || each.startsWith(`event_date=${partition}`)
    const plan = (manifest: Manifest) => planCompaction(manifest, options.target * MIB, isWanted)
    let merged = 0
    for (const [name, dataset] of datasetsOf(session, options.dataset)) {
      if (options.dryRun) {
        const manifest = (await readHead(session.objects, name))?.manifest
        for (const { partition: where, inputs } of manifest === undefined ? [] : plan(manifest)) {
          merged += 1
          await print(io, `Would merge ${sentence(name, where, inputs.length)}.\n`)
        }
        continue
      }
      const keeper = new Keeper({
        objects: session.objects,
        name,
        dataset,
        random: io.random,
        signal: io.signal,
        onCompact: (operation, { rows, bytes }) => {
          merged += 1
          const into = `one of ${counted(rows, 'row')}, ${bytesText(bytes)}`
          io.stdout.write(`${sentence(name, operation.partition, operation.inputs.length)} → ${into}\n`)
        },
      })
      await keeper.compact(plan)
      if (!io.signal.aborted) await keeper.removeOrphans()
    }
    if (merged === 0 && !io.signal.aborted) await print(io, 'There are no small files to merge.\n')
    return 0
  })
}

function sentence(name: string, partition: string, files: number): string {
  return `${name}/${visible(partition)}: ${counted(files, 'file')}`
}
