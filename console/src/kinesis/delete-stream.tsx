import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Checkbox from '@cloudscape-design/components/checkbox'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'

interface Props {
  readonly names: readonly string[]
  /** `done`: something was deleted. */
  readonly onClose: (done: boolean) => void
}

export function DeleteStream({ names, onClose }: Props) {
  const server = useServer()
  const [consumersToo, setConsumersToo] = useState(false)
  const inputOf = (StreamName: string) => ({ StreamName, ...(consumersToo && { EnforceConsumerDeletion: true }) })
  const submit = async (): Promise<void> => {
    let done = false
    for (const name of names) {
      const output = await server.act('kinesis', 'DeleteStream', inputOf(name), `${name} is being deleted.`)
      done ||= output !== undefined
    }
    onClose(done)
  }
  return (
    <Dialog
      title={names.length === 1 ? `Delete ${names[0]}?` : `Delete ${names.length} streams?`}
      verb="Delete"
      word="delete"
      onClose={() => onClose(false)}
      onSubmit={submit}
    >
      <SpaceBetween size="m">
        <Alert type="warning">All records go with it. This cannot be taken back.</Alert>
        {names.length > 1 && <Box>{names.join(', ')}</Box>}
        <Checkbox checked={consumersToo} onChange={({ detail }) => setConsumersToo(detail.checked)}>
          Its registered consumers, too
        </Checkbox>
        <AsCode api="kinesis" operation="DeleteStream" input={inputOf(names[0] ?? '')} />
      </SpaceBetween>
    </Dialog>
  )
}
