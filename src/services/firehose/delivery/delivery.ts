/** All that is done for one delivery stream: its conveyors, and what they share. */

import { Gate } from '../../consuming/gate.ts'
import { JournalClosed } from '../../consuming/journal.ts'
import { undeliverableBeforeMs } from '../direct-put-log.ts'
import type { DeliveryStream, ExtendedS3Settings, HttpEndpointSettings, S3Settings } from '../entities.ts'
import { transformationOf } from '../transformation/settings.ts'
import { Conveyor, type ConveyorParts, type ConveyorState } from './conveyor.ts'
import type { DeliveryParts } from './delivery-parts.ts'
import { asMade, cutLeftSlots } from './former-destination.ts'
import { httpTarget } from './http-target.ts'
import { type Filling, Intake, type IntakeParts, type Recipe } from './intake.ts'
import type { Journal } from './journal.ts'
import { BACKUP_JOURNAL_LANE, HTTP_RECORDS_MAX, MAIN_JOURNAL_LANE, SORTED_READS_MAX } from './limits.ts'
import type { Target } from './outlet.ts'
import { presentSettings } from './present-settings.ts'
import { presentSorting } from './present-sorting.ts'
import { type Cut, releasable, slotOf, slotReleasable } from './progress.ts'
import { type S3Recipe, s3Target } from './s3-target.ts'
import { backupOf, beginningOf, formatOf, hintsOf, httpOf, mainSettings, s3RecipeOf } from './settings.ts'
import { SlotLog } from './slot-log.ts'
import { withSlots } from './slots.ts'
import { Sorter } from './sorting.ts'

export class Delivery {
  readonly #conveyors: Map<'main' | 'backup', Conveyor>
  readonly #parts: DeliveryParts
  #turn: Promise<unknown> = Promise.resolve()
  readonly #closing = new AbortController()
  readonly #ownReads = new Gate(SORTED_READS_MAX)
  /** Of the destination that the main conveyor goes to. */
  #type: DeliveryStream['destination']['type'] | undefined
  /** Whether it stores records in slots. Once begun, that goes on until the next start. */
  #isSorting = false

  private constructor(parts: DeliveryParts) {
    this.#parts = parts
    this.#conveyors = new Map()
  }

  static async open(parts: DeliveryParts): Promise<Delivery> {
    const delivery = new Delivery(parts)
    const end = (): void => delivery.#closing.abort(new JournalClosed('the delivery has ended'))
    parts.signal?.addEventListener('abort', end, { once: true })
    if (parts.signal?.aborted === true) end()
    try {
      await delivery.look()
    } catch (cause) {
      await delivery.close()
      throw cause
    }
    return delivery
  }

