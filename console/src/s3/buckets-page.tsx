import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import Pagination from '@cloudscape-design/components/pagination'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import { useEffect, useState } from 'react'
import { hrefOf } from '../lib/route.ts'
import type { Bucket } from '../lib/s3.ts'
import { countText, isoText } from '../lib/units.ts'
import { go, usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'
import { CreateBucket } from './create-bucket.tsx'
import { DeleteBucket } from './delete-bucket.tsx'

const POLL_MS = 3000
const PAGE_ROWS = 20

export function BucketsPage() {
  const server = useServer()
  const [filter, setFilter] = useState('')
  const [page, setPage] = useState(1)
  const [selected, setSelected] = useState<string>()
  const [creating, setCreating] = useState(false)
  const [deleting, setDeleting] = useState<string>()
  const {
    value: buckets,
    error,
    refresh,
  } = usePoll('buckets', POLL_MS, async (signal) => {
    const output = await server.ask<{ readonly Buckets: readonly Bucket[] }>('s3', 'ListBuckets', {}, signal)
    return output.Buckets
  })
  const { report } = server
  useEffect(() => {
    if (error !== undefined) report(error)
  }, [error, report])

  const matching = (buckets ?? []).filter(({ Name }) => Name.includes(filter.trim()))
  const pages = Math.max(1, Math.ceil(matching.length / PAGE_ROWS))
  const current = Math.min(page, pages)
  const rows = matching.slice((current - 1) * PAGE_ROWS, current * PAGE_ROWS)
  const chosen = matching.find(({ Name }) => Name === selected)
  return (
    <>
      <Table<Bucket>
        variant="full-page"
        stickyHeader
        trackBy="Name"
        loading={buckets === undefined && error === undefined}
        loadingText="Listing buckets"
        items={rows}
        columnDefinitions={COLUMNS}
        selectionType="single"
        selectedItems={chosen === undefined ? [] : [chosen]}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems[0]?.Name)}
        ariaLabels={{
          selectionGroupLabel: 'Buckets',
          itemSelectionLabel: (_, { Name }) => `Select ${Name}`,
          tableLabel: 'Buckets',
        }}
        header={
          <Header
            variant="awsui-h1-sticky"
            counter={buckets === undefined ? '' : `(${countText(buckets.length)})`}
            description="Of this account, in every region."
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button disabled={chosen === undefined} onClick={() => setDeleting(chosen?.Name)}>
                  Delete
                </Button>
                <Button variant="primary" onClick={() => setCreating(true)}>
                  Create bucket
                </Button>
              </SpaceBetween>
            }
          >
            Buckets
          </Header>
        }
        filter={
          <TextFilter
            filteringText={filter}
            filteringPlaceholder="Find buckets by name"
            filteringAriaLabel="Find buckets by name"
            countText={filter === '' ? '' : `${matching.length} found`}
            onChange={({ detail }) => setFilter(detail.filteringText)}
          />
        }
        pagination={
          pages > 1 && (
            <Pagination
              currentPageIndex={current}
              pagesCount={pages}
              onChange={({ detail }) => setPage(detail.currentPageIndex)}
              ariaLabels={{ nextPageLabel: 'Next page', previousPageLabel: 'Previous page', pageLabel: (n) => `Page ${n}` }}
            />
          )
        }
        empty={<Empty filter={filter} onClear={() => setFilter('')} onCreate={() => setCreating(true)} />}
      />
      {creating && (
        <CreateBucket
          onClose={(made) => {
            setCreating(false)
            if (made === undefined) refresh()
            else go(hrefOf({ page: 'bucket', bucket: made, prefix: '' }))
          }}
        />
      )}
      {deleting !== undefined && (
        <DeleteBucket
          bucket={deleting}
          onClose={() => {
            setDeleting(undefined)
            refresh()
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

interface EmptyProps {
  readonly filter: string
  readonly onClear: () => void
  readonly onCreate: () => void
}

function Empty({ filter, onClear, onCreate }: EmptyProps) {
  if (filter !== '') {
    return (
      <SpaceBetween size="s" alignItems="center">
        <Box>No bucket has “{filter}” in its name.</Box>
        <Button onClick={onClear}>Clear</Button>
      </SpaceBetween>
    )
  }
  return (
    <SpaceBetween size="s" alignItems="center">
      <Box variant="strong">No buckets</Box>
      <Box color="text-body-secondary">A bucket holds objects under keys such as raw/user-events/2026/11/30/part-1.json.</Box>
      <Button onClick={onCreate}>Create bucket</Button>
    </SpaceBetween>
  )
}
