import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { manageSnippets, shellWord } from '../lib/code.ts'
import { visible } from '../lib/decode.ts'
import { bucketOf, type DeliveryState, type DeliveryStream, fullestFirst, literalPart, remedyOf } from '../lib/firehose.ts'
import { hrefOf } from '../lib/route.ts'
import { bytesText, countedText, countText, isoText, spanText } from '../lib/units.ts'
import { createBucketInput } from '../s3/create-bucket.tsx'
import { Choice } from '../shell/as-code.tsx'
import { useServer } from '../shell/server.tsx'
import { Destination, Source } from './delivery-streams-page.tsx'
import { BufferGauge } from './gauge.tsx'

interface Flushed {
  readonly objects: number
  readonly failedRecords: number
}

interface Props {
  readonly stream: DeliveryStream
  readonly state: DeliveryState | undefined
  /** The buffers were emptied. */
  readonly onChanged: () => void
}

const GAUGES_MAX = 20

/** What is on its way, and what has arrived. */
export function DeliveryTabContent(props: Props) {
  const { stream, state } = props
  return (
    <SpaceBetween size="l">
      {state !== undefined && <Trouble stream={stream} state={state} />}
      <Buffers {...props} />
      <Delivered stream={stream} state={state} />
    </SpaceBetween>
  )
}

function Trouble({ stream, state }: { readonly stream: DeliveryStream; readonly state: DeliveryState }) {
  const elsewhere = useServer().about?.deliversTo
  const { lastError, retrying } = state
  if (lastError === undefined) return null
  const remedy = remedyOf(lastError.code, lastError.message)
  const s3 = stream.Destinations[0]?.ExtendedS3DestinationDescription
  const canMakeBucket = retrying && lastError.code.includes('NoSuchBucket') && s3 !== undefined && elsewhere === undefined
  return (
    <Alert
      type={retrying ? 'error' : 'warning'}
      header={retrying ? `Delivery is tried again and again: ${lastError.code}` : `Last error: ${lastError.code}`}
      action={canMakeBucket ? <MakeBucket bucket={bucketOf(s3.BucketARN)} /> : <ToDestination stream={stream} />}
    >
      <div className="notice-text">{visible(lastError.message)}</div>
      {remedy !== undefined && <div>{remedy}</div>}
      <Box color="text-body-secondary" fontSize="body-s">
        {isoText(new Date(lastError.atMs))}
      </Box>
    </Alert>
  )
}

function ToDestination({ stream }: { readonly stream: DeliveryStream }) {
  const name = stream.DeliveryStreamName
  return <Button href={hrefOf({ page: 'delivery-stream', name, tab: 'destination' })}>Destination</Button>
}

function MakeBucket({ bucket }: { readonly bucket: string }) {
  const server = useServer()
  const input = createBucketInput(bucket, server.region)
  const make = () =>
    server.act('s3', 'CreateBucket', input, `The bucket ${bucket} is there. What waits is delivered with the next try.`)
  return <Button onClick={() => void make()}>Create the bucket {bucket}</Button>
}

function Buffers({ stream, state, onChanged }: Props) {
  const server = useServer()
  const [busy, setBusy] = useState(false)
  const name = stream.DeliveryStreamName
  const buffers = state?.buffers ?? []
  const canFlush = server.about?.actions.includes('firehose-flush') === true
  const input = { deliveryStream: name }
  const flush = async (): Promise<void> => {
    setBusy(true)
    try {
      const { objects, failedRecords } = await server.manage<Flushed>('firehose-flush', input)
      const delivered = objects === 0 ? 'Nothing was waiting.' : `${countedText(objects, 'object')} delivered.`
      const type = failedRecords > 0 ? 'warning' : objects === 0 ? 'info' : 'success'
      const header = failedRecords > 0 ? `${countedText(failedRecords, 'record')} failed: see the error objects.` : delivered
      server.notify({ type, header, text: failedRecords > 0 && objects > 0 ? delivered : '' })
    } catch (error) {
      server.report(error)
    }
    setBusy(false)
    onChanged()
  }
  const command = `leat firehose flush ${shellWord(name)} --endpoint ${shellWord(server.endpoint)} --region ${shellWord(server.region)}`
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={buffers.length > 1 ? `(${countText(buffers.length)})` : ''}
          description={<Waiting stream={stream} />}
          actions={
            canFlush && (
              <Button loading={busy} disabled={stream.DeliveryStreamStatus !== 'ACTIVE'} onClick={() => void flush()}>
                Flush now
              </Button>
            )
          }
        >
          Buffer
        </Header>
      }
    >
      <SpaceBetween size="m">
        {buffers.length === 0 && <NothingWaits stream={stream} isRetrying={state?.retrying === true} />}
        {fullestFirst(buffers)
          .slice(0, GAUGES_MAX)
          .map((buffer) => (
            <BufferGauge key={buffer.prefix} buffer={buffer} />
          ))}
        {buffers.length > GAUGES_MAX && (
          <Box color="text-body-secondary">The {GAUGES_MAX} that are nearest to their object are shown.</Box>
        )}
        {canFlush && (
          <ExpandableSection headerText="Flush as code" headingTagOverride="h3">
            <Choice title="flush" snippets={manageSnippets('firehose-flush', input, command, server)} />
          </ExpandableSection>
        )}
      </SpaceBetween>
    </Container>
  )
}