  get isIdle(): boolean {
    return [...this.#conveyors.values()].every(({ isIdle }) => isIdle)
  }

  async states(): Promise<ReadonlyMap<'main' | 'backup', ConveyorState>> {
    const states = new Map<'main' | 'backup', ConveyorState>()
    for (const [name, conveyor] of this.#conveyors) states.set(name, await conveyor.state())
    return states
  }

  /** Its settings may have changed. One look after the other, so that nothing is opened twice. */
  look(): Promise<void> {
    const turn = this.#turn.then(() => this.#look())
    this.#turn = turn.catch(() => undefined) // Whoever asked for the look hears of it.
    return turn
  }

  async #look(): Promise<void> {
    const stream = this.#parts.stream()
    if (stream === undefined || this.#closing.signal.aborted) return
    const { type } = stream.destination
    if (this.#type !== type || (this.#sorts() && !this.#isSorting)) {
      // What is in no object yet goes to the new destination.
      await this.#conveyors.get('main')?.close()
      this.#conveyors.set('main', await this.#openMain(stream))
      this.#type = type
      this.#isSorting = this.#sorts()
    }
    if (backupOf(stream) !== undefined && !this.#conveyors.has('backup')) {
      this.#conveyors.set('backup', await this.#openBackup(stream))
    }
    if (backupOf(stream) === undefined) await this.#endBackup()
    for (const conveyor of this.#conveyors.values()) conveyor.look()
  }

  /** With what it has, unless its bucket refuses that just now. The source keeps nothing for it any more. */
  async #endBackup(): Promise<void> {
    const backup = this.#conveyors.get('backup')
    await backup?.flush()
    await backup?.close()
    this.#conveyors.delete('backup')
  }

  hurry(): void {
    for (const conveyor of this.#conveyors.values()) conveyor.hurry()
  }

  async flush(): Promise<void> {
    await Promise.all([...this.#conveyors.values()].map((conveyor) => conveyor.flush()))
  }

  async close(): Promise<void> {
    this.#closing.abort(new JournalClosed('the delivery has ended'))
    await this.#closeAll()
    // A look that was under way may have opened another.
    await this.#turn
    await this.#closeAll()
  }

  async #closeAll(): Promise<void> {
    await Promise.all([...this.#conveyors.values()].map((conveyor) => conveyor.close()))
  }

  #openMain(stream: DeliveryStream): Promise<Conveyor> {
    const way = { name: stream.name, lane: MAIN_JOURNAL_LANE, sinceMs: beginningOf(stream) }
    if (stream.destination.type === 'HttpEndpoint') return this.#openHttp(way)
    return this.#openS3({ ...way, settingsOf: mainSettings, isRaw: false })
  }

  #openBackup(stream: DeliveryStream): Promise<Conveyor> {
    const beginning = beginningOf(stream)
    return this.#openS3({
      name: `${stream.name} (backup)`,
      lane: BACKUP_JOURNAL_LANE,
      // It may have been asked for later.
      sinceMs: stream.version === 1 ? beginning : (stream.updatedAtMs ?? beginning),
      settingsOf: backupOf,
      isRaw: true,
    })
  }

  #openHttp(way: Way): Promise<Conveyor> {
    const { clock, random, source, log, objects, http, accessKeyOf } = this.#parts
    let last: DeliveryStream | undefined
    const stream = (): DeliveryStream => {
      last = this.#parts.stream() ?? last
      if (last === undefined) throw new Error(`${way.name} is gone`)
      return last
    }
    const settings = (): HttpEndpointSettings => httpOf(stream())
    const recipe = (): Recipe => {
      const value: S3Recipe = { ...s3RecipeOf(stream(), settings().S3DestinationDescription), isForEndpoint: true }
      return { id: String(stream().version), value }
    }
    return this.#open(way, {
      prepare: (journal) =>
        cutLeftSlots({
          journal,
          recipe: recipe(),
          random,
          nowMs: clock.nowMs(),
          endOf: async (lane) => (await log.tail(lane)).position,
        }),
      targetOf: (journal) => {
        const slots = this.#slotsOf(journal)
        const endpoint = httpTarget({
          http,
          objects,
          source: withSlots(source, slots),
          settings,
          accessKey: () => accessKeyOf(stream()),
          streamArn: stream().arn,
          recipeOf: recipesOf(journal),
          clock,
          random,
        })
        return asMade(recipesOf(journal), endpoint, this.#bucketTarget(way.name, journal, slots, false))
      },
      fillingOf: (parts) =>
        new Intake({ ...parts, hints: () => hintsOf(settings(), HTTP_RECORDS_MAX), recipe: async () => recipe() }),
    })
  }

  #open({ name, lane, sinceMs }: Way, { prepare, targetOf, fillingOf }: WayParts): Promise<Conveyor> {
    const { clock, pace, random, logger, source, log, gates } = this.#parts
    return Conveyor.open({
      name,
      log,
      journalLane: lane,
      clock,
      pace,
      random,
      logger,
      sinceMs,
      signal: this.#closing.signal,
      // A Kinesis stream keeps its records as long as it is told to: they are tried until they are gone.
      expiresBeforeMs: () => (this.#isDirect ? undeliverableBeforeMs(clock.nowMs()) : Number.NEGATIVE_INFINITY),
      release: (cut) => this.#release(cut),
      prepare,
      targetOf,
      fillingOf: (journal, outlet) =>
        fillingOf({ source, journal, outlet, clock, pace, reads: gates.reads, random, logger, name }),
    })
  }

