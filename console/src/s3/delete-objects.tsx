import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { visible } from '../lib/decode.ts'
import { countedText, countText } from '../lib/units.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'
import { deleteKeys, emptyPrefix } from './empty-prefix.ts'

const NAMES_SHOWN_MAX = 20

interface Props {
  readonly bucket: string
  /** Keys; one that ends with a slash is that of an object like any other. */
  readonly objects: readonly string[]
  /** Prefixes: everything under them goes. */
  readonly folders: readonly string[]
  /** `done`: all of it is gone. */
  readonly onClose: (done: boolean) => void
}

export function DeleteObjects({ bucket, objects, folders, onClose }: Props) {
  const server = useServer()
  const [gone, setGone] = useState<number>()
  const keys = [...folders, ...objects]
  const submit = async (): Promise<void> => {
    try {
      let deleted = objects.length
      if (objects.length > 0) await deleteKeys(server, bucket, objects)
      for (const folder of folders) {
        const before = deleted
        deleted += await emptyPrefix(server, bucket, folder, (count) => setGone(before + count))
      }
      server.notify({ type: 'success', header: `${countedText(deleted, 'object')} deleted.`, text: '' })
      onClose(true)
    } catch (error) {
      server.report(error)
    }
  }
  return (
    <Dialog
      title={keys.length === 1 ? `Delete ${visible(keys[0] ?? '')}?` : `Delete ${keys.length} entries?`}
      verb="Delete"
      size="large"
      word="delete"
      onClose={() => onClose(false)}
      onSubmit={submit}
    >
      <SpaceBetween size="m">
        <Alert type="warning">
          {folders.length > 0
            ? 'Of a folder every object in it goes, in its folders as well. This cannot be taken back.'
            : 'This cannot be taken back.'}
        </Alert>
        {keys.length > 1 && (
          <Box>
            {keys
              .slice(0, NAMES_SHOWN_MAX)
              .map((key) => visible(key))
              .join(', ')}
            {keys.length > NAMES_SHOWN_MAX && ', …'}
          </Box>
        )}
        {gone !== undefined && <Box>{countText(gone)} objects deleted so far</Box>}
        {objects.length > 0 && (
          <AsCode
            api="s3"
            operation="DeleteObjects"
            input={{ Bucket: bucket, Delete: { Objects: objects.map((Key) => ({ Key })), Quiet: true } }}
          />
        )}
      </SpaceBetween>
    </Dialog>
  )
}
