import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'
import type { StreamSummary } from './types.ts'

/** The key that AWS keeps for everybody. */
const KEY_DEFAULT = 'alias/aws/kinesis'

interface Props {
  readonly stream: StreamSummary
  /** Something was changed. */
  readonly onChanged: () => void
}

/** Encryption at rest: by which key, begun and ended. */
export function Encryption({ stream, onChanged }: Props) {
  const [asking, setAsking] = useState(false)
  const encrypted = stream.EncryptionType === 'KMS'
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Records are encrypted where they are stored, under a key of KMS."
          actions={<Button onClick={() => setAsking(true)}>{encrypted ? 'Stop encryption' : 'Encrypt'}</Button>}
        >
          Encryption
        </Header>
      }
    >
      {encrypted ? <span className="mono">KMS, {stream.KeyId}</span> : 'None'}
      {asking && (
        <EncryptionDialog
          stream={stream}
          encrypted={encrypted}
          onClose={() => {
            setAsking(false)
            onChanged()
          }}
        />
      )}
    </Container>
  )
}

interface DialogProps {
  readonly stream: StreamSummary
  readonly encrypted: boolean
  readonly onClose: () => void
}

function EncryptionDialog({ stream, encrypted, onClose }: DialogProps) {
  const server = useServer()
  const [key, setKey] = useState(encrypted ? (stream.KeyId ?? KEY_DEFAULT) : KEY_DEFAULT)
  const operation = encrypted ? 'StopStreamEncryption' : 'StartStreamEncryption'
  const input = { StreamName: stream.StreamName, EncryptionType: 'KMS', KeyId: key.trim() }
  const done = encrypted
    ? `New records of ${stream.StreamName} will not be encrypted.`
    : `New records of ${stream.StreamName} will be encrypted.`
  return (
    <Dialog
      title={encrypted ? `Stop encrypting ${stream.StreamName}?` : `Encrypt ${stream.StreamName}`}
      verb={encrypted ? 'Stop' : 'Encrypt'}
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act('kinesis', operation, input, done)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <FormField label="Key" description="Its ID, its ARN, or an alias. Records that are there already stay as they are.">
          <Input value={key} spellcheck={false} onChange={({ detail }) => setKey(detail.value)} />
        </FormField>
        <AsCode api="kinesis" operation={operation} input={input} />
      </SpaceBetween>
    </Dialog>
  )
}
