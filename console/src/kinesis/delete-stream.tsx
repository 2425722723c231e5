import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Checkbox from '@cloudscape-design/components/checkbox'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { AsCode } from '../shell/as-code.tsx'
import { useServer } from '../shell/server.tsx'

const WORD = 'delete'

interface Props {
  readonly names: readonly string[]
  /** `done`: something was deleted. */
  readonly onClose: (done: boolean) => void
}

export function DeleteStream({ names, onClose }: Props) {
  const server = useServer()
  const [word, setWord] = useState('')
  const [consumersToo, setConsumersToo] = useState(false)
  const [busy, setBusy] = useState(false)
  const inputOf = (StreamName: string) => ({ StreamName, ...(consumersToo && { EnforceConsumerDeletion: true }) })
  const submit = async (): Promise<void> => {
    if (word !== WORD || busy) return
    setBusy(true)
    let done = false
    for (const name of names) {
      const output = await server.act('DeleteStream', inputOf(name), `${name} is being deleted.`)
      done ||= output !== undefined
    }
    onClose(done)
  }
  return (
    <Modal
      visible
      header={names.length === 1 ? `Delete ${names[0]}?` : `Delete ${names.length} streams?`}
      closeAriaLabel="Close"
      onDismiss={() => onClose(false)}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={() => onClose(false)}>
              Cancel
            </Button>
            <Button variant="primary" disabled={word !== WORD} loading={busy} onClick={submit}>
              Delete
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Alert type="warning">All records go with it. This cannot be taken back.</Alert>
        {names.length > 1 && <Box>{names.join(', ')}</Box>}
        <Checkbox checked={consumersToo} onChange={({ detail }) => setConsumersToo(detail.checked)}>
          Its registered consumers, too
        </Checkbox>
        <FormField label={`Type “${WORD}” to confirm`}>
          <Input
            value={word}
            placeholder={WORD}
            onChange={({ detail }) => setWord(detail.value)}
            onKeyDown={({ detail }) => detail.key === 'Enter' && void submit()}
          />
        </FormField>
        <AsCode operation="DeleteStream" input={inputOf(names[0] ?? '')} />
      </SpaceBetween>
    </Modal>
  )
}
