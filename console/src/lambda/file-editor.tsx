import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { visible } from '../lib/decode.ts'
import { indentOf } from '../lib/handler.ts'
import { bytesText } from '../lib/units.ts'
import { type CodeFile, pathTrouble } from '../lib/zip.ts'
import { Dialog } from '../shell/dialog.tsx'
import { Editor } from '../shell/editor.tsx'
import type { Code } from './use-code.ts'

interface Props {
  readonly code: Code
  readonly files: readonly CodeFile[]
  readonly onSave: () => void
}

/** More names than these are of no use as a list. */
const LISTED_MAX = 300

/** The files beside each other, and one of them to edit. */
export function FileEditor({ code, files, onSave }: Props) {
  const [chosen, setChosen] = useState<string>()
  const [dialog, setDialog] = useState<'new' | 'rename'>()
  const open = files.find(({ path }) => path === chosen) ?? usualFile(files)
  return (
    <div className="files">
      <SpaceBetween size="s">
        <ul className="file-list" aria-label="Files">
          {files.slice(0, LISTED_MAX).map(({ path }) => (
            <li key={path}>
              <button
                type="button"
                className={path === open?.path ? 'file file-open' : 'file'}
                aria-current={path === open?.path}
                onClick={() => setChosen(path)}
              >
                {visible(path)}
              </button>
            </li>
          ))}
        </ul>
        {files.length > LISTED_MAX && (
          <Box color="text-body-secondary" fontSize="body-s">
            and {files.length - LISTED_MAX} more
          </Box>
        )}
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="inline-link" onClick={() => setDialog('new')}>
            New file
          </Button>
          {open !== undefined && (
            <Button variant="inline-link" ariaLabel={`Rename ${open.path}`} onClick={() => setDialog('rename')}>
              Rename
            </Button>
          )}
          {open !== undefined && (
            <Button variant="inline-link" ariaLabel={`Delete ${open.path}`} onClick={() => code.remove(open.path)}>
              Delete
            </Button>
          )}
        </SpaceBetween>
      </SpaceBetween>
      {open === undefined ? (
        <Box color="text-body-secondary">There is no file yet.</Box>
      ) : open.text === undefined ? (
        <Box color="text-body-secondary">
          {visible(open.path)} is no text, or a long one ({bytesText(open.bytes.length)}): it stays as it is.
        </Box>
      ) : (
        <Editor
          key={open.path}
          label={`Code of ${open.path}`}
          text={open.text}
          indent={indentOf(open.path)}
          rows={30}
          onChange={(text) => code.put(open.path, text)}
          onSave={onSave}
        />
      )}
      {dialog !== undefined && (
        <NameFile
          before={dialog === 'rename' ? open?.path : undefined}
          others={files.map(({ path }) => path)}
          onClose={(path) => {
            setDialog(undefined)
            if (path === undefined) return
            if (dialog === 'rename' && open !== undefined) code.rename(open.path, path)
            else code.put(path, '')
            setChosen(path)
          }}
        />
      )}
    </div>
  )
}

/** What one wants to see first: text, and not in a folder. */
function usualFile(files: readonly CodeFile[]): CodeFile | undefined {
  const texts = files.filter(({ text }) => text !== undefined)
  return texts.find(({ path }) => !path.includes('/')) ?? texts[0] ?? files[0]
}

interface NameProps {
  /** `undefined`: a new file. */
  readonly before: string | undefined
  readonly others: readonly string[]
  readonly onClose: (path: string | undefined) => void
}

function NameFile({ before, others, onClose }: NameProps) {
  const [path, setPath] = useState(before ?? '')
  const trouble = pathTrouble(
    path,
    others.filter((each) => each !== before),
  )
  return (
    <Dialog
      title={before === undefined ? 'New file' : `Rename ${before}`}
      verb={before === undefined ? 'Create' : 'Rename'}
      disabled={trouble !== undefined}
      onClose={() => onClose(undefined)}
      onSubmit={async () => onClose(path)}
    >
      <FormField label="Path" errorText={path === '' ? '' : trouble}>
        <Input value={path} autoFocus spellcheck={false} onChange={({ detail }) => setPath(detail.value)} />
      </FormField>
    </Dialog>
  )
}
