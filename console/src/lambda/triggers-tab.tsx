import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Table from '@cloudscape-design/components/table'
import { useState } from 'react'
import { visible } from '../lib/decode.ts'
import { functionNameOf, qualifierOf } from '../lib/functions.ts'
import { shortName } from '../lib/hash-range.ts'
import { behindText, type Mapping, type MappingShard, type MappingState, sourceOf } from '../lib/mapping.ts'
import { hrefOf } from '../lib/route.ts'
import { countedText } from '../lib/units.ts'
import { usePoll } from '../shell/hooks.ts'
import { type Server, useServer } from '../shell/server.tsx'
import { Failed } from '../shell/trouble.tsx'
import { DeleteTrigger, EditTrigger } from './edit-trigger.tsx'
import { GivenUp, REDRIVE } from './given-up.tsx'
import { PoisonAlert } from './poison-alert.tsx'
import { listAll } from './state.ts'

const POLL_MS = 1000
const ACTION = 'mapping-state'

/** What calls the function by itself, how far behind it is, and what holds it up. */
export function TriggersTab({ name }: { readonly name: string }) {
  const server = useServer()
  const { value, error, refresh } = usePoll(`triggers ${name}`, POLL_MS, (signal) => triggersOf(server, name, signal))
  if (value === undefined) return error === undefined ? <Spinner /> : <Failed error={error} onRetry={refresh} />
  const add = <Button href={hrefOf({ page: 'create-trigger', name })}>Add trigger</Button>
  if (value.length === 0) {
    return (
      <Container
        header={
          <Header variant="h2" actions={add}>
            Triggers
          </Header>
        }
      >
        <SpaceBetween size="xs">
          <Box variant="strong">Nothing calls this function by itself.</Box>
          <Box color="text-body-secondary">
            A trigger reads a Kinesis stream and gives its records to the function in batches: shard by shard, in their order.
          </Box>
        </SpaceBetween>
      </Container>
    )
  }
  return (
    <SpaceBetween size="l">
      {value.map(({ mapping, state }) => (
        <Trigger key={mapping.UUID} mapping={mapping} state={state} onChanged={refresh} />
      ))}
    </SpaceBetween>
  )
}

interface Props {
  readonly mapping: Mapping
  /** `undefined` where the server does not tell it. */
  readonly state: MappingState | undefined
  readonly onChanged: () => void
}

function Trigger({ mapping, state, onChanged }: Props) {
  const server = useServer()
  const [dialog, setDialog] = useState<'edit' | 'delete' | 'given-up'>()
  const { UUID, EventSourceArn = '', State: now, LastProcessingResult: result = '–' } = mapping
  const { stream, consumer } = sourceOf(EventSourceArn)
  const isOn = now === 'Enabled' || now === 'Creating' || now === 'Enabling'
  const isChanging = now.endsWith('ing')
  const turn = async (): Promise<void> => {
    const done = isOn
      ? 'The trigger is being disabled: it goes on from there when it is enabled again.'
      : 'The trigger is being enabled.'
    await server.act('lambda', 'UpdateEventSourceMapping', { UUID, Enabled: !isOn }, done)
    onChanged()
  }
  const remedy = async (change: Readonly<Record<string, unknown>>): Promise<void> => {
    await server.act('lambda', 'UpdateEventSourceMapping', { UUID, ...change }, `The trigger by ${stream} is being updated.`)
    onChanged()
  }
  const close = (): void => {
    setDialog(undefined)
    onChanged()
  }
  return (
    <Container
      header={
        <Header
          variant="h2"
          info={<StateOf state={now} />}
          description={<span className="mono">{UUID}</span>}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {mapping.DestinationConfig?.OnFailure?.Destination !== undefined &&
                server.about?.actions.includes(REDRIVE) === true && (
                  <Button onClick={() => setDialog('given-up')}>What it gave up</Button>
                )}
              <Button disabled={isChanging} onClick={() => void turn()}>
                {isOn ? 'Disable' : 'Enable'}
              </Button>
              <Button disabled={isChanging} onClick={() => setDialog('edit')}>
                Edit trigger
              </Button>
              <Button disabled={isChanging} onClick={() => setDialog('delete')}>
                Delete trigger
              </Button>
            </SpaceBetween>
          }
        >
          Kinesis: {stream}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {state?.shards.map((shard) => (
          <HeldUp
            key={shard.shardId}
            stream={stream}
            shard={shard}
            onEdit={() => setDialog('edit')}
            onChange={(change) => void remedy(change)}
          />
        ))}
        <KeyValuePairs
          columns={3}
          items={[
            {
              label: 'Stream',
              value: <Link href={hrefOf({ page: 'stream', name: stream, tab: 'consumers' })}>{stream}</Link>,
            },
            { label: 'Read', value: consumer === undefined ? 'Shared' : `As ${consumer}` },
            { label: 'Last result', value: <ResultOf result={result} /> },
            { label: 'Version or alias', value: qualifierOf(mapping.FunctionArn) ?? '$LATEST' },
            {
              label: 'Batch',
              value: `${mapping.BatchSize ?? 100} records, window ${mapping.MaximumBatchingWindowInSeconds ?? 0} s`,
            },
            { label: 'Per shard', value: `${mapping.ParallelizationFactor ?? 1} at a time` },
            {
              label: 'Retries',
              value: mapping.MaximumRetryAttempts === -1 ? 'Until they expire' : String(mapping.MaximumRetryAttempts),
            },
            { label: 'Began at', value: mapping.StartingPosition ?? '–' },
            ...(mapping.DestinationConfig?.OnFailure?.Destination === undefined
              ? []
              : [
                  { label: 'On failure', value: <span className="mono">{mapping.DestinationConfig.OnFailure.Destination}</span> },
                ]),
          ]}
        />
        {state !== undefined && <Shards shards={state.shards} />}
      </SpaceBetween>
      {dialog === 'edit' && <EditTrigger mapping={mapping} onClose={close} />}
      {dialog === 'given-up' && <GivenUp uuid={UUID} functionName={functionNameOf(mapping.FunctionArn)} onClose={close} />}
      {dialog === 'delete' && <DeleteTrigger mapping={mapping} onClose={close} />}
    </Container>
  )
}

