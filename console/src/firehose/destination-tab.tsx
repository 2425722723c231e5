import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { choicesOf, consistent, type DeliveryStream, type ExtendedS3Destination, updateOf } from '../lib/firehose.ts'
import { AsCode } from '../shell/as-code.tsx'
import { CodeBlock } from '../shell/code-block.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'
import { Destination } from './delivery-streams-page.tsx'
import { DestinationForm } from './destination-form.tsx'

interface Props {
  readonly stream: DeliveryStream
  readonly onChanged: () => void
}

export function DestinationTab({ stream, onChanged }: Props) {
  const [editing, setEditing] = useState(false)
  const [destination] = stream.Destinations
  const s3 = destination?.ExtendedS3DestinationDescription
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            description={`Version ${stream.VersionId}, which is part of every object’s name.`}
            actions={
              s3 !== undefined && (
                <Button disabled={stream.DeliveryStreamStatus !== 'ACTIVE'} onClick={() => setEditing(true)}>
                  Edit
                </Button>
              )
            }
          >
            Destination
          </Header>
        }
      >
        {s3 === undefined ? <Destination stream={stream} /> : <S3Settings stream={stream} s3={s3} />}
      </Container>
      <Container header={<Header variant="h2">In full</Header>}>
        <CodeBlock code={JSON.stringify(destination, undefined, 2)} label="destination" />
      </Container>
      <AsCode api="firehose" operation="DescribeDeliveryStream" input={{ DeliveryStreamName: stream.DeliveryStreamName }} />
      {editing && destination !== undefined && s3 !== undefined && (
        <EditDestination
          stream={stream}
          destinationId={destination.DestinationId}
          s3={s3}
          onClose={() => {
            setEditing(false)
            onChanged()
          }}
        />
      )}
    </SpaceBetween>
  )
}

function S3Settings({ stream, s3 }: { readonly stream: DeliveryStream; readonly s3: ExtendedS3Destination }) {
  const choices = choicesOf(s3)
  const none = <Box color="text-body-secondary">None</Box>
  const mono = (text: string) => (text === '' ? none : <span className="mono">{text}</span>)
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: 'Bucket', value: <Destination stream={stream} /> },
        { label: 'Prefix', value: mono(choices.prefix) },
        { label: 'Error prefix', value: mono(choices.errorPrefix) },
        { label: 'Buffer', value: `${choices.sizeMiB} MiB or ${choices.intervalSeconds} s` },
        { label: 'Compression', value: choices.parquet ? 'Snappy, inside of Parquet' : choices.compression },
        { label: 'Line end after every record', value: choices.delimiter ? 'Yes' : 'No' },
        { label: 'Dynamic partitioning', value: choices.partitioned ? mono(choices.partitionQuery) : 'No' },
        { label: 'Parquet', value: choices.parquet ? `By the table ${choices.database}.${choices.table}` : 'No' },
        {
          label: 'Records as they came',
          value: choices.backup ? `s3://${choices.backupBucket}/${choices.backupPrefix}` : 'Not kept',
        },
        { label: 'Role', value: mono(choices.roleArn) },
        { label: 'Time zone', value: choices.timeZone === '' ? 'UTC' : choices.timeZone },
      ]}
    />
  )
}

interface EditProps {
  readonly stream: DeliveryStream
  readonly destinationId: string
  readonly s3: ExtendedS3Destination
  readonly onClose: () => void
}

function EditDestination({ stream, destinationId, s3, onClose }: EditProps) {
  const server = useServer()
  const [before] = useState(() => choicesOf(s3))
  const [choices, setChoices] = useState(before)
  const input = {
    DeliveryStreamName: stream.DeliveryStreamName,
    CurrentDeliveryStreamVersionId: stream.VersionId,
    DestinationId: destinationId,
    ExtendedS3DestinationUpdate: updateOf(choices, before, server.region),
  }
  return (
    <Dialog
      title={`Destination of ${stream.DeliveryStreamName}`}
      verb="Change"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const done = `${stream.DeliveryStreamName} delivers anew from now on; what waited goes where it was meant to.`
        const output = await server.act('firehose', 'UpdateDestination', input, done)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="l">
        <DestinationForm
          name={stream.DeliveryStreamName}
          version={String(Number(stream.VersionId) + 1)}
          choices={choices}
          creating={false}
          onChange={(change) => setChoices((now) => consistent({ ...now, ...change }))}
        />
        <AsCode api="firehose" operation="UpdateDestination" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}
