import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Pagination from '@cloudscape-design/components/pagination'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import Toggle from '@cloudscape-design/components/toggle'
import { useState } from 'react'
import { ApiError } from '../lib/api.ts'
import { hrefOf } from '../lib/route.ts'
import { countText } from '../lib/units.ts'
import { go } from '../shell/hooks.ts'
import { PAGINATION_LABELS } from '../shell/list-page.tsx'
import { Failed, Gone } from '../shell/trouble.tsx'
import { CopyUri } from './copy-uri.tsx'
import { CreateFolder } from './create-folder.tsx'
import { DeleteBucket } from './delete-bucket.tsx'
import { DeleteObjects } from './delete-objects.tsx'
import { DropTarget } from './drop-target.tsx'
import { EmptyFolder, entryColumns } from './entries.tsx'
import { type Entry, PAGE_KEYS, useFolder } from './listing.ts'
import { Upload } from './upload.tsx'

const PAGE_ROWS = 50

/** A bucket as folders, which follow what arrives in them. */
export function BucketPage({ bucket, prefix }: { readonly bucket: string; readonly prefix: string }) {
  const [search, setSearch] = useState('')
  const [flat, setFlat] = useState(false)
  const [pages, setPages] = useState(1)
  const [page, setPage] = useState(1)
  const [selected, setSelected] = useState<readonly Entry[]>([])
  const [dialog, setDialog] = useState<'upload' | 'folder' | 'delete' | 'delete-bucket'>()
  const [dropped, setDropped] = useState<readonly File[]>([])
  const { value, error, refresh } = useFolder({ bucket, prefix, search, flat, pages })
  if (error instanceof ApiError && error.code === 'NoSuchBucket')
    return (
      <Gone error={error} href={hrefOf({ page: 'buckets' })}>
        All buckets
      </Gone>
    )

  const entries = value?.entries ?? []
  const pagesCount = Math.max(1, Math.ceil(entries.length / PAGE_ROWS))
  const current = Math.min(page, pagesCount)
  const rows = entries.slice((current - 1) * PAGE_ROWS, current * PAGE_ROWS)
  const close = (): void => {
    setDialog(undefined)
    setDropped([])
    setSelected([])
    refresh()
  }
  return (
    <DropTarget
      onFiles={(files) => {
        setDropped(files)
        setDialog('upload')
      }}
    >
      <SpaceBetween size="s">
        {error !== undefined && value === undefined && <Failed error={error} onRetry={refresh} />}
        <Table<Entry>
          variant="full-page"
          stickyHeader
          trackBy="key"
          loading={value === undefined && error === undefined}
          loadingText="Listing objects"
          items={[...rows]}
          columnDefinitions={entryColumns(bucket)}
          selectionType="multi"
          selectedItems={rows.filter(({ key }) => selected.some((each) => each.key === key))}
          onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
          ariaLabels={{
            selectionGroupLabel: 'Objects',
            allItemsSelectionLabel: () => 'Select all objects of this page',
            itemSelectionLabel: (_, { name }) => `Select ${name}`,
            tableLabel: 'Objects',
          }}
          header={
            <Header
              variant="awsui-h1-sticky"
              counter={value === undefined ? '' : `(${countText(entries.length)}${value.more ? '+' : ''})`}
              description={prefix !== '' && <Path bucket={bucket} prefix={prefix} />}
              actions={
                <SpaceBetween direction="horizontal" size="xs">
                  <Button iconName="refresh" ariaLabel="Refresh" onClick={refresh} />
                  <CopyUri bucket={bucket} entry={selected.length === 1 ? selected[0]?.key : prefix} />
                  <Button disabled={selected.length === 0} onClick={() => setDialog('delete')}>
                    Delete
                  </Button>
                  <Button onClick={() => setDialog('folder')}>Create folder</Button>
                  <Button variant="primary" onClick={() => setDialog('upload')}>
                    Upload
                  </Button>
                </SpaceBetween>
              }
            >
              {prefix === '' ? bucket : (prefix.split('/').findLast((part) => part !== '') ?? prefix)}
            </Header>
          }
          filter={
            <SpaceBetween direction="horizontal" size="m" alignItems="center">
              <TextFilter
                filteringText={search}
                filteringPlaceholder="Find by prefix"
                filteringAriaLabel="Find by prefix"
                countText={search === '' || value === undefined ? '' : `${countText(entries.length)} found`}
                onChange={({ detail }) => {
                  setSearch(detail.filteringText)
                  setPage(1)
                }}
              />
              <Toggle checked={flat} onChange={({ detail }) => setFlat(detail.checked)}>
                Everything below, without folders
              </Toggle>
            </SpaceBetween>
          }
          pagination={
            (pagesCount > 1 || value?.more === true) && (
              <Pagination
                currentPageIndex={current}
                pagesCount={pagesCount}
                openEnd={value?.more === true}
                onChange={({ detail }) => {
                  setPage(detail.currentPageIndex)
                  setPages(Math.max(pages, Math.ceil((detail.currentPageIndex * PAGE_ROWS) / PAGE_KEYS)))
                }}
                ariaLabels={PAGINATION_LABELS}
              />
            )
          }
          empty={
            <EmptyFolder
              bucket={bucket}
              prefix={prefix}
              search={search}
              onClear={() => setSearch('')}
              onUpload={() => setDialog('upload')}
              onDelete={() => setDialog('delete-bucket')}
            />
          }
        />
      </SpaceBetween>
      {dialog === 'upload' && <Upload bucket={bucket} prefix={prefix} dropped={dropped} onClose={close} />}
      {dialog === 'folder' && <CreateFolder bucket={bucket} prefix={prefix} onClose={close} />}
      {dialog === 'delete' && (
        <DeleteObjects
          bucket={bucket}
          objects={selected.filter(({ object }) => object !== undefined).map(({ key }) => key)}
          folders={selected.filter(({ object }) => object === undefined).map(({ key }) => key)}
          onClose={close}
        />
      )}
      {dialog === 'delete-bucket' && (
        <DeleteBucket bucket={bucket} onClose={(done) => (done ? go(hrefOf({ page: 'buckets' })) : close())} />
      )}
    </DropTarget>
  )
}

/** The folders above, to go back to. */
export function Path({ bucket, prefix }: { readonly bucket: string; readonly prefix: string }) {
  const parts = prefix.split(/(?<=\/)/).filter((part) => part !== '')
  const items = parts.map((part, at) => ({
    text: part.replace(/\/$/, '') || '/',
    href: hrefOf({ page: 'bucket', bucket, prefix: parts.slice(0, at + 1).join('') }),
  }))
  return (
    <BreadcrumbGroup
      ariaLabel="Folders"
      items={[{ text: bucket, href: hrefOf({ page: 'bucket', bucket, prefix: '' }) }, ...items]}
    />
  )
}
