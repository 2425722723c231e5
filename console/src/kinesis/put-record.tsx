import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SegmentedControl from '@cloudscape-design/components/segmented-control'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import { useState } from 'react'
import { fromBase64, utf8 } from '../lib/bytes.ts'
import { ownerOf, shortName } from '../lib/hash-range.ts'
import { hashKeyOf } from '../lib/md5.ts'
import { bytesText } from '../lib/units.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'
import { useShards } from './use-shards.ts'

interface Put {
  readonly ShardId: string
  readonly SequenceNumber: string
}

const EXAMPLE = '{\n  "page": "/",\n  "user": "ada"\n}'

/** Writes one record, and shows beforehand which shard it will go to. */
export function PutRecord({ stream, onClose }: { readonly stream: string; readonly onClose: () => void }) {
  const server = useServer()
  const { value: shards = [] } = useShards(stream)
  const [key, setKey] = useState('ada')
  const [kind, setKind] = useState('text')
  const [text, setText] = useState(EXAMPLE)
  const [explicit, setExplicit] = useState('')
  const [put, setPut] = useState<Put>()
  const data = kind === 'text' ? utf8(text) : bytesOf(text)
  const hash = explicit.trim() === '' ? hashKeyOf(key) : /^\d{1,39}$/.test(explicit.trim()) ? BigInt(explicit.trim()) : undefined
  const owner = hash === undefined ? undefined : ownerOf(shards, hash)
  const input = {
    StreamName: stream,
    PartitionKey: key,
    Data: data ?? new Uint8Array(0),
    ...(explicit.trim() !== '' && { ExplicitHashKey: explicit.trim() }),
  }
  return (
    <Dialog
      title={`Put a record into ${stream}`}
      verb="Put record"
      size="large"
      disabled={data === undefined}
      onClose={onClose}
      onSubmit={async () => setPut(await server.act<Put>('kinesis', 'PutRecord', input))}
    >
      <SpaceBetween size="m">
        <FormField label="Partition key">
          <Input value={key} spellcheck={false} onChange={({ detail }) => setKey(detail.value)} />
        </FormField>
        <FormField
          label="Data"
          stretch
          errorText={data === undefined ? 'This is no base64.' : ''}
          constraintText={data === undefined ? '' : bytesText(data.length)}
          secondaryControl={
            <SegmentedControl
              label="Data as"
              selectedId={kind}
              options={[
                { id: 'text', text: 'Text' },
                { id: 'base64', text: 'Base64' },
              ]}
              onChange={({ detail }) => setKind(detail.selectedId)}
            />
          }
        >
          <Textarea value={text} rows={6} spellcheck={false} onChange={({ detail }) => setText(detail.value)} />
        </FormField>
        <FormField
          label="Explicit hash key"
          description="Instead of the hash of the partition key: decides which shard the record goes to."
        >
          <Input value={explicit} placeholder="None" spellcheck={false} onChange={({ detail }) => setExplicit(detail.value)} />
        </FormField>
        <Box fontSize="body-s" color="text-body-secondary">
          <span className="mono">
            {hash === undefined ? 'no hash key' : `hash ${hash.toString(16).padStart(32, '0')}`} →{' '}
            {owner === undefined ? 'no shard' : `shard ${shortName(owner.ShardId)}`}
          </span>
        </Box>
        {put !== undefined && (
          <Alert type="success" header={`Written to ${put.ShardId}`}>
            <span className="mono">{put.SequenceNumber}</span>
          </Alert>
        )}
        <AsCode api="kinesis" operation="PutRecord" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return fromBase64(base64.replaceAll(/\s/g, ''))
  } catch {
    // Said beside the field.
    return undefined
  }
}
