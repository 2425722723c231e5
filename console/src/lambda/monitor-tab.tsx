import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Table from '@cloudscape-design/components/table'
import { useEffect } from 'react'
import { visible } from '../lib/decode.ts'
import { logGroupOf } from '../lib/functions.ts'
import { shortName } from '../lib/hash-range.ts'
import type { FunctionConfiguration } from '../lib/lambda.ts'
import { sourceOf } from '../lib/mapping.ts'
import { hrefOf } from '../lib/route.ts'
import { countedText, isoText } from '../lib/units.ts'
import { CodeBlock } from '../shell/code-block.tsx'
import { usePoll } from '../shell/hooks.ts'
import { usePanel } from '../shell/panel.tsx'
import { type Server, useServer } from '../shell/server.tsx'
import { Failed } from '../shell/trouble.tsx'

/** One invocation as `function-invocations` tells of it. */
export interface Trace {
  readonly requestId: string
  readonly version: string
  readonly source: string
  readonly startedAtMs: number
  readonly durationMs: number
  readonly initMs?: number
  readonly maxMemoryMiB?: number
  readonly outcome: string
  readonly errorType?: string
  readonly errorMessage?: string
  readonly stack?: readonly string[] | string
  readonly batch?: {
    readonly streamArn: string
    readonly shardId: string
    readonly firstSequenceNumber: string
    readonly lastSequenceNumber: string
    readonly records: number
    readonly attempt: number
  }
  readonly logTail?: string
  readonly logStream?: string
}

const POLL_MS = 1000
const ACTION = 'function-invocations'
const SOURCES: Readonly<Record<string, string>> = {
  invoke: 'A call',
  event: 'The queue',
  mapping: 'A trigger',
  s3: 'S3',
  firehose: 'Firehose',
}

/** What the function has done lately. */
export function MonitorTab({ configuration }: { readonly configuration: FunctionConfiguration }) {
  const server = useServer()
  const { open, close } = usePanel()
  useEffect(() => close, [close])
  const name = configuration.FunctionName
  const { value: traces, error, refresh } = usePoll(`traces ${name}`, POLL_MS, (signal) => invocationsOf(server, name, signal))
  const group = logGroupOf(configuration)
  if (error !== undefined && traces === undefined) return <Failed error={error} onRetry={refresh} />
  return (
    <Table<Trace>
      variant="container"
      trackBy={(trace) => `${trace.requestId} ${trace.startedAtMs} ${trace.batch?.attempt ?? ''}`}
      loading={traces === undefined}
      loadingText="Reading invocations"
      items={[...(traces ?? [])]}
      ariaLabels={{ tableLabel: 'Last invocations' }}
      header={
        <Header
          variant="h2"
          counter={traces === undefined ? '' : `(${traces.length})`}
          description="The last ones since this server started, newest first. Choose one to see its log."
          actions={<Button href={hrefOf({ page: 'log-group', group })}>Log group</Button>}
        >
          Last invocations
        </Header>
      }
      columnDefinitions={[
        {
          id: 'at',
          header: 'Began',
          isRowHeader: true,
          cell: (trace) => (
            <Button
              variant="inline-link"
              ariaLabel={`Show invocation ${trace.requestId}`}
              onClick={() => open({ header: `Invocation ${trace.requestId}`, content: <Details trace={trace} group={group} /> })}
            >
              <span className="one-line">{isoText(new Date(trace.startedAtMs)).slice(11, 23)}</span>
            </Button>
          ),
        },
        { id: 'outcome', header: 'Outcome', cell: (trace) => <Outcome trace={trace} /> },
        { id: 'source', header: 'Called by', cell: ({ source }) => SOURCES[source] ?? source },
        { id: 'batch', header: 'Batch', cell: ({ batch }) => (batch === undefined ? '–' : <Batch batch={batch} />) },
        { id: 'duration', header: 'Duration', cell: (trace) => durationText(trace) },
        { id: 'version', header: 'Version', cell: ({ version }) => version },
      ]}
      empty={<Box color="text-body-secondary">It has not been called yet.</Box>}
    />
  )
}

function durationText({ durationMs, initMs }: Trace): string {
  const text = `${durationMs.toFixed(durationMs < 10 ? 2 : 0)} ms`
  return initMs === undefined ? text : `${text}, start ${initMs.toFixed(0)} ms`
}

function Outcome({ trace: { outcome, errorType } }: { readonly trace: Trace }) {
  if (outcome === 'ok') return <StatusIndicator type="success">Succeeded</StatusIndicator>
  if (outcome === 'throttled') return <StatusIndicator type="warning">Throttled</StatusIndicator>
  return <StatusIndicator type="error">{visible(errorType ?? 'Failed')}</StatusIndicator>
}

function Batch({ batch }: { readonly batch: NonNullable<Trace['batch']> }) {
  const { stream } = sourceOf(batch.streamArn)
  const attempt = batch.attempt > 1 ? `, attempt ${batch.attempt}` : ''
  return (
    <>
      {countedText(batch.records, 'record')} of{' '}
      <Link href={hrefOf({ page: 'stream', name: stream, tab: 'overview' })}>{stream}</Link>, shard {shortName(batch.shardId)}
      {attempt}
    </>
  )
}

function Details({ trace, group }: { readonly trace: Trace; readonly group: string }) {
  const { errorType, errorMessage, stack = [], batch, logTail = '', logStream } = trace
  const lines = typeof stack === 'string' ? [stack] : stack
  return (
    <SpaceBetween size="m">
      <Outcome trace={trace} />
      {errorMessage !== undefined && (
        <Box>
          {visible(errorType ?? '')}: {visible(errorMessage)}
        </Box>
      )}
      {lines.length > 0 && <CodeBlock code={visible(lines.join(''))} label="stack" />}
      {batch !== undefined && (
        <Box>
          Records {batch.firstSequenceNumber} to {batch.lastSequenceNumber}
        </Box>
      )}
      {logTail !== '' && <CodeBlock code={visible(logTail)} label="log" />}
      {logStream !== undefined && logStream !== '' && (
        <Link href={hrefOf({ page: 'log-stream', group, stream: logStream })}>The whole log stream</Link>
      )}
    </SpaceBetween>
  )
}

/** Nothing where the server does not tell it. */
async function invocationsOf(server: Server, name: string, signal: AbortSignal): Promise<readonly Trace[]> {
  if (server.about?.actions.includes(ACTION) !== true) return []
  const input = { function: name, region: server.region }
  const { invocations } = await server.manage<{ readonly invocations: readonly Trace[] }>(ACTION, input, signal)
  return invocations
}