  #openS3(way: S3Way): Promise<Conveyor> {
    const { name, isRaw } = way
    const sorts = !isRaw && this.#sorts()
    const release = (lane: string): Promise<void> => this.#releaseLane(lane)
    let slots: SlotLog | undefined
    const slotsOf = (journal: Journal): SlotLog => {
      slots ??= this.#slotsOf(journal)
      return slots
    }
    return this.#open(way, {
      targetOf: (journal) => this.#bucketTarget(name, journal, slotsOf(journal), isRaw),
      fillingOf: (parts) => {
        const all = { ...parts, ...presentSettings({ ...way, stream: this.#parts.stream, tableOf: this.#parts.tableOf }) }
        // A function may be gone whose answers are still there.
        const isLeft = !isRaw && parts.journal.progress.slots.size > 0
        if (!sorts && !isLeft) return new Intake(all)
        const sorting = presentSorting({ ...this.#parts, closing: this.#closing.signal })
        // A slow function is not to keep others from reading.
        return new Sorter({ ...all, reads: this.#ownReads, log: slotsOf(parts.journal), ...sorting, release })
      },
    })
  }

  #slotsOf(journal: Journal): SlotLog {
    const { log, secrets, random } = this.#parts
    return new SlotLog({ log, journal, secrets, random })
  }

  #bucketTarget(name: string, journal: Journal, slots: SlotLog, isRaw: boolean): Target {
    const { clock, logger, source, objects, conversions, gates } = this.#parts
    const recipeOf = recipesOf(journal)
    const all = { objects, conversions, source: withSlots(source, slots), recipeOf, gates, logger, name, isRaw }
    return s3Target({ ...all, nowMs: () => clock.nowMs() })
  }

  get #isDirect(): boolean {
    return this.#parts.stream()?.source.type === 'DirectPut'
  }

  /** What cannot be made twice with one result is stored: partitions, and what functions answer. */
  #sorts(): boolean {
    const { destination } = this.#parts.stream() ?? {}
    if (destination?.type !== 'ExtendedS3') return false
    const { DynamicPartitioningConfiguration: partitioning } = destination.s3
    return partitioning?.Enabled === true || transformationOf(formatOf(destination.s3)) !== undefined
  }

  /** What no conveyor needs any more. */
  async #release({ ranges }: Cut): Promise<void> {
    const { log } = this.#parts
    for (const { lane, to } of ranges) {
      const slot = slotOf(lane)
      const progress = this.#conveyors.get('main')?.journal.progress
      if (slot === undefined) await this.#releaseLane(lane)
      else if (progress !== undefined) await log.trim(slot, slotReleasable(progress, slot, to))
    }
  }

  async #releaseLane(lane: string): Promise<void> {
    const stream = this.#parts.stream()
    // A backup that is not there yet needs everything.
    if (stream === undefined || (backupOf(stream) !== undefined && !this.#conveyors.has('backup'))) return
    let before = Number.POSITIVE_INFINITY
    for (const { journal } of this.#conveyors.values()) before = Math.min(before, releasable(journal.progress, lane) ?? 0)
    if (Number.isFinite(before) && before > 0) await this.#parts.source.release(lane, before)
  }
}

function recipesOf(journal: Journal): (cut: Cut) => S3Recipe {
  return (cut) => journal.progress.recipes.get(cut.recipe) as S3Recipe
}

interface Way {
  readonly name: string
  readonly lane: number
  readonly sinceMs: number
}

interface WayParts extends Pick<ConveyorParts, 'prepare'> {
  readonly targetOf: (journal: Journal) => Target
  readonly fillingOf: (parts: Omit<IntakeParts, 'hints' | 'recipe'>) => Filling
}

interface S3Way extends Way {
  readonly settingsOf: (stream: DeliveryStream) => ExtendedS3Settings | S3Settings | undefined
  /** Records go as they came, whatever the settings say. */
  readonly isRaw: boolean
}
