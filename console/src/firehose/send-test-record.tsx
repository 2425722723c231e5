import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import { useState } from 'react'
import { utf8 } from '../lib/bytes.ts'
import { type DeliveryStream, streamOf } from '../lib/firehose.ts'
import { bytesText } from '../lib/units.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'

const EXAMPLE = '{"customer_id":"ada","page":"/","at":"2026-11-30T12:00:00Z"}'
const KEY = 'test'

/** Puts a record where the delivery stream takes them from: into itself, or into the stream that it reads. */
export function SendTestRecord({ stream, onClose }: { readonly stream: DeliveryStream; readonly onClose: () => void }) {
  const server = useServer()
  const [text, setText] = useState(EXAMPLE)
  const [sent, setSent] = useState(0)
  const arn = stream.Source?.KinesisStreamSourceDescription?.KinesisStreamARN
  const source = arn === undefined ? undefined : streamOf(arn)
  const data = utf8(text)
  const call =
    source === undefined
      ? { api: 'firehose' as const, input: { DeliveryStreamName: stream.DeliveryStreamName, Record: { Data: data } } }
      : { api: 'kinesis' as const, input: { StreamName: source, PartitionKey: KEY, Data: data } }
  return (
    <Dialog
      title={`Send a test record to ${stream.DeliveryStreamName}`}
      verb="Send"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act(call.api, 'PutRecord', call.input)
        if (output !== undefined) setSent((before) => before + 1)
      }}
    >
      <SpaceBetween size="m">
        <Box color="text-body-secondary">
          {source === undefined
            ? 'It goes right into the delivery stream.'
            : `The delivery stream reads ${source}, so the record is put there.`}
        </Box>
        <FormField label="Data" stretch constraintText={bytesText(data.length)}>
          <Textarea value={text} rows={5} spellcheck={false} onChange={({ detail }) => setText(detail.value)} />
        </FormField>
        {sent > 0 && (
          <Alert type="success" header={sent === 1 ? 'Sent' : `Sent ${sent} times`}>
            It waits in the buffer until that is full, its time is over, or you flush it.
          </Alert>
        )}
        <AsCode api={call.api} operation="PutRecord" input={call.input} />
      </SpaceBetween>
    </Dialog>
  )
}
