import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type ReactNode, useState } from 'react'

interface Props {
  readonly title: string
  /** What the button says that does it. */
  readonly verb: string
  readonly disabled?: boolean
  readonly size?: 'medium' | 'large'
  readonly children: ReactNode
  readonly onSubmit: () => Promise<unknown>
  readonly onClose: () => void
}

/** A form that is sent or left. Enter sends it. It stays while it is being sent. */
export function Dialog({ title, verb, disabled = false, size = 'medium', children, onSubmit, onClose }: Props) {
  const [busy, setBusy] = useState(false)
  const submit = async (): Promise<void> => {
    if (disabled || busy) return
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
            <Button variant="primary" disabled={disabled} loading={busy} onClick={submit}>
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
        {children}
        {/* Without one, Enter sends no form that has more than one field. */}
        <button type="submit" hidden />
      </form>
    </Modal>
  )
}
