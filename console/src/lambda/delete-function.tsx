import Alert from '@cloudscape-design/components/alert'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'

interface Props {
  readonly name: string
  /** `done`: it is gone. */
  readonly onClose: (done: boolean) => void
}

export function DeleteFunction({ name, onClose }: Props) {
  const server = useServer()
  const input = { FunctionName: name }
  return (
    <Dialog
      title={`Delete ${name}?`}
      verb="Delete"
      size="large"
      word="delete"
      onClose={() => onClose(false)}
      onSubmit={async () => {
        const output = await server.act('lambda', 'DeleteFunction', input, `The function ${name} is gone.`)
        if (output !== undefined) onClose(true)
      }}
    >
      <SpaceBetween size="m">
        <Alert type="warning">
          Its code, versions and aliases go with it. Its triggers, its role and its log group stay: as on AWS, they are deleted by
          themselves.
        </Alert>
        <AsCode api="lambda" operation="DeleteFunction" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}
