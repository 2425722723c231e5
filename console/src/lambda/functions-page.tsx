import Link from '@cloudscape-design/components/link'
import type { TableProps } from '@cloudscape-design/components/table'
import { useState } from 'react'
import { roleNameOf } from '../lib/iam.ts'
import type { FunctionConfiguration } from '../lib/lambda.ts'
import { hrefOf } from '../lib/route.ts'
import { bytesText, isoText } from '../lib/units.ts'
import { usePoll } from '../shell/hooks.ts'
import { ListPage, useListed } from '../shell/list-page.tsx'
import { useServer } from '../shell/server.tsx'
import { DeleteFunction } from './delete-function.tsx'
import { listFunctions } from './state.ts'

const POLL_MS = 2000

export function FunctionsPage() {
  const server = useServer()
  const [deleting, setDeleting] = useState<string>()
  const polled = usePoll('functions', POLL_MS, (signal) => listFunctions(server, signal))
  const list = useListed(polled, nameOf)
  return (
    <>
      <ListPage
        list={list}
        noun="function"
        rows={list.shown}
        nameOf={nameOf}
        columns={COLUMNS}
        selectionType="single"
        none={{
          header: `No functions in ${server.region}`,
          text: 'A function is code that runs when it is called, or when records arrive in a stream.',
        }}
        create={{ href: hrefOf({ page: 'create-function' }) }}
        onDelete={([name]) => setDeleting(name)}
      />
      {deleting !== undefined && (
        <DeleteFunction
          name={deleting}
          onClose={() => {
            setDeleting(undefined)
            list.refresh()
          }}
        />
      )}
    </>
  )
}

const COLUMNS: readonly TableProps.ColumnDefinition<FunctionConfiguration>[] = [
  {
    id: 'name',
    header: 'Name',
    isRowHeader: true,
    cell: ({ FunctionName }) => <Link href={hrefOf({ page: 'function', name: FunctionName, tab: 'code' })}>{FunctionName}</Link>,
  },
  { id: 'runtime', header: 'Runtime', cell: ({ Runtime }) => Runtime ?? '–' },
  { id: 'role', header: 'Role', cell: ({ Role }) => roleNameOf(Role) },
  { id: 'memory', header: 'Memory', cell: ({ MemorySize }) => `${MemorySize} MB` },
  { id: 'timeout', header: 'Timeout', cell: ({ Timeout }) => `${Timeout} s` },
  { id: 'code', header: 'Code', cell: ({ CodeSize }) => bytesText(CodeSize) },
  {
    id: 'modified',
    header: 'Changed',
    cell: ({ LastModified }) => isoText(new Date(LastModified)).replace(/\.\d{3}/, ''),
  },
]

function nameOf({ FunctionName }: FunctionConfiguration): string {
  return FunctionName
}