/** The question that everybody has on the first day. */
function Waiting({ stream }: { readonly stream: DeliveryStream }) {
  const hints = stream.Destinations[0]?.ExtendedS3DestinationDescription?.BufferingHints
  if (hints === undefined) return null
  const { SizeInMBs, IntervalInSeconds } = hints
  if (IntervalInSeconds === 0) return `An object is written as soon as something is there, at most ${SizeInMBs} MiB at a time.`
  return `An object is written once ${SizeInMBs} MiB are together, or ${IntervalInSeconds} seconds after the first record, whichever comes first.`
}

function NothingWaits({ stream, isRetrying }: { readonly stream: DeliveryStream; readonly isRetrying: boolean }) {
  if (isRetrying) {
    return (
      <Box color="text-body-secondary">
        The buffer was full or its time over: what was in it is kept, and tried again until it can be written.
      </Box>
    )
  }
  const isKinesis = stream.DeliveryStreamType === 'KinesisStreamAsSource'
  return (
    <Box color="text-body-secondary">
      Nothing is waiting. The time of a buffer begins with its first record, and no empty objects are written.{' '}
      {isKinesis
        ? 'A stream is read from when the delivery stream became ACTIVE: what was put before is not delivered.'
        : 'Send a test record to see it fill.'}
    </Box>
  )
}

function Delivered({ stream, state }: { readonly stream: DeliveryStream; readonly state: DeliveryState | undefined }) {
  const elsewhere = useServer().about?.deliversTo
  const s3 = stream.Destinations[0]?.ExtendedS3DestinationDescription
  const bucket = s3 === undefined ? undefined : bucketOf(s3.BucketARN)
  const folder = s3 === undefined ? '' : literalPart(s3.Prefix ?? '')
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={
            elsewhere !== undefined && `This server delivers to ${elsewhere} (--s3-endpoint), not into buckets of its own.`
          }
          actions={
            bucket !== undefined &&
            elsewhere === undefined && (
              <Button href={hrefOf({ page: 'bucket', bucket, prefix: folder })}>Show in the bucket</Button>
            )
          }
        >
          Delivered
        </Header>
      }
    >
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Source', value: <Source stream={stream} /> },
          { label: 'Destination', value: <Destination stream={stream} /> },
          { label: 'Oldest record waiting', value: spanOf(state?.freshnessMs) },
          { label: 'Objects', value: countOf(state?.deliveredObjects) },
          { label: 'Records', value: countOf(state?.deliveredRecords) },
          { label: 'Bytes', value: state === undefined ? '–' : bytesText(state.deliveredBytes) },
          ...(state?.failedRecords
            ? [{ label: 'Failed', value: `${countedText(state.failedRecords, 'record')}: see the error objects` }]
            : []),
          ...(state?.behindRecords !== undefined
            ? [
                {
                  label: 'Behind its source',
                  value:
                    state.behindRecords === 0
                      ? 'Nothing'
                      : `${countedText(state.behindRecords, 'record')}, ${spanOf(state.behindMs)}`,
                },
              ]
            : []),
          { label: 'Last object', value: <LastObject object={state?.lastObject} /> },
          { label: 'ARN', value: <span className="mono">{stream.DeliveryStreamARN}</span> },
        ]}
      />
    </Container>
  )
}

function LastObject({ object }: { readonly object: DeliveryState['lastObject'] }) {
  const elsewhere = useServer().about?.deliversTo
  if (object === undefined) return 'None yet'
  const { bucket, key, records, bytes, atMs } = object
  return (
    <>
      {elsewhere === undefined ? <Link href={hrefOf({ page: 'object', bucket, key })}>{visible(key)}</Link> : visible(key)}
      <Box color="text-body-secondary" fontSize="body-s">
        {countedText(records, 'record')}, {bytesText(bytes)}, {isoText(new Date(atMs)).replace(/\.\d{3}/, '')}
      </Box>
    </>
  )
}

function countOf(count: number | undefined): string {
  return count === undefined ? '–' : countText(count)
}

function spanOf(ms: number | undefined): string {
  return ms === undefined || ms === 0 ? '–' : spanText(ms)
}
