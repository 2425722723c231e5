import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'

interface Props {
  readonly bucket: string
  readonly prefix: string
  readonly onClose: () => void
}

/** An empty object whose key ends with a slash: all that a folder is in S3. */
export function CreateFolder({ bucket, prefix, onClose }: Props) {
  const server = useServer()
  const [name, setName] = useState('')
  const folder = name.trim().replaceAll(/^\/+|\/+$/g, '')
  const input = { Bucket: bucket, Key: `${prefix}${folder}/` }
  return (
    <Dialog
      title="Create folder"
      verb="Create folder"
      size="large"
      disabled={folder === ''}
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act('s3', 'PutObject', input, `The folder ${folder} is there.`)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <FormField
          label="Name"
          stretch
          description="S3 knows no folders, only keys with slashes. This puts an empty object in, so that the folder is seen before anything is in it."
          constraintText={`Key: ${input.Key}`}
        >
          <Input value={name} autoFocus spellcheck={false} onChange={({ detail }) => setName(detail.value)} />
        </FormField>
        <AsCode api="s3" operation="PutObject" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}