interface HeldUpProps {
  readonly stream: string
  readonly shard: MappingShard
  readonly onEdit: () => void
  readonly onChange: (change: Readonly<Record<string, unknown>>) => void
}

function HeldUp({ stream, shard: { shardId, poison, trouble }, onEdit, onChange }: HeldUpProps) {
  if (poison !== undefined)
    return <PoisonAlert stream={stream} shardId={shardId} poison={poison} onEdit={onEdit} onChange={onChange} />
  if (trouble === undefined) return null
  return (
    <Alert type="error" header={`Shard ${shortName(shardId)} waits: ${trouble.code}`}>
      <span className="notice-text">{visible(trouble.message)}</span>
    </Alert>
  )
}

function StateOf({ state }: { readonly state: string }) {
  if (state === 'Enabled') return <StatusIndicator type="success">{state}</StatusIndicator>
  if (state === 'Disabled') return <StatusIndicator type="stopped">{state}</StatusIndicator>
  return <StatusIndicator type="in-progress">{state}</StatusIndicator>
}

function ResultOf({ result }: { readonly result: string }) {
  if (result === 'OK') return <StatusIndicator type="success">{result}</StatusIndicator>
  if (result.startsWith('PROBLEM')) return <StatusIndicator type="error">{result}</StatusIndicator>
  return <>{result}</>
}

function Shards({ shards }: { readonly shards: readonly MappingShard[] }) {
  return (
    <Table<MappingShard>
      variant="embedded"
      trackBy="shardId"
      items={shards}
      ariaLabels={{ tableLabel: 'Shards of the trigger' }}
      columnDefinitions={[
        { id: 'shard', header: 'Shard', isRowHeader: true, cell: ({ shardId }) => shortName(shardId) },
        { id: 'behind', header: 'Behind', cell: (shard) => behindText(shard) },
        {
          id: 'flight',
          header: 'With the function',
          cell: ({ inFlight }) =>
            inFlight === null || inFlight === undefined
              ? '–'
              : `${countedText(inFlight.records, 'record')}, attempt ${inFlight.attempt}`,
        },
        {
          id: 'checkpoint',
          header: 'Done up to',
          cell: ({ checkpoint }) => <span className="mono">{checkpoint ?? '–'}</span>,
        },
      ]}
      empty={<Box color="text-body-secondary">No shard is read yet.</Box>}
    />
  )
}

interface Found {
  readonly mapping: Mapping
  readonly state: MappingState | undefined
}

async function triggersOf(server: Server, name: string, signal: AbortSignal): Promise<readonly Found[]> {
  const input = { FunctionName: name }
  const mappings = await listAll<Mapping>(server, 'ListEventSourceMappings', 'EventSourceMappings', input, signal)
  const isTold = mappings.length > 0 && server.about?.actions.includes(ACTION) === true
  const { mappings: states } = isTold
    ? await server.manage<{ readonly mappings: readonly MappingState[] }>(ACTION, { region: server.region }, signal)
    : { mappings: [] }
  return mappings.map((mapping) => ({ mapping, state: states.find(({ uuid }) => uuid === mapping.UUID) }))
}
