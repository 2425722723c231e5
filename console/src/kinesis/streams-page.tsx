import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import Pagination from '@cloudscape-design/components/pagination'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import { useEffect, useState } from 'react'
import { hrefOf } from '../lib/route.ts'
import { countText, hoursText, timeText } from '../lib/units.ts'
import { go, usePoll } from '../shell/hooks.ts'
import { type Server, useServer } from '../shell/server.tsx'
import { DeleteStream } from './delete-stream.tsx'
import { modeText, Status } from './status.tsx'
import type { ListStreamsOutput, StreamListEntry, StreamSummary } from './types.ts'

const POLL_MS = 2000
const SUMMARY_POLL_MS = 4000
const SUMMARY_GAP_MS = 100
const PAGE_ROWS = 20
/** Of an account with more, the first this many are listed. */
const STREAMS_MAX = 2000
const LIST_LIMIT = 1000

interface Row extends StreamListEntry {
  readonly summary: StreamSummary | undefined
}

export function StreamsPage() {
  const server = useServer()
  const [filter, setFilter] = useState('')
  const [page, setPage] = useState(1)
  const [selected, setSelected] = useState<readonly string[]>([])
  const [deleting, setDeleting] = useState<readonly string[]>()
  const { value: streams, error, refresh } = usePoll('streams', POLL_MS, (signal) => listStreams(server, signal))
  const { report } = server
  useEffect(() => {
    if (error !== undefined) report(error)
  }, [error, report])

  const matching = (streams ?? []).filter(({ StreamName }) => StreamName.includes(filter.trim()))
  const pages = Math.max(1, Math.ceil(matching.length / PAGE_ROWS))
  const current = Math.min(page, pages)
  const shown = matching.slice((current - 1) * PAGE_ROWS, current * PAGE_ROWS)
  const summaries = useSummaries(shown)
  const rows = shown.map((stream): Row => ({ ...stream, summary: summaries.get(stream.StreamName) }))
  const chosen = selected.filter((name) => matching.some(({ StreamName }) => StreamName === name))

  return (
    <>
      <Table<Row>
        variant="full-page"
        stickyHeader
        trackBy="StreamName"
        loading={streams === undefined && error === undefined}
        loadingText="Listing streams"
        items={rows}
        columnDefinitions={COLUMNS}
        selectionType="multi"
        selectedItems={rows.filter(({ StreamName }) => chosen.includes(StreamName))}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems.map(({ StreamName }) => StreamName))}
        ariaLabels={{
          selectionGroupLabel: 'Streams',
          allItemsSelectionLabel: () => 'Select all streams of this page',
          itemSelectionLabel: (_, { StreamName }) => `Select ${StreamName}`,
          tableLabel: 'Streams',
        }}
        header={
          <Header
            variant="awsui-h1-sticky"
            counter={streams === undefined ? '' : `(${countText(streams.length)})`}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button disabled={chosen.length === 0} onClick={() => setDeleting(chosen)}>
                  Delete
                </Button>
                <Button variant="primary" href={hrefOf({ page: 'create-stream' })}>
                  Create stream
                </Button>
              </SpaceBetween>
            }
          >
            Streams
          </Header>
        }
        filter={
          <TextFilter
            filteringText={filter}
            filteringPlaceholder="Find streams by name"
            filteringAriaLabel="Find streams by name"
            countText={filter === '' ? '' : `${matching.length} found`}
            onChange={({ detail }) => setFilter(detail.filteringText)}
          />
        }
        pagination={
          pages > 1 && (
            <Pagination
              currentPageIndex={current}
              pagesCount={pages}
              onChange={({ detail }) => setPage(detail.currentPageIndex)}
              ariaLabels={{ nextPageLabel: 'Next page', previousPageLabel: 'Previous page', pageLabel: (n) => `Page ${n}` }}
            />
          )
        }
        empty={<Empty filter={filter} onClear={() => setFilter('')} region={server.region} />}
      />
      {deleting !== undefined && (
        <DeleteStream
          names={deleting}
          onClose={(done) => {
            setDeleting(undefined)
            if (done) setSelected([])
            refresh()
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

function Empty({ filter, onClear, region }: { readonly filter: string; readonly onClear: () => void; readonly region: string }) {
  if (filter !== '') {
    return (
      <SpaceBetween size="s" alignItems="center">
        <Box>No stream has “{filter}” in its name.</Box>
        <Button onClick={onClear}>Clear</Button>
      </SpaceBetween>
    )
  }
  return (
    <SpaceBetween size="s" alignItems="center">
      <Box variant="strong">No streams in {region}</Box>
      <Box color="text-body-secondary">
        Streams belong to a region and an account; choose others above, or make the first one here.
      </Box>
      <Button onClick={() => go(hrefOf({ page: 'create-stream' }))}>Create stream</Button>
    </SpaceBetween>
  )
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
