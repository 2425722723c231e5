import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Form from '@cloudscape-design/components/form'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Tiles from '@cloudscape-design/components/tiles'
import { useState } from 'react'
import { actAll } from '../iam/state.ts'
import type { ListStreamsOutput } from '../kinesis/types.ts'
import type { Step } from '../lib/code.ts'
import { type Choices, choicesAtStart, configurationOf, consistent, streamOf } from '../lib/firehose.ts'
import { hrefOf } from '../lib/route.ts'
import { StepsAsCode } from '../shell/as-code.tsx'
import { go, usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'
import { DeliveryRole, newRoleName, useRoleSteps } from './delivery-role.tsx'
import { DestinationForm } from './destination-form.tsx'

const POLL_MS = 5000
const DIRECT = 'DirectPut'
const KINESIS = 'KinesisStreamAsSource'

/** `reads`: the ARN of a Kinesis stream, where one was chosen already. */
export function CreateDeliveryStreamPage({ reads }: { readonly reads: string | undefined }) {
  const server = useServer()
  const [name, setName] = useState('')
  const [type, setType] = useState(reads === undefined ? DIRECT : KINESIS)
  const [source, setSource] = useState(reads ?? '')
  const [choices, setChoices] = useState<Choices>(choicesAtStart)
  const [isNewRole, setNewRole] = useState(true)
  const [busy, setBusy] = useState(false)
  const roleSteps = useRoleSteps(name, choices, type === KINESIS ? source : undefined)
  const roleArn = isNewRole ? `arn:aws:iam::${server.accountId}:role/${newRoleName(name)}` : choices.roleArn
  const input = {
    DeliveryStreamName: name,
    DeliveryStreamType: type,
    ...(type === KINESIS && { KinesisStreamSourceConfiguration: { KinesisStreamARN: source, RoleARN: roleArn } }),
    ExtendedS3DestinationConfiguration: configurationOf({ ...choices, roleArn }, server.region),
  }
  const create: Step = { api: 'firehose', operation: 'CreateDeliveryStream', input }
  const steps = isNewRole ? [...roleSteps, create] : [create]
  const submit = async (): Promise<void> => {
    setBusy(true)
    const isDone = await actAll(server, steps, `${name} is being created.`)
    setBusy(false)
    if (isDone) go(hrefOf({ page: 'delivery-stream', name, tab: 'delivery' }))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Form
        header={<Header variant="h1">Create delivery stream</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href={hrefOf({ page: 'delivery-streams' })}>
              Cancel
            </Button>
            <Button variant="primary" loading={busy}>
              Create delivery stream
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Container header={<Header variant="h2">Source</Header>}>
            <SpaceBetween size="l">
              <FormField label="Name" constraintText="1 to 64 letters, digits, hyphens, underscores and full stops.">
                <Input value={name} autoFocus spellcheck={false} onChange={({ detail }) => setName(detail.value)} />
              </FormField>
              <FormField label="Records come" stretch>
                <Tiles
                  value={type}
                  onChange={({ detail }) => setType(detail.value)}
                  items={[
                    {
                      value: DIRECT,
                      label: 'Direct PUT',
                      description: 'Programs put records right into the delivery stream: PutRecord, PutRecordBatch.',
                    },
                    {
                      value: KINESIS,
                      label: 'From a Kinesis stream',
                      description: 'What is put into a stream is delivered, from the moment the delivery stream is ACTIVE.',
                    },
                  ]}
                />
              </FormField>
              {type === KINESIS && <StreamField arn={source} onChange={setSource} />}
            </SpaceBetween>
          </Container>
          <Container header={<Header variant="h2">Destination</Header>}>
            <DestinationForm
              name={name}
              version="1"
              choices={choices}
              creating
              onChange={(change) => setChoices((before) => consistent({ ...before, ...change }))}
            />
          </Container>
          <Container header={<Header variant="h2">Role</Header>}>
            <DeliveryRole
              name={name}
              isNew={isNewRole}
              arn={choices.roleArn}
              onNew={setNewRole}
              onChange={(arn) => setChoices((before) => ({ ...before, roleArn: arn }))}
            />
          </Container>
          <StepsAsCode title="CreateDeliveryStream" steps={steps} />
        </SpaceBetween>
      </Form>
    </form>
  )
}

function StreamField({ arn, onChange }: { readonly arn: string; readonly onChange: (arn: string) => void }) {
  const server = useServer()
  const { value: streams = [] } = usePoll('streams to choose from', POLL_MS, async (signal) => {
    const output = await server.ask<ListStreamsOutput>('kinesis', 'ListStreams', { Limit: 1000 }, signal)
    return output.StreamSummaries ?? []
  })
  const options = streams.map(({ StreamARN, StreamName }) => ({ value: StreamARN, label: StreamName }))
  return (
    <FormField label="Kinesis stream">
      <Select
        selectedOption={arn === '' ? null : { value: arn, label: streamOf(arn) }}
        options={options}
        placeholder="Choose a stream"
        filteringType="auto"
        filteringAriaLabel="Find a stream"
        empty={`There are no streams in ${server.region} yet`}
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
      />
    </FormField>
  )
}
