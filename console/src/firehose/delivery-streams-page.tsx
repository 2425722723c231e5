import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import Pagination from '@cloudscape-design/components/pagination'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import { useEffect, useState } from 'react'
import { bucketOf, type DeliveryState, type DeliveryStream, streamOf } from '../lib/firehose.ts'
import { hrefOf } from '../lib/route.ts'
import { countedText, countText, spanText } from '../lib/units.ts'
import { usePoll } from '../shell/hooks.ts'
import { type Server, useServer } from '../shell/server.tsx'
import { DeleteDeliveryStream } from './delete-delivery-stream.tsx'
import { DeliveryStatus } from './delivery-status.tsx'
import { describe, statesOf } from './state.ts'

const POLL_MS = 2000
const PAGE_ROWS = 20
/** Of an account with more, the first this many are listed. */
const STREAMS_MAX = 500
const LIST_LIMIT = 100

interface Row {
  readonly name: string
  readonly stream: DeliveryStream | undefined
  readonly state: DeliveryState | undefined
}

export function DeliveryStreamsPage() {
  const server = useServer()
  const [filter, setFilter] = useState('')
  const [selected, setSelected] = useState<string>()
  const [deleting, setDeleting] = useState<string>()
  const [page, setPage] = useState(1)
  const { value: names, error, refresh } = usePoll('delivery streams', POLL_MS, (signal) => namesOf(server, signal))
  const { report } = server
  useEffect(() => {
    if (error !== undefined) report(error)
  }, [error, report])
  const matching = (names ?? []).filter((name) => name.includes(filter.trim()))
  const pages = Math.max(1, Math.ceil(matching.length / PAGE_ROWS))
  const current = Math.min(page, pages)
  const shown = matching.slice((current - 1) * PAGE_ROWS, current * PAGE_ROWS)
  // Of the rows on the screen only: AWS allows an account five such calls a second.
  const { value: told } = usePoll(`told ${shown.join(' ')}`, POLL_MS, (signal) => rowsOf(server, shown, signal))
  const rows = told ?? shown.map((name) => ({ name, stream: undefined, state: undefined }))
  const chosen = rows.find(({ name }) => name === selected)
  return (
    <>
      <Table<Row>
        variant="full-page"
        stickyHeader
        trackBy="name"
        loading={names === undefined && error === undefined}
        loadingText="Listing delivery streams"
        items={rows}
        columnDefinitions={COLUMNS}
        selectionType="single"
        selectedItems={chosen === undefined ? [] : [chosen]}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems[0]?.name)}
        ariaLabels={{
          selectionGroupLabel: 'Delivery streams',
          itemSelectionLabel: (_, { name }) => `Select ${name}`,
          tableLabel: 'Delivery streams',
        }}
        header={
          <Header
            variant="awsui-h1-sticky"
            counter={names === undefined ? '' : `(${countText(names.length)})`}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button disabled={chosen === undefined} onClick={() => setDeleting(chosen?.name)}>
                  Delete
                </Button>
                <Button variant="primary" href={hrefOf({ page: 'create-delivery-stream' })}>
                  Create delivery stream
                </Button>
              </SpaceBetween>
            }
          >
            Delivery streams
          </Header>
        }
        filter={
          <TextFilter
            filteringText={filter}
            filteringPlaceholder="Find delivery streams by name"
            filteringAriaLabel="Find delivery streams by name"
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
        empty={<Empty filter={filter} region={server.region} />}
      />
      {deleting !== undefined && (
        <DeleteDeliveryStream
          name={deleting}
          onClose={() => {
            setDeleting(undefined)
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
    cell: ({ name }) => <Link href={hrefOf({ page: 'delivery-stream', name, tab: 'delivery' })}>{name}</Link>,
  },
  { id: 'status', header: 'Status', cell: ({ stream, state }) => stream && <DeliveryStatus stream={stream} state={state} /> },
  { id: 'source', header: 'Source', cell: ({ stream }) => stream && <Source stream={stream} /> },
  { id: 'destination', header: 'Destination', cell: ({ stream }) => stream && <Destination stream={stream} /> },
  {
    id: 'delivered',
    header: 'Delivered',
    cell: ({ state }) =>
      state === undefined
        ? '–'
        : `${countedText(state.deliveredRecords, 'record')} in ${countedText(state.deliveredObjects, 'object')}`,
  },
  {
    id: 'freshness',
    header: 'Oldest record waiting',
    cell: ({ state }) => (state?.freshnessMs === undefined || state.freshnessMs === 0 ? '–' : spanText(state.freshnessMs)),
  },
]

export function Source({ stream }: { readonly stream: DeliveryStream }) {
  const arn = stream.Source?.KinesisStreamSourceDescription?.KinesisStreamARN
  if (arn === undefined) return 'Direct PUT'
  const name = streamOf(arn)
  return <Link href={hrefOf({ page: 'stream', name, tab: 'overview' })}>{name}</Link>
}

export function Destination({ stream }: { readonly stream: DeliveryStream }) {
  const elsewhere = useServer().about?.deliversTo
  const [destination] = stream.Destinations
  const s3 = destination?.ExtendedS3DestinationDescription
  if (s3 === undefined) return destination?.HttpEndpointDestinationDescription?.EndpointConfiguration?.Url ?? '–'
  const bucket = bucketOf(s3.BucketARN)
  if (elsewhere !== undefined) return `${bucket} at ${elsewhere}`
  return <Link href={hrefOf({ page: 'bucket', bucket, prefix: '' })}>{bucket}</Link>
}

function Empty({ filter, region }: { readonly filter: string; readonly region: string }) {
  if (filter !== '') return <Box>No delivery stream has “{filter}” in its name.</Box>
  return (
    <SpaceBetween size="s" alignItems="center">
      <Box variant="strong">No delivery streams in {region}</Box>
      <Box color="text-body-secondary">
        A delivery stream gathers records, from a Kinesis stream or put right into it, and writes them into a bucket as objects.
      </Box>
      <Button href={hrefOf({ page: 'create-delivery-stream' })}>Create delivery stream</Button>
    </SpaceBetween>
  )
}

async function namesOf(server: Server, signal: AbortSignal): Promise<readonly string[]> {
  const names: string[] = []
  for (;;) {
    const after = names.at(-1)
    const input = { Limit: LIST_LIMIT, ...(after !== undefined && { ExclusiveStartDeliveryStreamName: after }) }
    const output = await server.ask<{
      readonly DeliveryStreamNames: readonly string[]
      readonly HasMoreDeliveryStreams: boolean
    }>('firehose', 'ListDeliveryStreams', input, signal)
    names.push(...output.DeliveryStreamNames)
    if (!output.HasMoreDeliveryStreams || output.DeliveryStreamNames.length === 0 || names.length >= STREAMS_MAX) return names
  }
}

async function rowsOf(server: Server, names: readonly string[], signal: AbortSignal): Promise<readonly Row[]> {
  const states = names.length === 0 ? [] : await statesOf(server, undefined, signal)
  const rows: Row[] = []
  for (const name of names) {
    // One that has gone meanwhile has no description.
    const stream = await describe(server, name, signal).catch(() => undefined)
    rows.push({ name, stream, state: states.find((each) => each.name === name) })
  }
  return rows
}
