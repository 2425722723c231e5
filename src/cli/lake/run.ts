import type { BatchResult } from '../../lake/batch.ts'
import { type Dataset, readDefinition } from '../../lake/definition.ts'
import { Keeper } from '../../lake/keeper.ts'
import type { BatchOperation } from '../../lake/manifest.ts'
import { LakeProblem } from '../../lake/objects.ts'
import type { TargetOptions } from '../endpoint.ts'
import { callFailure, explained } from '../failure.ts'
import { type Io, note, painter, pause, print, UserError } from '../io.ts'
import { counted, visible } from '../text.ts'
import { datasetsOf, type LakeSession, withLake } from './session.ts'

export interface RunOptions extends TargetOptions {
  readonly dataset?: string
  readonly watch?: true
  readonly every: number
  readonly skipMissing?: true
  readonly json?: true
}

/** How often a run that watches looks for files that no manifest names. */
const ORPHANS_EVERY_ROUNDS = 200

export function runLake(io: Io, bucket: string | undefined, options: RunOptions): Promise<number> {
  return withLake(io, { ...options, bucket }, async (session) => {
    const runs = runsOf(session, options)
    for (const run of runs) await run.process(true)
    if (options.watch) await watch(session, options, runs)
    else if (sumOf(runs) === 0 && options.json !== true) await print(io, 'Nothing new.\n')
    return 0
  })
}

/** Round after round, until the user ends it. */
async function watch(session: LakeSession, options: RunOptions, first: readonly DatasetRun[]): Promise<void> {
  const { io, objects, bucket } = session
  const patience = new Patience(session)
  let runs = first
  let { etag } = session.definition
  note(io, `Watching ${bucket}: Ctrl-C ends.`)
  for (let round = 1; await pause(io.clock, options.every * 1_000, io.signal); round++) {
    await patience.with(async () => {
      // Somebody may have edited the description meanwhile.
      const definition = await readDefinition(objects, bucket)
      if (definition.etag !== etag) runs = runsOf({ ...session, definition }, options)
      etag = definition.etag
      for (const run of runs) await run.process(round % ORPHANS_EVERY_ROUNDS === 0)
    })
  }
}

function runsOf(session: LakeSession, options: RunOptions): readonly DatasetRun[] {
  return datasetsOf(session, options.dataset).map(([name, dataset]) => new DatasetRun(session, options, name, dataset))
}

function sumOf(runs: readonly DatasetRun[]): number {
  return runs.reduce((sum, { batches }) => sum + batches, 0)
}

/** A run that watches outlives what somebody can mend: a server that is away, a mistake in lake.json. It says so once. */
class Patience {
  readonly #session: LakeSession
  #trouble = ''

  constructor(session: LakeSession) {
    this.#session = session
  }

  async with(work: () => Promise<void>): Promise<void> {
    const { io } = this.#session
    try {
      await work()
      if (this.#trouble !== '') note(io, 'Going on.')
      this.#trouble = ''
    } catch (error) {
      const trouble = this.#passing(error)
      if (trouble === undefined || io.signal.aborted) throw error
      if (trouble !== this.#trouble) note(io, `${trouble} Trying again.`)
      this.#trouble = trouble
    }
  }

  /** What to tell the person; `undefined` for what does not pass. */
  #passing(error: unknown): string | undefined {
    if (error instanceof LakeProblem || error instanceof UserError) return error.message
    const failure = callFailure(error)
    if (failure === undefined || !(failure.isRetryable || failure.isUnreachable)) return undefined
    const told = explained(error, this.#session.target)
    return told instanceof UserError ? told.message : failure.message
  }
}

class DatasetRun {
  readonly #io: Io
  readonly #options: RunOptions
  readonly #name: string
  readonly #dataset: Dataset
  readonly #keeper: Keeper
  readonly #told = new Set<string>()
  #curated: string[] = []
  batches = 0

  constructor({ io, objects }: LakeSession, options: RunOptions, name: string, dataset: Dataset) {
    this.#io = io
    this.#options = options
    this.#name = name
    this.#dataset = dataset
    this.#keeper = new Keeper({
      objects,
      name,
      dataset,
      random: io.random,
      signal: io.signal,
      skipMissing: options.skipMissing ?? false,
      onBatch: (operation, result) => this.#onBatch(operation, result),
      onCurated: (day) => this.#curated.push(day),
    })
  }

  async process(alsoOrphans: boolean): Promise<void> {
    const { changed } = await this.#keeper.process()
    if (alsoOrphans && !this.#io.signal.aborted) await this.#keeper.removeOrphans()
    this.#tellCurated()
    for (const key of changed.filter((each) => !this.#told.has(each))) {
      this.#told.add(key)
      note(
        this.#io,
        `${visible(key)} was overwritten after it had been processed. Raw objects are never read twice: put new records under new keys.`,
      )
    }
  }

  #onBatch({ number, objects }: BatchOperation, { files, totals }: BatchResult): void {
    this.batches += 1
    const { records, rows, duplicates, quarantined } = totals
    if (this.#options.json) {
      const line = { dataset: this.#name, batch: number, objects: objects.length, records, rows, duplicates, quarantined, files }
      this.#io.stdout.write(`${JSON.stringify(line)}\n`)
      return
    }
    const paint = painter(this.#io, 'stdout')
    const putAside = Object.values(quarantined).reduce((sum, count) => sum + count, 0)
    const parts = [
      `${counted(objects.length, 'raw object')} with ${counted(records, 'record')} → ${counted(rows, 'row')} in ${counted(files.length, 'file')}`,
      ...(duplicates > 0 ? [`${counted(duplicates, 'repetition')} left out`] : []),
      ...(putAside > 0 ? [paint('yellow', `${putAside} put aside under ${visible(this.#dataset.quarantine)}`)] : []),
    ]
    this.#io.stdout.write(`${paint('bold', this.#name)}  ${parts.join('; ')}\n`)
    for (const [reason, count] of Object.entries(quarantined)) {
      this.#io.stdout.write(`  ${paint('yellow', String(count).padStart(6))}  ${visible(reason)}\n`)
    }
  }

  #tellCurated(): void {
    const days = this.#curated
    this.#curated = []
    if (days.length === 0 || this.#options.json) return
    const [first, last] = [days[0], days.at(-1)]
    const range = first === last ? first : `${counted(days.length, 'day')}, ${first} to ${last}`
    this.#io.stdout.write(`${painter(this.#io, 'stdout')('bold', this.#name)}  curated: ${range}\n`)
  }
}
