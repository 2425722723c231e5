import type { DeliveryStreamDescription, ExtendedS3DestinationDescription } from '@aws-sdk/client-firehose'
import type { DeliveryState } from '../../index.ts'
import { fitted, type Paint } from '../io.ts'
import { bytesText, counted, grouped, secondsText, visible } from '../text.ts'
import type { BufferState } from './state.ts'

const BAR_COLUMNS = 24
const LABEL_COLUMNS = 13
const MIB = 1024 * 1024

export interface Screen {
  readonly columns: number
  readonly rows: number
  readonly paint: Paint
}

/** `37/300 s · 1.2/5 MiB`: how near a buffer is to being delivered. */
export function gaugeText({ ageMs, ageMsMax, bytes, bytesMax }: BufferState): string {
  const mib = (value: number): string => String(Number((value / MIB).toFixed(1)))
  return `${Math.floor(ageMs / 1000)}/${Math.round(ageMsMax / 1000)} s · ${mib(bytes)}/${mib(bytesMax)} MiB`
}

/** Where records come from: `clicks`, or `direct PUT`. */
export function sourceText({ Source }: DeliveryStreamDescription): string {
  const arn = Source?.KinesisStreamSourceDescription?.KinesisStreamARN
  return arn === undefined ? 'direct PUT' : arn.replace(/^.*:stream\//, '')
}

/** Where they go: `s3://lake/raw/`. */
export function destinationText({ Destinations }: DeliveryStreamDescription): string {
  const [first] = Destinations ?? []
  const s3 = first?.ExtendedS3DestinationDescription
  if (s3 !== undefined) return `s3://${bucketOf(s3.BucketARN)}/${visible(s3.Prefix ?? '')}`
  return first?.HttpEndpointDestinationDescription?.EndpointConfiguration?.Url ?? '(a destination that is not known here)'
}

export function bucketOf(arn = ''): string {
  return arn.replace(/^arn:[^:]*:s3:::/, '')
}

/** Everything about one, for a person. `state` is absent against AWS. */
export function detailLines(
  stream: DeliveryStreamDescription,
  state: DeliveryState | undefined,
  paint: Paint,
): readonly string[] {
  const { DeliveryStreamName: name = '', DeliveryStreamStatus: status = '', FailureDescription: failure } = stream
  const line = (label: string, text: string): string => `  ${paint('dim', label.padEnd(LABEL_COLUMNS))}${text}`
  const s3 = stream.Destinations?.[0]?.ExtendedS3DestinationDescription
  return [
    `${paint('bold', name)}  ${statusText(status, state, paint)}`,
    ...(failure === undefined ? [] : [line('why', `${failure.Type}: ${visible(failure.Details ?? '')}`)]),
    line('source', sourceText(stream)),
    line('destination', destinationText(stream)),
    ...(s3 === undefined ? [] : settingLines(s3, line)),
    ...(state === undefined ? [] : stateLines(state, line, paint)),
    line('ARN', stream.DeliveryStreamARN ?? ''),
  ]
}

type Line = (label: string, text: string) => string

function settingLines(s3: ExtendedS3DestinationDescription, line: Line): readonly string[] {
  const { SizeInMBs: size = 5, IntervalInSeconds: seconds = 300 } = s3.BufferingHints ?? {}
  const processing = s3.ProcessingConfiguration
  const processors = processing?.Enabled === true ? (processing.Processors ?? []) : []
  const conversion = s3.DataFormatConversionConfiguration
  const table = conversion?.SchemaConfiguration
  const isParquet = conversion !== undefined && conversion.Enabled !== false
  return [
    ...(s3.ErrorOutputPrefix ? [line('errors', `s3://${bucketOf(s3.BucketARN)}/${visible(s3.ErrorOutputPrefix)}`)] : []),
    line('buffer', `${size} MiB or ${seconds} s, whichever is first`),
    line(
      'content',
      isParquet ? `Parquet, by the table ${table?.DatabaseName}.${table?.TableName}` : (s3.CompressionFormat ?? ''),
    ),
    ...(processors.length === 0 ? [] : [line('processors', processors.map(({ Type }) => Type).join(', '))]),
    ...(s3.S3BackupMode === 'Enabled' ? [line('backup', `s3://${bucketOf(s3.S3BackupDescription?.BucketARN)}/`)] : []),
  ]
}

function stateLines(state: DeliveryState, line: Line, paint: Paint): readonly string[] {
  const { buffers, lastObject, lastError, retrying } = state
  const waiting = buffers.map((each) => `${gaugeText(each)}, ${counted(each.records, 'record')}`)
  return [
    line('waiting', waiting[0] ?? (retrying ? 'what is tried again' : 'nothing')),
    ...waiting.slice(1).map((text) => line('', text)),
    ...(state.freshnessMs ? [line('freshness', `the oldest record waits for ${secondsText(state.freshnessMs)}`)] : []),
    ...(state.behindRecords
      ? [line('behind', `${counted(state.behindRecords, 'record')}, ${secondsText(state.behindMs ?? 0)}`)]
      : []),
    line('delivered', deliveredText(state)),
    ...(state.failedRecords ? [line('failed', paint('red', failedText(state.failedRecords)))] : []),
    ...(state.expiredRecords ? [line('lost', paint('red', expiredText(state.expiredRecords)))] : []),
    ...(lastObject === undefined ? [] : [line('last object', `s3://${lastObject.bucket}/${visible(lastObject.key)}`)]),
    ...(lastError === undefined
      ? []
      : [line(retrying ? 'trying again' : 'last error', paint('red', `${lastError.code}: ${visible(lastError.message)}`))]),
  ]
}

function deliveredText({ deliveredRecords, deliveredObjects, deliveredBytes }: DeliveryState): string {
  return `${counted(deliveredRecords, 'record')} in ${counted(deliveredObjects, 'object')} (${bytesText(deliveredBytes)})`
}

/** Whoever sees that nothing was delivered learns here where it is. */
function failedText(records: number): string {
  return `${counted(records, 'record')}: see the error objects`
}

function expiredText(records: number): string {
  return `${counted(records, 'record')}: too old before the destination took them`
}

function statusText(status: string, state: DeliveryState | undefined, paint: Paint): string {
  if (state?.retrying === true) return paint('yellow', `${status}, trying again to deliver`)
  return paint(status === 'ACTIVE' ? 'green' : status.endsWith('FAILED') ? 'red' : 'cyan', status)
}

/** The gauges of one delivery stream, one string for each line of the screen. */
export function watchView(state: DeliveryState, { columns, rows, paint }: Screen): readonly string[] {
  const { name, status, buffers, freshnessMs, behindRecords, behindMs, lastObject, lastError, retrying } = state
  const head = [
    `${paint('bold', name)}  ${statusText(status, state, paint)}   ${paint('dim', 'Ctrl-C ends')}`,
    `delivered ${deliveredText(state)}${freshnessMs ? `   oldest waiting ${secondsText(freshnessMs)}` : ''}${
      behindRecords ? `   behind ${grouped(behindRecords)} records, ${secondsText(behindMs ?? 0)}` : ''
    }${state.failedRecords ? paint('red', `   failed ${grouped(state.failedRecords)}`) : ''}`,
    '',
  ]
  const foot = [
    '',
    lastObject === undefined
      ? paint('dim', 'no object yet')
      : `last object  s3://${lastObject.bucket}/${visible(lastObject.key)}  ${counted(lastObject.records, 'record')}`,
    ...(lastError === undefined
      ? []
      : [paint('red', `${retrying ? 'trying again' : 'last error'}: ${lastError.code}: ${visible(lastError.message)}`)]),
  ]
  const room = Math.max(1, rows - head.length - foot.length - 2)
  const shown = buffers.slice(0, Math.max(1, Math.floor(room / 3))).flatMap((buffer) => gaugeLines(buffer, paint))
  const hidden = buffers.length - Math.min(buffers.length, Math.max(1, Math.floor(room / 3)))
  const idle = retrying
    ? 'what was gathered is kept, and tried again until it can be written'
    : 'nothing is waiting: a buffer’s time begins with its first record'
  const middle = buffers.length === 0 ? [paint('dim', idle)] : shown
  const more = hidden > 0 ? [paint('dim', `and ${counted(hidden, 'more buffer')}`)] : []
  return [...head, ...middle, ...more, ...foot].map((line) => fitted(line, columns))
}

function gaugeLines(buffer: BufferState, paint: Paint): readonly string[] {
  const { prefix, records, bytes, bytesMax, ageMs, ageMsMax } = buffer
  return [
    `${prefix === '' ? 'next object' : visible(prefix)}  ${paint('bold', gaugeText(buffer))}  ${counted(records, 'record')}`,
    `  time ${bar(ageMsMax === 0 ? 1 : ageMs / ageMsMax, paint)}`,
    `  size ${bar(bytesMax === 0 ? 1 : bytes / bytesMax, paint)}`,
  ]
}

function bar(share: number, paint: Paint): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * BAR_COLUMNS)
  return `${paint('cyan', '█'.repeat(full))}${paint('dim', '░'.repeat(BAR_COLUMNS - full))}`
}
