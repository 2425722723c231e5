import Alert from '@cloudscape-design/components/alert'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { choicesOf, type Mapping, type MappingChoices, sourceOf, updateInput } from '../lib/mapping.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'
import { TriggerForm } from './trigger-form.tsx'

interface Props {
  readonly mapping: Mapping
  readonly onClose: () => void
}

export function EditTrigger({ mapping, onClose }: Props) {
  const server = useServer()
  // As it was when the dialog opened: what is polled meanwhile is not what was changed.
  const [before] = useState(mapping)
  const [choices, setChoices] = useState<MappingChoices>(() => choicesOf(mapping))
  const input = updateInput(before, choices)
  const { stream } = sourceOf(mapping.EventSourceArn ?? '')
  return (
    <Dialog
      title={`Trigger by ${stream}`}
      verb="Save"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act('lambda', 'UpdateEventSourceMapping', input, `The trigger by ${stream} is being updated.`)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <TriggerForm choices={choices} onChange={(change) => setChoices((now) => ({ ...now, ...change }))} />
        <AsCode api="lambda" operation="UpdateEventSourceMapping" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}

export function DeleteTrigger({ mapping, onClose }: Props) {
  const server = useServer()
  const input = { UUID: mapping.UUID }
  const { stream } = sourceOf(mapping.EventSourceArn ?? '')
  return (
    <Dialog
      title={`Delete the trigger by ${stream}?`}
      verb="Delete"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act('lambda', 'DeleteEventSourceMapping', input, `The trigger by ${stream} is being deleted.`)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <Alert type="warning">
          How far it has read goes with it. A disabled trigger keeps that, and goes on from there once it is enabled.
        </Alert>
        <AsCode api="lambda" operation="DeleteEventSourceMapping" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}
