/** What a destination of another type leaves behind when a delivery stream gets a new one. */
import type { Random } from '../../../kernel/random.ts'
import type { Recipe } from './intake.ts'
import type { Journal } from './journal.ts'
import type { Target } from './outlet.ts'
import { type Cut, type Entry, newestRecipe, type Slot, slotLane } from './progress.ts'
import type { S3Recipe } from './s3-target.ts'
import { emptySlot } from './slots.ts'

/** Each cut goes to what it was made for: what one target may have taken is not sent to another. Error documents always go to the bucket. */
export function asMade(recipeOf: (cut: Cut) => S3Recipe, endpoint: Target, bucket: Target): Target {
  return {
    deliver(cut, attempts, signal) {
      const isForEndpoint = recipeOf(cut).isForEndpoint === true && cut.errors === undefined
      return (isForEndpoint ? endpoint : bucket).deliver(cut, attempts, signal)
    },
  }
}

export interface LeftSlotsParts {
  readonly journal: Journal
  readonly recipe: Recipe
  readonly random: Random
  readonly nowMs: number
  /** Where the next record of a slot's lane will stand. */
  readonly endOf: (lane: number) => Promise<number>
}

/**
 * Cuts what was sorted by partition, when nobody sorts any more. What was stored in slots without being written down is passed over: its source was not
 * written down as sorted either, and is read again.
 */
export async function cutLeftSlots({ journal, recipe, random, nowMs, endOf }: LeftSlotsParts): Promise<void> {
  const { slots, nextCut } = journal.progress
  if (slots.size === 0) return
  const entries: Entry[] = newestRecipe(journal.progress) === recipe.id ? [] : [{ recipe: recipe.id, value: recipe.value }]
  let number = nextCut
  for (const slot of slots.values()) {
    if (slot.records > 0) entries.push({ cut: cutOf(slot, number++, { recipe: recipe.id, id: random.uuid(), cutAtMs: nowMs }) })
    // Whoever sorts again begins behind whatever is there.
    else entries.push({ slot: emptySlot(slot.lane, await endOf(slot.lane), slot) })
  }
  await journal.append(entries)
}

function cutOf(slot: Slot, number: number, about: Pick<Cut, 'recipe' | 'id' | 'cutAtMs'>): Cut {
  const { lane, from, to, records, bytes, oldestMs, errors } = slot
  const ranges = [{ lane: slotLane(lane), from, to }]
  return { number, ...about, ranges, records, bytes, oldestMs, ...(errors !== undefined && { errors }) }
}
