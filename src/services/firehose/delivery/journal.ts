/** The journals of conveyors: entries of `progress.ts`, in a lane of the delivery stream's own log. */
import { Journal as JournalOf, type JournalPlace } from '../../consuming/journal.ts'
import { applied, type Entry, NO_PROGRESS, type Progress, stored } from './progress.ts'

export type Journal = JournalOf<Progress, Entry>

/** Reads what an earlier process left. What that one may still write is void from then on. */
export function openJournal(place: JournalPlace): Promise<Journal> {
  return JournalOf.open<Progress, Entry>(place, {
    none: NO_PROGRESS,
    applied,
    whole: (progress) => ({ state: stored(progress) }),
  })
}
