import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Form from '@cloudscape-design/components/form'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import type { Consumer, ListStreamsOutput } from '../kinesis/types.ts'
import { choicesAtStart, createInput, type MappingChoices, sourceOf } from '../lib/mapping.ts'
import { hrefOf } from '../lib/route.ts'
import { AsCode } from '../shell/as-code.tsx'
import { go, usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'
import { TriggerForm } from './trigger-form.tsx'

interface Props {
  readonly name: string
  /** The ARN of the stream, where that is known already. */
  readonly source: string | undefined
}

const POSITIONS = [
  { value: 'LATEST', label: 'Now: what is put from here on' },
  { value: 'TRIM_HORIZON', label: 'The oldest record that is still there' },
  { value: 'AT_TIMESTAMP', label: 'A time' },
] as const

export function CreateTriggerPage({ name, source }: Props) {
  const server = useServer()
  const [choices, setChoices] = useState<MappingChoices>(() => choicesAtStart(source))
  const [qualifier, setQualifier] = useState('')
  const [busy, setBusy] = useState(false)
  const change = (changed: Partial<MappingChoices>): void => setChoices((before) => ({ ...before, ...changed }))
  const input = createInput(qualifier === '' ? name : `${name}:${qualifier}`, choices)
  const submit = async (): Promise<void> => {
    setBusy(true)
    const output = await server.act('lambda', 'CreateEventSourceMapping', input, `The trigger of ${name} is being created.`)
    setBusy(false)
    if (output !== undefined) go(hrefOf({ page: 'function', name, tab: 'triggers' }))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Form
        header={
          <Header variant="h1" description={`Records of a Kinesis stream call ${name}, a batch at a time.`}>
            Add trigger
          </Header>
        }
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href={hrefOf({ page: 'function', name, tab: 'triggers' })}>
              Cancel
            </Button>
            <Button variant="primary" loading={busy}>
              Add trigger
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Container header={<Header variant="h2">Source</Header>}>
            <SpaceBetween size="l">
              <SourceFields arn={choices.sourceArn} onChange={(sourceArn) => change({ sourceArn })} />
              <FormField label="Starting position">
                <Select
                  selectedOption={POSITIONS.find(({ value }) => value === choices.startingPosition) ?? null}
                  options={POSITIONS}
                  onChange={({ detail }) => {
                    const found = POSITIONS.find(({ value }) => value === detail.selectedOption.value)
                    if (found !== undefined) change({ startingPosition: found.value })
                  }}
                />
              </FormField>
              {choices.startingPosition === 'AT_TIMESTAMP' && (
                <FormField label="Time (UTC)" constraintText="As 2026-11-30T12:00:00.">
                  <Input
                    value={choices.timestamp}
                    placeholder="2026-11-30T12:00:00"
                    onChange={({ detail }) => change({ timestamp: detail.value })}
                  />
                </FormField>
              )}
              <FormField label="Version or alias" description="Of the function. Empty: what is deployed at the time.">
                <Input value={qualifier} spellcheck={false} onChange={({ detail }) => setQualifier(detail.value)} />
              </FormField>
            </SpaceBetween>
          </Container>
          <Container header={<Header variant="h2">Batches</Header>}>
            <TriggerForm choices={choices} onChange={change} />
          </Container>
          <AsCode api="lambda" operation="CreateEventSourceMapping" input={input} />
        </SpaceBetween>
      </Form>
    </form>
  )
}

const POLL_MS = 3000

/** A stream, and how it is read: like everybody, or as one of its consumers. */
function SourceFields({ arn, onChange }: { readonly arn: string; readonly onChange: (arn: string) => void }) {
  const server = useServer()
  const { value: streams = [] } = usePoll('streams to choose from', POLL_MS, async (signal) => {
    const output = await server.ask<ListStreamsOutput>('kinesis', 'ListStreams', { Limit: 1000 }, signal)
    return output.StreamSummaries ?? []
  })
  const { stream } = sourceOf(arn)
  const streamArn = streams.find(({ StreamName }) => StreamName === stream)?.StreamARN
  const { value: consumers = [] } = usePoll(`consumers to choose from ${streamArn ?? ''}`, POLL_MS, async (signal) => {
    if (streamArn === undefined) return []
    const asked = { StreamARN: streamArn }
    const output = await server.ask<{ readonly Consumers: readonly Consumer[] }>('kinesis', 'ListStreamConsumers', asked, signal)
    return output.Consumers
  })
  const shared = { value: streamArn ?? arn, label: 'Shared reads' }
  const readings = [shared, ...consumers.map(({ ConsumerARN, ConsumerName }) => ({ value: ConsumerARN, label: ConsumerName }))]
  return (
    <>
      <FormField label="Kinesis stream">
        <Select
          selectedOption={arn === '' ? null : { value: arn, label: stream }}
          options={streams.map(({ StreamARN, StreamName }) => ({ value: StreamARN, label: StreamName }))}
          placeholder="Choose a stream"
          filteringType="auto"
          filteringAriaLabel="Find a stream"
          empty={`There are no streams in ${server.region} yet`}
          onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
        />
      </FormField>
      {consumers.length > 0 && (
        <FormField label="Consumer" description="A registered consumer gets 2 MiB a second of every shard for itself.">
          <Select
            selectedOption={readings.find(({ value }) => value === arn) ?? shared}
            options={readings}
            onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
          />
        </FormField>
      )}
    </>
  )
}
