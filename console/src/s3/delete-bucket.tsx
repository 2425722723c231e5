import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Checkbox from '@cloudscape-design/components/checkbox'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { countText } from '../lib/units.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'
import { emptyPrefix } from './empty-prefix.ts'

interface Props {
  readonly bucket: string
  /** `done`: the bucket is gone. */
  readonly onClose: (done: boolean) => void
}

/** Deletes a bucket, which has to be empty; on demand what is in it goes first. */
export function DeleteBucket({ bucket, onClose }: Props) {
  const server = useServer()
  const [objectsToo, setObjectsToo] = useState(false)
  const [gone, setGone] = useState<number>()
  const submit = async (): Promise<void> => {
    if (objectsToo) {
      try {
        await emptyPrefix(server, bucket, '', setGone)
      } catch (error) {
        server.report(error)
        return
      }
    }
    const output = await server.act('s3', 'DeleteBucket', { Bucket: bucket }, `The bucket ${bucket} is gone.`)
    if (output !== undefined) onClose(true)
  }
  return (
    <Dialog title={`Delete ${bucket}?`} verb="Delete" size="large" word={bucket} onClose={() => onClose(false)} onSubmit={submit}>
      <SpaceBetween size="m">
        <Alert type="warning">This cannot be taken back. A bucket that still holds objects is not deleted.</Alert>
        <Checkbox checked={objectsToo} onChange={({ detail }) => setObjectsToo(detail.checked)}>
          Empty it first: delete every object in it
        </Checkbox>
        {gone !== undefined && <Box>{countText(gone)} objects deleted so far</Box>}
        <AsCode api="s3" operation="DeleteBucket" input={{ Bucket: bucket }} />
      </SpaceBetween>
    </Dialog>
  )
}
