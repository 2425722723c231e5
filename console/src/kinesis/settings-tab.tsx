import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { hoursText } from '../lib/units.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { ResetButton } from '../shell/reset.tsx'
import { type Server, useServer } from '../shell/server.tsx'
import { type Tag, TagTable } from '../shell/tag-table.tsx'
import { Encryption } from './encryption.tsx'
import { modeText } from './status.tsx'
import type { StreamSummary } from './types.ts'

const TAGS_MAX = 50

interface Props {
  readonly stream: StreamSummary
  /** Something was changed. */
  readonly onChanged: () => void
}

export function SettingsTab(props: Props) {
  return (
    <SpaceBetween size="l">
      <Retention {...props} />
      <Mode {...props} />
      <Encryption {...props} />
      <Tags stream={props.stream.StreamName} />
      <Emptying stream={props.stream.StreamName} />
    </SpaceBetween>
  )
}

function Emptying({ stream }: { readonly stream: string }) {
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="For tests: takes the records out and leaves everything else as it is."
          actions={<ResetButton stream={stream}>Empty the stream</ResetButton>}
        >
          Records
        </Header>
      }
    />
  )
}

function Retention({ stream, onChanged }: Props) {
  const [editing, setEditing] = useState(false)
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="How long a record stays readable."
          actions={<Button onClick={() => setEditing(true)}>Change retention</Button>}
        >
          Retention
        </Header>
      }
    >
      {hoursText(stream.RetentionPeriodHours)}
      {editing && (
        <EditRetention
          stream={stream}
          onClose={() => {
            setEditing(false)
            onChanged()
          }}
        />
      )}
    </Container>
  )
}

function EditRetention({ stream, onClose }: { readonly stream: StreamSummary; readonly onClose: () => void }) {
  const server = useServer()
  const [hours, setHours] = useState(String(stream.RetentionPeriodHours))
  const longer = Number(hours) >= stream.RetentionPeriodHours
  const operation = longer ? 'IncreaseStreamRetentionPeriod' : 'DecreaseStreamRetentionPeriod'
  const input = { StreamName: stream.StreamName, RetentionPeriodHours: Number(hours) }
  return (
    <Dialog
      title="Change retention"
      verb="Change"
      size="large"
      disabled={!/^\d+$/.test(hours.trim())}
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act(
          'kinesis',
          operation,
          input,
          `Records of ${stream.StreamName} stay for ${hoursText(Number(hours))}.`,
        )
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <FormField
          label="Hours"
          description="24 hours to 8,760, a year."
          constraintText={longer ? '' : 'What is older than this is gone at once.'}
        >
          <Input type="number" inputMode="numeric" value={hours} onChange={({ detail }) => setHours(detail.value)} />
        </FormField>
        <AsCode api="kinesis" operation={operation} input={input} />
      </SpaceBetween>
    </Dialog>
  )
}

function Mode({ stream, onChanged }: Props) {
  const server = useServer()
  const [asking, setAsking] = useState(false)
  const provisioned = stream.StreamModeDetails?.StreamMode !== 'ON_DEMAND'
  const target = provisioned ? 'ON_DEMAND' : 'PROVISIONED'
  const input = { StreamARN: stream.StreamARN, StreamModeDetails: { StreamMode: target } }
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={provisioned ? 'You decide how many shards there are.' : 'The stream grows with its load.'}
          actions={<Button onClick={() => setAsking(true)}>Switch to {modeText(target).toLowerCase()}</Button>}
        >
          Capacity mode
        </Header>
      }
    >
      {modeText(stream.StreamModeDetails?.StreamMode)}
      {asking && (
        <Dialog
          title={`Switch to ${modeText(target).toLowerCase()}?`}
          verb="Switch"
          size="large"
          onClose={() => setAsking(false)}
          onSubmit={async () => {
            await server.act(
              'kinesis',
              'UpdateStreamMode',
              input,
              `${stream.StreamName} is on its way to ${modeText(target).toLowerCase()}.`,
            )
            setAsking(false)
            onChanged()
          }}
        >
          <SpaceBetween size="m">
            <Box>AWS allows two such switches in 24 hours.</Box>
            <AsCode api="kinesis" operation="UpdateStreamMode" input={input} />
          </SpaceBetween>
        </Dialog>
      )}
    </Container>
  )
}

function Tags({ stream }: { readonly stream: string }) {
  const server = useServer()
  return (
    <TagTable
      id={stream}
      max={TAGS_MAX}
      list={(signal) => listTags(server, stream, signal)}
      adding={({ Key, Value = '' }) => ({
        api: 'kinesis',
        operation: 'AddTagsToStream',
        input: { StreamName: stream, Tags: { [Key]: Value } },
      })}
      removing={(key) => ({
        api: 'kinesis',
        operation: 'RemoveTagsFromStream',
        input: { StreamName: stream, TagKeys: [key] },
      })}
    />
  )
}

async function listTags(server: Server, stream: string, signal: AbortSignal): Promise<readonly Tag[]> {
  const found: Tag[] = []
  for (;;) {
    const after = found.at(-1)?.Key
    const output: { readonly Tags: readonly Tag[]; readonly HasMoreTags: boolean } = await server.ask(
      'kinesis',
      'ListTagsForStream',
      { StreamName: stream, ...(after !== undefined && { ExclusiveStartTagKey: after }) },
      signal,
    )
    found.push(...output.Tags)
    if (!output.HasMoreTags || output.Tags.length === 0 || found.length >= TAGS_MAX) return found
  }
}
