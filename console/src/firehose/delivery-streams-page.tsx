import Link from '@cloudscape-design/components/link'
import type { TableProps } from '@cloudscape-design/components/table'
import { useState } from 'react'
import { ApiError } from '../lib/api.ts'
import { bucketOf, type DeliveryState, type DeliveryStream, streamOf } from '../lib/firehose.ts'
import { hrefOf } from '../lib/route.ts'
import { countedText, spanText } from '../lib/units.ts'
import { usePoll } from '../shell/hooks.ts'
import { ListPage, useListed } from '../shell/list-page.tsx'
import { type Server, useServer } from '../shell/server.tsx'
import { DeleteDeliveryStream } from './delete-delivery-stream.tsx'
import { DeliveryStatus } from './delivery-status.tsx'
import { describe, statesOf } from './state.ts'

const POLL_MS = 2000
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
  const [deleting, setDeleting] = useState<string>()
  const polled = usePoll('delivery streams', POLL_MS, (signal) => namesOf(server, signal))
  const list = useListed(polled, (name) => name)
  // Of the rows on the screen only: AWS allows an account five such calls a second.
  const { value: told } = usePoll(`told ${list.shown.join(' ')}`, POLL_MS, (signal) => rowsOf(server, list.shown, signal))
  return (
    <>
      <ListPage
        list={list}
        noun="delivery stream"
        rows={told ?? list.shown.map((name) => ({ name, stream: undefined, state: undefined }))}
        nameOf={({ name }) => name}
        columns={COLUMNS}
        selectionType="single"
        none={{
          header: `No delivery streams in ${server.region}`,
          text: 'A delivery stream gathers records, from a Kinesis stream or put right into it, and writes them into a bucket as objects.',
        }}
        create={{ href: hrefOf({ page: 'create-delivery-stream' }) }}
        onDelete={([name]) => setDeleting(name)}
      />
      {deleting !== undefined && (
        <DeleteDeliveryStream
          name={deleting}
          onClose={() => {
            setDeleting(undefined)
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
    const stream = await describe(server, name, signal).catch((error: unknown) => {
      // One that has gone meanwhile has no description.
      if (error instanceof ApiError && error.code === 'ResourceNotFoundException') return undefined
      throw error
    })
    rows.push({ name, stream, state: states.find((each) => each.name === name) })
  }
  return rows
}
