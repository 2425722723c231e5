import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { manageSnippets, shellWord } from '../lib/code.ts'
import { Choice } from './as-code.tsx'
import { Dialog } from './dialog.tsx'
import { useServer } from './server.tsx'

interface Props {
  /** The stream to empty; absent: everything. */
  readonly stream?: string
  readonly children: string
}

/** Takes back what was written: of one stream, or of the whole server. Nothing where the server cannot. */
export function ResetButton({ stream, children }: Props) {
  const server = useServer()
  const [open, setOpen] = useState(false)
  if (server.about?.actions.includes('reset') !== true) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{children}</Button>
      {open && <ResetDialog {...(stream !== undefined && { stream })} onClose={() => setOpen(false)} />}
    </>
  )
}

function ResetDialog({ stream, onClose }: { readonly stream?: string; readonly onClose: () => void }) {
  const server = useServer()
  const input = stream === undefined ? {} : { stream }
  const command = `leat reset ${stream === undefined ? '' : `--stream ${shellWord(stream)} `}--yes --endpoint ${server.endpoint} --region ${server.region}`
  const submit = async (): Promise<void> => {
    try {
      await server.manage('reset', input)
      server.notify({
        type: 'success',
        header: stream === undefined ? 'Everything is as at the first start.' : `${stream} is empty.`,
        text: '',
      })
    } catch (error) {
      server.report(error)
    }
    onClose()
  }
  return (
    <Dialog
      title={stream === undefined ? 'Reset the server?' : `Empty ${stream}?`}
      verb={stream === undefined ? 'Reset' : 'Empty'}
      size="large"
      word="reset"
      onClose={onClose}
      onSubmit={submit}
    >
      <SpaceBetween size="m">
        <Alert type="warning">
          {stream === undefined
            ? 'Every stream, delivery stream, bucket and key of every account and region goes with all that is in it, and the clock is the machine’s again. This cannot be taken back.'
            : 'Its records go. Shards, consumers, tags and checkpoints stay, and readers go on with what is written next.'}
        </Alert>
        <Choice title="reset" snippets={manageSnippets('reset', input, command, server)} />
      </SpaceBetween>
    </Dialog>
  )
}
