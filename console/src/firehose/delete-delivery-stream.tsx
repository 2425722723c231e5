import Alert from '@cloudscape-design/components/alert'
import Checkbox from '@cloudscape-design/components/checkbox'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'

interface Props {
  readonly name: string
  /** `done`: it is being deleted. */
  readonly onClose: (done: boolean) => void
}

export function DeleteDeliveryStream({ name, onClose }: Props) {
  const server = useServer()
  const [force, setForce] = useState(false)
  const input = { DeliveryStreamName: name, ...(force && { AllowForceDelete: true }) }
  return (
    <Dialog
      title={`Delete ${name}?`}
      verb="Delete"
      size="large"
      word="delete"
      onClose={() => onClose(false)}
      onSubmit={async () => {
        const output = await server.act('firehose', 'DeleteDeliveryStream', input, `${name} is being deleted.`)
        if (output !== undefined) onClose(true)
      }}
    >
      <SpaceBetween size="m">
        <Alert type="warning">
          What it has gathered and not yet delivered is lost: flush it first. Objects that were delivered stay in their bucket.
        </Alert>
        <Checkbox checked={force} onChange={({ detail }) => setForce(detail.checked)}>
          Even if a grant of its key cannot be taken back
        </Checkbox>
        <AsCode api="firehose" operation="DeleteDeliveryStream" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}
