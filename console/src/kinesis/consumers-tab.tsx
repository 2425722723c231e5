import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useState } from 'react'
import { timeText } from '../lib/units.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { usePoll } from '../shell/hooks.ts'
import { type Server, useServer } from '../shell/server.tsx'
import { Readers } from './readers.tsx'
import { Status } from './status.tsx'
import type { Consumer, StreamSummary } from './types.ts'

const POLL_MS = 1000
const CONSUMERS_MAX = 100

/** Consumers with enhanced fan-out. */
export function ConsumersTab({ stream }: { readonly stream: StreamSummary }) {
  const server = useServer()
  const [registering, setRegistering] = useState(false)
  const [leaving, setLeaving] = useState<Consumer>()
  const { value: consumers, refresh } = usePoll(`consumers ${stream.StreamARN}`, POLL_MS, (signal) =>
    listConsumers(server, stream.StreamARN, signal),
  )
  return (
    <SpaceBetween size="l">
      <Readers streamArn={stream.StreamARN} />
      <Table<Consumer>
        variant="container"
        trackBy="ConsumerARN"
        loading={consumers === undefined}
        loadingText="Listing consumers"
        items={[...(consumers ?? [])]}
        ariaLabels={{ tableLabel: 'Consumers' }}
        header={
          <Header
            variant="h2"
            counter={consumers === undefined ? '' : `(${consumers.length})`}
            description="With enhanced fan-out: each gets 2 MiB a second of every shard for itself, pushed."
            actions={<Button onClick={() => setRegistering(true)}>Register consumer</Button>}
          >
            Consumers
          </Header>
        }
        columnDefinitions={[
          { id: 'name', header: 'Name', isRowHeader: true, cell: ({ ConsumerName }) => ConsumerName },
          { id: 'status', header: 'Status', cell: ({ ConsumerStatus }) => <Status status={ConsumerStatus} /> },
          { id: 'created', header: 'Registered', cell: ({ ConsumerCreationTimestamp }) => timeText(ConsumerCreationTimestamp) },
          {
            id: 'arn',
            header: 'ARN',
            cell: ({ ConsumerARN }) => (
              <CopyToClipboard
                variant="icon"
                textToCopy={ConsumerARN}
                copyButtonAriaLabel={`Copy ${ConsumerARN}`}
                copySuccessText="Copied"
                copyErrorText="The browser did not allow it"
              />
            ),
          },
          {
            id: 'actions',
            header: 'Action',
            cell: (consumer) => (
              <Button
                variant="inline-link"
                ariaLabel={`Deregister ${consumer.ConsumerName}`}
                onClick={() => setLeaving(consumer)}
              >
                Deregister
              </Button>
            ),
          },
        ]}
        empty={
          <SpaceBetween size="xs" alignItems="center">
            <Box variant="strong">No registered consumers</Box>
            <Box color="text-body-secondary">Readers that poll (GetRecords) need no registration and are not listed.</Box>
          </SpaceBetween>
        }
      />
      {registering && (
        <Register
          streamArn={stream.StreamARN}
          onClose={() => {
            setRegistering(false)
            refresh()
          }}
        />
      )}
      {leaving !== undefined && (
        <Deregister
          consumer={leaving}
          onClose={() => {
            setLeaving(undefined)
            refresh()
          }}
        />
      )}
    </SpaceBetween>
  )
}

function Register({ streamArn, onClose }: { readonly streamArn: string; readonly onClose: () => void }) {
  const server = useServer()
  const [name, setName] = useState('')
  const input = { StreamARN: streamArn, ConsumerName: name }
  return (
    <Dialog
      title="Register consumer"
      verb="Register"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act('kinesis', 'RegisterStreamConsumer', input, `${name} is being registered.`)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <FormField label="Name" constraintText="1 to 128 letters, digits, hyphens, underscores and full stops.">
          <Input value={name} autoFocus spellcheck={false} onChange={({ detail }) => setName(detail.value)} />
        </FormField>
        <AsCode api="kinesis" operation="RegisterStreamConsumer" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}

function Deregister({ consumer, onClose }: { readonly consumer: Consumer; readonly onClose: () => void }) {
  const server = useServer()
  const input = { ConsumerARN: consumer.ConsumerARN }
  return (
    <Dialog
      title={`Deregister ${consumer.ConsumerName}?`}
      verb="Deregister"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        await server.act('kinesis', 'DeregisterStreamConsumer', input, `${consumer.ConsumerName} is being deregistered.`)
        onClose()
      }}
    >
      <SpaceBetween size="m">
        <Box>Its subscriptions end. Where it had read to is the consumer's own to know.</Box>
        <AsCode api="kinesis" operation="DeregisterStreamConsumer" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}

async function listConsumers(server: Server, streamArn: string, signal: AbortSignal): Promise<readonly Consumer[]> {
  const found: Consumer[] = []
  let token: string | undefined
  do {
    const output: { readonly Consumers: readonly Consumer[]; readonly NextToken?: string } = await server.ask(
      'kinesis',
      'ListStreamConsumers',
      { StreamARN: streamArn, ...(token !== undefined && { NextToken: token }) },
      signal,
    )
    found.push(...output.Consumers)
    token = output.NextToken
  } while (token !== undefined && found.length < CONSUMERS_MAX)
  return found
}
