import Link from '@cloudscape-design/components/link'
import type { TableProps } from '@cloudscape-design/components/table'
import { useState } from 'react'
import type { LogGroup } from '../lib/logs.ts'
import { hrefOf } from '../lib/route.ts'
import { bytesText, isoText } from '../lib/units.ts'
import { usePoll } from '../shell/hooks.ts'
import { ListPage, useListed } from '../shell/list-page.tsx'
import { useServer } from '../shell/server.tsx'
import { CreateLogGroup, DeleteLogGroup } from './edit-log-group.tsx'
import { listGroups } from './state.ts'

const POLL_MS = 2000

export function LogGroupsPage() {
  const server = useServer()
  const [isCreating, setCreating] = useState(false)
  const [deleting, setDeleting] = useState<string>()
  const polled = usePoll('log groups', POLL_MS, (signal) => listGroups(server, signal))
  const list = useListed(polled, nameOf)
  return (
    <>
      <ListPage
        list={list}
        noun="log group"
        rows={list.shown}
        nameOf={nameOf}
        columns={COLUMNS}
        selectionType="single"
        none={{
          header: `No log groups in ${server.region}`,
          text: 'A function makes /aws/lambda/NAME with its first line, if its role may write logs (AWSLambdaBasicExecutionRole).',
        }}
        create={{ onClick: () => setCreating(true) }}
        onDelete={([name]) => setDeleting(name)}
      />
      {isCreating && (
        <CreateLogGroup
          onClose={() => {
            setCreating(false)
            list.refresh()
          }}
        />
      )}
      {deleting !== undefined && (
        <DeleteLogGroup
          group={deleting}
          onClose={() => {
            setDeleting(undefined)
            list.refresh()
          }}
        />
      )}
    </>
  )
}

const COLUMNS: readonly TableProps.ColumnDefinition<LogGroup>[] = [
  {
    id: 'name',
    header: 'Name',
    isRowHeader: true,
    cell: ({ logGroupName }) => <Link href={hrefOf({ page: 'log-group', group: logGroupName })}>{logGroupName}</Link>,
  },
  {
    id: 'retention',
    header: 'Kept for',
    cell: ({ retentionInDays }) => (retentionInDays === undefined ? 'Always' : `${retentionInDays} d`),
  },
  { id: 'stored', header: 'Stored', cell: ({ storedBytes }) => (storedBytes === undefined ? '–' : bytesText(storedBytes)) },
  {
    id: 'created',
    header: 'Created',
    cell: ({ creationTime }) => (creationTime === undefined ? '–' : isoText(new Date(creationTime)).replace(/\.\d{3}/, '')),
  },
]

function nameOf({ logGroupName }: LogGroup): string {
  return logGroupName
}
