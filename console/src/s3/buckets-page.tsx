import Link from '@cloudscape-design/components/link'
import type { TableProps } from '@cloudscape-design/components/table'
import { useState } from 'react'
import { hrefOf } from '../lib/route.ts'
import type { Bucket } from '../lib/s3.ts'
import { isoText } from '../lib/units.ts'
import { go, usePoll } from '../shell/hooks.ts'
import { ListPage, useListed } from '../shell/list-page.tsx'
import { useServer } from '../shell/server.tsx'
import { CreateBucket } from './create-bucket.tsx'
import { DeleteBucket } from './delete-bucket.tsx'

const POLL_MS = 3000

export function BucketsPage() {
  const server = useServer()
  const [creating, setCreating] = useState(false)
  const [deleting, setDeleting] = useState<string>()
  const polled = usePoll('buckets', POLL_MS, async (signal) => {
    const output = await server.ask<{ readonly Buckets: readonly Bucket[] }>('s3', 'ListBuckets', {}, signal)
    return output.Buckets
  })
  const list = useListed(polled, nameOf)
  return (
    <>
      <ListPage
        list={list}
        noun="bucket"
        rows={list.shown}
        nameOf={nameOf}
        columns={COLUMNS}
        selectionType="single"
        description="Of this account, in every region."
        none={{
          header: 'No buckets',
          text: 'A bucket holds objects under keys such as raw/user-events/2026/11/30/part-1.json.',
        }}
        create={{ onClick: () => setCreating(true) }}
        onDelete={([name]) => setDeleting(name)}
      />
      {creating && (
        <CreateBucket
          onClose={(made) => {
            setCreating(false)
            if (made === undefined) list.refresh()
            else go(hrefOf({ page: 'bucket', bucket: made, prefix: '' }))
          }}
        />
      )}
      {deleting !== undefined && (
        <DeleteBucket
          bucket={deleting}
          onClose={() => {
            setDeleting(undefined)
            list.refresh()
          }}
        />
      )}
    </>
  )
}

const COLUMNS: readonly TableProps.ColumnDefinition<Bucket>[] = [
  {
    id: 'name',
    header: 'Name',
    isRowHeader: true,
    cell: ({ Name }) => <Link href={hrefOf({ page: 'bucket', bucket: Name, prefix: '' })}>{Name}</Link>,
  },
  { id: 'region', header: 'Region', cell: ({ BucketRegion }) => BucketRegion ?? '–' },
  {
    id: 'created',
    header: 'Created',
    cell: ({ CreationDate }) => (CreationDate === undefined ? '–' : isoText(new Date(CreationDate)).replace(/\.\d{3}/, '')),
  },
]

function nameOf({ Name }: Bucket): string {
  return Name
}
