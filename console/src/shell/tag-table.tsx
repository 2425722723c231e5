import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useState } from 'react'
import type { Api } from '../lib/api.ts'
import type { Input as OperationInput } from '../lib/code.ts'
import { visible } from '../lib/decode.ts'
import { AsCode } from './as-code.tsx'
import { Dialog } from './dialog.tsx'
import { usePoll } from './hooks.ts'
import { useServer } from './server.tsx'

export interface Tag {
  readonly Key: string
  readonly Value?: string
}

interface Step {
  readonly api: Api
  readonly operation: string
  readonly input: OperationInput
}

interface Props {
  /** Of what is tagged. */
  readonly id: string
  readonly max: number
  readonly list: (signal: AbortSignal) => Promise<readonly Tag[]>
  /** The operation that adds a tag to those there are. */
  readonly adding: (tag: Tag, tags: readonly Tag[]) => Step
  readonly removing: (key: string, tags: readonly Tag[]) => Step
}

const POLL_MS = 3000

/** The tags of anything, added and removed one at a time. */
export function TagTable({ id, max, list, adding, removing }: Props) {
  const server = useServer()
  const [open, setOpen] = useState(false)
  const { value, refresh } = usePoll(`tags ${id}`, POLL_MS, list)
  const tags = value ?? []
  const remove = async (key: string): Promise<void> => {
    const { api, operation, input } = removing(key, tags)
    await server.act(api, operation, input, `Removed the tag ${visible(key)}.`)
    refresh()
  }
  return (
    <>
      <Table<Tag>
        variant="container"
        trackBy="Key"
        loading={value === undefined}
        loadingText="Listing tags"
        items={tags}
        ariaLabels={{ tableLabel: 'Tags' }}
        header={
          <Header
            variant="h2"
            counter={value === undefined ? '' : `(${tags.length})`}
            actions={
              <Button disabled={tags.length >= max} onClick={() => setOpen(true)}>
                Add tag
              </Button>
            }
          >
            Tags
          </Header>
        }
        columnDefinitions={[
          { id: 'key', header: 'Key', isRowHeader: true, cell: ({ Key }) => visible(Key) },
          { id: 'value', header: 'Value', cell: ({ Value }) => visible(Value ?? '') },
          {
            id: 'action',
            header: 'Action',
            cell: ({ Key }) => (
              <Button variant="inline-link" ariaLabel={`Remove tag ${visible(Key)}`} onClick={() => void remove(Key)}>
                Remove
              </Button>
            ),
          },
        ]}
        empty={<Box color="text-body-secondary">No tags</Box>}
      />
      {open && (
        <AddTag
          stepOf={(tag) => adding(tag, tags)}
          onClose={() => {
            setOpen(false)
            refresh()
          }}
        />
      )}
    </>
  )
}

function AddTag({ stepOf, onClose }: { readonly stepOf: (tag: Tag) => Step; readonly onClose: () => void }) {
  const server = useServer()
  const [key, setKey] = useState('')
  const [value, setValue] = useState('')
  const { api, operation, input } = stepOf({ Key: key, Value: value })
  return (
    <Dialog
      title="Add tag"
      verb="Add"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act(api, operation, input, `Added the tag ${visible(key)}.`)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <FormField label="Key">
          <Input value={key} autoFocus onChange={({ detail }) => setKey(detail.value)} />
        </FormField>
        <FormField label="Value">
          <Input value={value} onChange={({ detail }) => setValue(detail.value)} />
        </FormField>
        <AsCode api={api} operation={operation} input={input} />
      </SpaceBetween>
    </Dialog>
  )
}
