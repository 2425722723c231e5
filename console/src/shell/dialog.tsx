import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type ReactNode, useState } from 'react'

interface Props {
  readonly title: string
  /** What the button says that does it. */
  readonly verb: string
  readonly disabled?: boolean
  /** Has to be typed first, where what is done cannot be taken back. */
  readonly word?: string
  readonly size?: 'medium' | 'large'
  readonly children: ReactNode
  readonly onSubmit: () => Promise<unknown>
  readonly onClose: () => void
}

/** A form that is sent or left. Enter sends it. It stays while it is being sent. */
export function Dialog({ title, verb, disabled = false, word, size = 'medium', children, onSubmit, onClose }: Props) {
  const [busy, setBusy] = useState(false)
  const [typed, setTyped] = useState('')
  const locked = disabled || (word !== undefined && typed !== word)
  const submit = async (): Promise<void> => {
    if (locked || busy) return
    setBusy(true)
    await onSubmit()
    setBusy(false)
  }
  return (
    <Modal
      visible
      size={size}
      header={title}
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" disabled={locked} loading={busy} onClick={submit}>
              {verb}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          // A dialog over a form is not a part of it.
          event.stopPropagation()
          void submit()
        }}
      >
        <SpaceBetween size="m">
          {children}
          {word !== undefined && (
            <FormField label={`Type “${word}” to confirm`}>
              <Input value={typed} placeholder={word} spellcheck={false} onChange={({ detail }) => setTyped(detail.value)} />
            </FormField>
          )}
        </SpaceBetween>
        {/* Without one, Enter sends no form that has more than one field. */}
        <button type="submit" hidden />
      </form>
    </Modal>
  )
}
