import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import { useState } from 'react'
import { usePoll } from '../shell/hooks.ts'
import { type Server, useServer } from '../shell/server.tsx'
import { CreateTable } from './create-table.tsx'

interface Props {
  readonly database: string
  readonly table: string
  readonly onChange: (table: { readonly database: string; readonly table: string }) => void
}

const POLL_MS = 5000

/** One of the tables of Glue, or a new one: its columns are those of the Parquet files. */
export function TableField({ database, table, onChange }: Props) {
  const server = useServer()
  const [creating, setCreating] = useState(false)
  const { value: tables = [], refresh } = usePoll('tables to choose from', POLL_MS, (signal) => listTables(server, signal))
  const options = tables.map((each) => ({ value: nameOf(each), label: nameOf(each) }))
  const chosen = table === '' ? null : { value: nameOf({ database, table }), label: nameOf({ database, table }) }
  return (
    <>
      <FormField
        label="Table of Glue"
        description="Its columns are those of the files. What a record has besides is left out; what it has not is null."
        secondaryControl={
          <Button formAction="none" onClick={() => setCreating(true)}>
            Create table
          </Button>
        }
      >
        <Select
          selectedOption={chosen}
          options={options}
          placeholder="Choose a table"
          filteringType="auto"
          filteringAriaLabel="Find a table"
          empty={`There are no tables in ${server.region} yet`}
          onChange={({ detail }) => {
            const found = tables.find((each) => nameOf(each) === detail.selectedOption.value)
            if (found !== undefined) onChange(found)
          }}
        />
      </FormField>
      {creating && (
        <CreateTable
          onClose={(made) => {
            setCreating(false)
            refresh()
            if (made !== undefined) onChange(made)
          }}
        />
      )}
    </>
  )
}

function nameOf({ database, table }: { readonly database: string; readonly table: string }): string {
  return `${database}.${table}`
}

interface Page {
  readonly NextToken?: string
}

async function listTables(server: Server, signal: AbortSignal): Promise<readonly { database: string; table: string }[]> {
  const found: { database: string; table: string }[] = []
  const ask = <Output extends Page>(operation: string, input: Readonly<Record<string, unknown>>, token: string | undefined) =>
    server.ask<Output>('glue', operation, { ...input, ...(token !== undefined && { NextToken: token }) }, signal)
  let next: string | undefined
  do {
    const databases = await ask<Page & { readonly DatabaseList: readonly { readonly Name: string }[] }>('GetDatabases', {}, next)
    next = databases.NextToken
    for (const { Name: database } of databases.DatabaseList) {
      let more: string | undefined
      do {
        const input = { DatabaseName: database }
        const tables = await ask<Page & { readonly TableList: readonly { readonly Name: string }[] }>('GetTables', input, more)
        more = tables.NextToken
        found.push(...tables.TableList.map(({ Name }) => ({ database, table: Name })))
      } while (more !== undefined)
    }
  } while (next !== undefined)
  return found
}
