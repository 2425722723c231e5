import Link from '@cloudscape-design/components/link'
import type { TableProps } from '@cloudscape-design/components/table'
import { useState } from 'react'
import { hrefOf } from '../lib/route.ts'
import { countText, hoursText, timeText } from '../lib/units.ts'
import { usePoll } from '../shell/hooks.ts'
import { ListPage, useListed } from '../shell/list-page.tsx'
import { type Server, useServer } from '../shell/server.tsx'
import { DeleteStream } from './delete-stream.tsx'
import { modeText, Status } from './status.tsx'
import type { ListStreamsOutput, StreamListEntry, StreamSummary } from './types.ts'

const POLL_MS = 2000
const SUMMARY_POLL_MS = 4000
const SUMMARY_GAP_MS = 100
/** Of an account with more, the first this many are listed. */
const STREAMS_MAX = 2000
const LIST_LIMIT = 1000

interface Row extends StreamListEntry {
  readonly summary: StreamSummary | undefined
}

export function StreamsPage() {
  const server = useServer()
  const [deleting, setDeleting] = useState<readonly string[]>()
  const polled = usePoll('streams', POLL_MS, (signal) => listStreams(server, signal))
  const list = useListed(polled, nameOf)
  const summaries = useSummaries(list.shown)
  return (
    <>
      <ListPage
        list={list}
        noun="stream"
        rows={list.shown.map((stream): Row => ({ ...stream, summary: summaries.get(stream.StreamName) }))}
        nameOf={nameOf}
        columns={COLUMNS}
        selectionType="multi"
        none={{
          header: `No streams in ${server.region}`,
          text: 'Streams belong to a region and an account; choose others above, or make the first one here.',
        }}
        create={{ href: hrefOf({ page: 'create-stream' }) }}
        onDelete={setDeleting}
      />
      {deleting !== undefined && (
        <DeleteStream
          names={deleting}
          onClose={(done) => {
            setDeleting(undefined)
            if (done) list.choose([])
            list.refresh()
          }}
        />
      )}
    </>
  )
}

const COLUMNS: readonly TableProps.ColumnDefinition<Row>[] = [
  {
    id: 'name',
    header: 'Name',
    isRowHeader: true,
    cell: ({ StreamName }) => <Link href={hrefOf({ page: 'stream', name: StreamName, tab: 'overview' })}>{StreamName}</Link>,
  },
  { id: 'status', header: 'Status', cell: ({ StreamStatus }) => <Status status={StreamStatus} /> },
  { id: 'mode', header: 'Capacity mode', cell: ({ StreamModeDetails }) => modeText(StreamModeDetails?.StreamMode) },
  {
    id: 'shards',
    header: 'Open shards',
    cell: ({ summary }) => (summary === undefined ? '–' : countText(summary.OpenShardCount)),
  },
  {
    id: 'retention',
    header: 'Retention',
    cell: ({ summary }) => (summary === undefined ? '–' : hoursText(summary.RetentionPeriodHours)),
  },
  {
    id: 'created',
    header: 'Created',
    cell: ({ StreamCreationTimestamp }) => timeText(StreamCreationTimestamp).replace(/\.\d{3}/, ''),
  },
]

function nameOf({ StreamName }: StreamListEntry): string {
  return StreamName
}

async function listStreams(server: Server, signal: AbortSignal): Promise<readonly StreamListEntry[]> {
  const found: StreamListEntry[] = []
  let token: string | undefined
  do {
    const input: Record<string, unknown> = token === undefined ? { Limit: LIST_LIMIT } : { Limit: LIST_LIMIT, NextToken: token }
    const output = await server.ask<ListStreamsOutput>('kinesis', 'ListStreams', input, signal)
    found.push(...(output.StreamSummaries ?? []))
    token = output.HasMoreStreams ? output.NextToken : undefined
  } while (token !== undefined && found.length < STREAMS_MAX)
  return found
}

/** Of the rows on the screen only, one after the other: AWS allows an account twenty such calls a second, and most of them are others'. */
function useSummaries(rows: readonly StreamListEntry[]): ReadonlyMap<string, StreamSummary> {
  const server = useServer()
  const [summaries, setSummaries] = useState<ReadonlyMap<string, StreamSummary>>(new Map())
  const key = rows.map(({ StreamName, StreamStatus }) => `${StreamName} ${StreamStatus}`).join(',')
  usePoll(`summaries ${key}`, SUMMARY_POLL_MS, async (signal) => {
    for (const { StreamName } of rows) {
      const output = await server
        .ask<{ readonly StreamDescriptionSummary: StreamSummary }>('kinesis', 'DescribeStreamSummary', { StreamName }, signal)
        .catch(() => undefined)
      // A stream that has gone meanwhile has none.
      if (output !== undefined) setSummaries((before) => new Map(before).set(StreamName, output.StreamDescriptionSummary))
      await new Promise((resolve) => window.setTimeout(resolve, SUMMARY_GAP_MS))
      if (signal.aborted) return
    }
  })
  return summaries
}
