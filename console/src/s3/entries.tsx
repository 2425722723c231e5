import Badge from '@cloudscape-design/components/badge'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Icon from '@cloudscape-design/components/icon'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { TableProps } from '@cloudscape-design/components/table'
import { visible } from '../lib/decode.ts'
import { hrefOf } from '../lib/route.ts'
import { bytesText, isoText } from '../lib/units.ts'
import { useServer } from '../shell/server.tsx'
import type { Entry } from './listing.ts'

export function entryColumns(bucket: string): readonly TableProps.ColumnDefinition<Entry>[] {
  return [
    { id: 'name', header: 'Name', isRowHeader: true, cell: (entry) => <Name bucket={bucket} entry={entry} /> },
    {
      id: 'size',
      header: 'Size',
      cell: ({ object }) => <span className="one-line">{object === undefined ? '–' : bytesText(object.Size)}</span>,
    },
    {
      id: 'modified',
      header: 'Last modified',
      cell: ({ object }) => (
        <span className="one-line">
          {object === undefined ? '–' : isoText(new Date(object.LastModified)).replace(/\.\d{3}/, '')}
        </span>
      ),
    },
  ]
}

function Name({ bucket, entry: { key, name, object, isNew } }: { readonly bucket: string; readonly entry: Entry }) {
  const href = object === undefined ? hrefOf({ page: 'bucket', bucket, prefix: key }) : hrefOf({ page: 'object', bucket, key })
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      <Icon name={object === undefined ? 'folder' : 'file'} />
      <Link href={href}>{visible(name)}</Link>
      {isNew && <Badge color="green">New</Badge>}
    </SpaceBetween>
  )
}

interface EmptyProps {
  readonly bucket: string
  readonly prefix: string
  readonly search: string
  readonly onClear: () => void
  readonly onUpload: () => void
  readonly onDelete: () => void
}

export function EmptyFolder({ bucket, prefix, search, onClear, onUpload, onDelete }: EmptyProps) {
  const elsewhere = useServer().about?.deliversTo
  if (search !== '') {
    return (
      <SpaceBetween size="s" alignItems="center">
        <Box>Nothing here begins with “{search}”.</Box>
        <Button onClick={onClear}>Clear</Button>
      </SpaceBetween>
    )
  }
  return (
    <SpaceBetween size="s" alignItems="center">
      <Box variant="strong">{prefix === '' ? `Nothing in ${bucket} yet` : 'Nothing here'}</Box>
      <Box color="text-body-secondary">
        Drop files here, or upload some.{' '}
        {elsewhere === undefined
          ? 'What a delivery stream writes appears by itself, under folders for year, month, day and hour (UTC), once its buffer is full or its time is over: after 300 seconds unless it was told otherwise.'
          : `Delivery streams of this server write to ${elsewhere} (--s3-endpoint), not here.`}
      </Box>
      <SpaceBetween direction="horizontal" size="xs">
        <Button onClick={onUpload}>Upload</Button>
        <Button href={hrefOf({ page: 'delivery-streams' })}>Delivery streams</Button>
        {prefix === '' && <Button onClick={onDelete}>Delete this bucket</Button>}
      </SpaceBetween>
    </SpaceBetween>
  )
}
