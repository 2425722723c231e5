import Alert from '@cloudscape-design/components/alert'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import { useState } from 'react'
import { rangeOf, type Shard } from '../lib/hash-range.ts'
import { hashKeyOf } from '../lib/md5.ts'
import { type Position, shardOfSequenceNumber } from '../lib/reader.ts'
import { errorTexts, useServer } from '../shell/server.tsx'
import { type ReadChoices, ReadForm } from './read-form.tsx'
import { RecordTable } from './record-table.tsx'
import { listShards, useShards } from './use-shards.ts'
import { useViewer } from './viewer.ts'

export const ALL_SHARDS = 'all'

/** Reads what is in a stream, from anywhere. */
export function RecordsTab({ stream }: { readonly stream: string }) {
  const server = useServer()
  const { value: shards, error } = useShards(stream)
  const viewer = useViewer()
  const [choices, setChoices] = useState<ReadChoices>(() => choicesAtStart())
  const [read, setRead] = useState<ReadChoices>()
  if (shards === undefined) return error === undefined ? <Spinner /> : <Alert type="error">{errorTexts(error).text}</Alert>
  const position = positionOf(choices)
  const begin = async (): Promise<void> => {
    if (position === undefined) return
    try {
      // Asked for again: a shard that has expired since would not be found.
      const present = await listShards(server, stream, new AbortController().signal)
      setRead(choices)
      viewer.start({ stream, shards: shardsFor(present, choices), position })
    } catch (reason) {
      server.report(reason)
    }
  }
  return (
    <SpaceBetween size="l">
      <ReadForm
        stream={stream}
        shards={shards}
        choices={choices}
        position={position}
        reading={viewer.state === 'reading' || viewer.state === 'full'}
        onChange={setChoices}
        onStop={viewer.stop}
        onRead={() => void begin()}
      />
      <RecordTable viewer={viewer} shards={shards} choices={read} />
    </SpaceBetween>
  )
}

/** A link from the shard map names a shard. */
function choicesAtStart(): ReadChoices {
  const query = new URLSearchParams(window.location.hash.split('?')[1] ?? '')
  return {
    shard: query.get('shard') ?? ALL_SHARDS,
    from: 'TRIM_HORIZON',
    time: localTime(new Date(Date.now() - 900_000)),
    sequence: '',
    key: '',
  }
}

/** Wall-clock time in UTC, as the field takes it. */
function localTime(date: Date): string {
  return date.toISOString().slice(0, 19)
}

function positionOf({ from, time, sequence }: ReadChoices): Position | undefined {
  if (from === 'TRIM_HORIZON' || from === 'LATEST') return { type: from }
  if (from === 'AT_TIMESTAMP') {
    const ms = Date.parse(/[Zz]$|[+-]\d\d:?\d\d$/.test(time.trim()) ? time.trim() : `${time.trim()}Z`)
    return Number.isNaN(ms) ? undefined : { type: from, timestamp: ms / 1000 }
  }
  return /^\d+$/.test(sequence.trim()) ? { type: from, sequenceNumber: sequence.trim() } : undefined
}

/** A key lives in the shards whose range holds its hash; a sequence number belongs to one shard. */
function shardsFor(shards: readonly Shard[], { shard, from, sequence, key }: ReadChoices): readonly Shard[] {
  const named = from.endsWith('SEQUENCE_NUMBER') ? (shardOfSequenceNumber(sequence.trim()) ?? shard) : shard
  const chosen = named === ALL_SHARDS ? shards : shards.filter(({ ShardId }) => ShardId === named)
  if (key === '' || named !== ALL_SHARDS) return chosen
  const hash = hashKeyOf(key)
  return chosen.filter((each) => {
    const { start, end } = rangeOf(each)
    return start <= hash && hash <= end
  })
}
