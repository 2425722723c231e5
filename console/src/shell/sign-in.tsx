import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { useServer } from './server.tsx'

/** Asks for keys where the server enforces them. They are used to sign, and kept until the tab is closed. */
export function SignIn() {
  const server = useServer()
  const [accessKeyId, setAccessKeyId] = useState('')
  const [secretAccessKey, setSecretAccessKey] = useState('')
  const [tried, setTried] = useState(false)
  if (server.connection !== 'needs-keys') return null
  const complete = accessKeyId.trim() !== '' && secretAccessKey !== ''
  const submit = (): void => {
    if (!complete) return
    setTried(true)
    server.signIn({ accessKeyId: accessKeyId.trim(), secretAccessKey: secretAccessKey.trim() })
    setSecretAccessKey('')
  }
  return (
    <Modal
      visible
      header="Sign in with an access key"
      closeAriaLabel="Close"
      onDismiss={() => server.reconnect()}
      footer={
        <Box float="right">
          <Button variant="primary" disabled={!complete} onClick={submit}>
            Sign in
          </Button>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {tried && <Alert type="error">The server does not accept this key and secret.</Alert>}
        <Box color="text-body-secondary">
          This server takes only the keys it was given (<Box variant="code">--access-key ID:SECRET</Box>). The secret signs
          requests, never travels, and is kept in this tab alone until it is closed.
        </Box>
        <FormField label="Access key ID">
          <Input
            value={accessKeyId}
            autoComplete={false}
            spellcheck={false}
            onChange={({ detail }) => setAccessKeyId(detail.value)}
          />
        </FormField>
        <FormField label="Secret access key">
          <Input
            type="password"
            value={secretAccessKey}
            autoComplete={false}
            onChange={({ detail }) => setSecretAccessKey(detail.value)}
            onKeyDown={({ detail }) => detail.key === 'Enter' && submit()}
          />
        </FormField>
      </SpaceBetween>
    </Modal>
  )
}
