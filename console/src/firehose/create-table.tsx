import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import { useState } from 'react'
import { ApiError } from '../lib/api.ts'
import { columnsOf } from '../lib/columns.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'

const EXAMPLE = 'customer_id string\npage string\namount double\nat timestamp'

interface Props {
  /** Given what was made. */
  readonly onClose: (made: { readonly database: string; readonly table: string } | undefined) => void
}

/** A table of Glue by its columns alone, which is all that a conversion needs; its database is made on the way. */
export function CreateTable({ onClose }: Props) {
  const server = useServer()
  const [database, setDatabase] = useState('events')
  const [table, setTable] = useState('')
  const [text, setText] = useState(EXAMPLE)
  const read = columnsOf(text)
  const columns = 'columns' in read ? read.columns : []
  const input = { DatabaseName: database, TableInput: { Name: table, StorageDescriptor: { Columns: columns } } }
  const submit = async (): Promise<void> => {
    const hasDatabase = await server.ask('glue', 'GetDatabase', { Name: database }).then(
      () => true,
      (error: unknown) => !(error instanceof ApiError && error.code === 'EntityNotFoundException'),
    )
    if (!hasDatabase && (await server.act('glue', 'CreateDatabase', { DatabaseInput: { Name: database } })) === undefined) return
    const output = await server.act('glue', 'CreateTable', input, `The table ${database}.${table} is there.`)
    // Glue keeps all names in lower case.
    if (output !== undefined) onClose({ database: database.toLowerCase(), table: table.toLowerCase() })
  }
  return (
    <Dialog
      title="Create table"
      verb="Create table"
      size="large"
      disabled={database === '' || table === '' || columns.length === 0}
      onClose={() => onClose(undefined)}
      onSubmit={submit}
    >
      <SpaceBetween size="m">
        <FormField label="Database" description="Made if it is not there.">
          <Input value={database} spellcheck={false} onChange={({ detail }) => setDatabase(detail.value)} />
        </FormField>
        <FormField label="Name" constraintText="Lower case: Glue keeps no other.">
          <Input value={table} autoFocus spellcheck={false} onChange={({ detail }) => setTable(detail.value)} />
        </FormField>
        <FormField
          label="Columns"
          stretch
          description="One on a line: a name and a type of Hive, such as string, int, bigint, double, boolean, timestamp, date, array<string>, struct<a:int,b:string>."
          errorText={'problem' in read ? read.problem : ''}
        >
          <Textarea value={text} rows={6} spellcheck={false} onChange={({ detail }) => setText(detail.value)} />
        </FormField>
        <AsCode api="glue" operation="CreateTable" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}
