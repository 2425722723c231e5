import Alert from '@cloudscape-design/components/alert'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { deleting } from '../lib/roles.ts'
import { StepsAsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'
import { actAll, describeRole } from './state.ts'

interface Props {
  readonly name: string
  /** `done`: it is gone. */
  readonly onClose: (done: boolean) => void
}

const POLL_MS = 5000

export function DeleteRole({ name, onClose }: Props) {
  const server = useServer()
  const { value: state } = usePoll(`role to delete ${name}`, POLL_MS, (signal) => describeRole(server, name, signal))
  const steps = state === undefined ? [] : deleting(state)
  return (
    <Dialog
      title={`Delete ${name}?`}
      verb="Delete"
      size="large"
      word="delete"
      disabled={state === undefined}
      onClose={() => onClose(false)}
      onSubmit={async () => {
        if (await actAll(server, steps, `The role ${name} is gone.`)) onClose(true)
      }}
    >
      <SpaceBetween size="m">
        <Alert type="warning">
          Functions and delivery streams that act as this role may do nothing any more, from now on.
          {steps.length > 1 && ` Its policies are taken off first.`}
        </Alert>
        <StepsAsCode title="DeleteRole" steps={steps} />
      </SpaceBetween>
    </Dialog>
  )
}
