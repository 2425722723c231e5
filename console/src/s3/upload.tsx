import Box from '@cloudscape-design/components/box'
import FileUpload from '@cloudscape-design/components/file-upload'
import FormField from '@cloudscape-design/components/form-field'
import ProgressBar from '@cloudscape-design/components/progress-bar'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { bytesText, countText } from '../lib/units.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'
import { sendFile } from './send-file.ts'

interface Props {
  readonly bucket: string
  readonly prefix: string
  /** Files that were dropped on the page. */
  readonly dropped: readonly File[]
  readonly onClose: () => void
}

const TEXTS = {
  uploadButtonText: (multiple: boolean) => (multiple ? 'Choose files' : 'Choose file'),
  dropzoneText: (multiple: boolean) => (multiple ? 'Drop files to upload' : 'Drop file to upload'),
  removeFileAriaLabel: (at: number) => `Leave out file ${at + 1}`,
  limitShowFewer: 'Show fewer',
  limitShowMore: 'Show more',
  errorIconAriaLabel: 'Error',
}

/** Files of the person's own become objects in this folder. */
export function Upload({ bucket, prefix, dropped, onClose }: Props) {
  const server = useServer()
  const [files, setFiles] = useState<readonly File[]>(dropped)
  const [sent, setSent] = useState<number>()
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const [first] = files
  const submit = async (): Promise<void> => {
    let before = 0
    const left = [...files]
    try {
      for (const file of files) {
        await sendFile(server, bucket, `${prefix}${file.name}`, file, (bytes) => setSent(before + bytes))
        before += file.size
        left.shift()
      }
      const count = files.length === 1 ? `${files[0]?.name} is` : `${countText(files.length)} files are`
      server.notify({ type: 'success', header: `${count} in ${bucket}.`, text: '' })
      onClose()
    } catch (error) {
      // What has arrived stays; the rest can be tried again.
      setFiles(left)
      setSent(undefined)
      server.report(error)
    }
  }
  return (
    <Dialog
      title={`Upload to ${bucket}`}
      verb="Upload"
      size="large"
      disabled={files.length === 0}
      onClose={onClose}
      onSubmit={submit}
    >
      <SpaceBetween size="m">
        <FormField label="Files" description={`They go into s3://${bucket}/${prefix}`} stretch>
          <FileUpload
            value={[...files]}
            multiple
            showFileSize
            tokenLimit={5}
            i18nStrings={TEXTS}
            onChange={({ detail }) => setFiles(detail.value)}
          />
        </FormField>
        <Box fontSize="body-s" color="text-body-secondary">
          An object with the same key is replaced. Files of more than 8 MiB go in parts.
        </Box>
        {sent !== undefined && total > 0 && (
          <ProgressBar
            label="Uploaded"
            value={(sent / total) * 100}
            additionalInfo={`${bytesText(sent)} of ${bytesText(total)}`}
          />
        )}
        {first !== undefined && (
          <AsCode
            api="s3"
            operation="PutObject"
            input={{ Bucket: bucket, Key: `${prefix}${first.name}`, Body: { localFile: first.name } }}
          />
        )}
      </SpaceBetween>
    </Dialog>
  )
}
