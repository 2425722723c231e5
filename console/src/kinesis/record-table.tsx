import Alert from '@cloudscape-design/components/alert'
import Badge from '@cloudscape-design/components/badge'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import Pagination from '@cloudscape-design/components/pagination'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import Toggle from '@cloudscape-design/components/toggle'
import { useEffect, useMemo, useState } from 'react'
import { visible } from '../lib/decode.ts'
import { type Shard, shortName } from '../lib/hash-range.ts'
import { bytesText, countText, isoText } from '../lib/units.ts'
import { usePanel } from '../shell/panel.tsx'
import { errorTexts } from '../shell/server.tsx'
import type { ReadChoices } from './read-form.tsx'
import { RecordDetails } from './record-details.tsx'
import { RECORDS_MAX, type ViewedRecord, type Viewer } from './viewer.ts'

const PAGE_ROWS = 50

interface Props {
  readonly viewer: Viewer
  readonly shards: readonly Shard[]
  /** What is being read; `undefined` before anything was. */
  readonly choices: ReadChoices | undefined
}

export function RecordTable({ viewer, shards, choices }: Props) {
  const [filter, setFilter] = useState('')
  const [newestFirst, setNewestFirst] = useState(false)
  const [page, setPage] = useState(1)
  const [selected, setSelected] = useState<ViewedRecord>()
  const { open, close } = usePanel()
  useEffect(() => close, [close])
  const from = choices?.from
  useEffect(() => setNewestFirst(from === 'LATEST'), [from])

  const key = choices?.key ?? ''
  const matching = useMemo(
    () => orderedOf(viewer.ring.items, key, filter.trim(), newestFirst),
    [viewer.ring.items, key, filter, newestFirst],
  )
  const pages = Math.max(1, Math.ceil(matching.length / PAGE_ROWS))
  const current = Math.min(page, pages)
  const show = (record: ViewedRecord): void => {
    setSelected(record)
    open({ header: 'Record', content: <RecordDetails record={record} shards={shards} /> })
  }
  return (
    <Table<ViewedRecord>
      variant="container"
      trackBy="id"
      resizableColumns
      wrapLines={false}
      ariaLabels={{ tableLabel: 'Records', resizerRoleDescription: 'Resize' }}
      items={matching.slice((current - 1) * PAGE_ROWS, current * PAGE_ROWS)}
      columnDefinitions={columnsOf(show, selected?.id)}
      onRowClick={({ detail }) => show(detail.item)}
      header={
        <Header
          variant="h2"
          counter={`(${countText(matching.length)}${viewer.ring.dropped > 0 ? ` newest, ${countText(viewer.ring.dropped)} let go` : ''})`}
          info={<State viewer={viewer} />}
          actions={
            <Toggle checked={newestFirst} onChange={({ detail }) => setNewestFirst(detail.checked)}>
              Newest first
            </Toggle>
          }
        >
          Records
        </Header>
      }
      filter={
        <SpaceBetween size="s">
          <TextFilter
            filteringText={filter}
            filteringPlaceholder="Find in keys and data of the records below"
            filteringAriaLabel="Find in records"
            countText={filter === '' ? '' : `${countText(matching.length)} found`}
            onChange={({ detail }) => setFilter(detail.filteringText)}
          />
          <Full viewer={viewer} />
        </SpaceBetween>
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
      empty={<Empty viewer={viewer} choices={choices} filtered={filter !== '' && viewer.ring.items.length > 0} />}
    />
  )
}

function orderedOf(items: readonly ViewedRecord[], key: string, filter: string, newestFirst: boolean): readonly ViewedRecord[] {
  const found = items.filter(
    (each) =>
      (key === '' || each.partitionKey === key) &&
      (filter === '' || each.partitionKey.includes(filter) || each.decoded.text.includes(filter)),
  )
  return found.sort((a, b) => (newestFirst ? b.arrivedAt - a.arrivedAt : a.arrivedAt - b.arrivedAt))
}

function columnsOf(
  show: (record: ViewedRecord) => void,
  selected: string | undefined,
): readonly TableProps.ColumnDefinition<ViewedRecord>[] {
  return [
    {
      id: 'arrived',
      header: 'Arrived (UTC)',
      width: 185,
      isRowHeader: true,
      cell: (record) => (
        <Link onFollow={() => show(record)} ariaLabel={`Show record of ${arrivedText(record)}, ${visible(record.partitionKey)}`}>
          {record.id === selected ? <strong>{arrivedText(record)}</strong> : arrivedText(record)}
        </Link>
      ),
    },
    { id: 'shard', header: 'Shard', width: 90, cell: ({ shardId }) => shortName(shardId) },
    { id: 'key', header: 'Partition key', width: 150, cell: ({ partitionKey }) => visible(partitionKey) },
    {
      id: 'kind',
      header: 'Kind',
      width: 150,
      cell: ({ decoded, subSequence }) => (
        <SpaceBetween direction="horizontal" size="xxs">
          {subSequence !== undefined && <Badge color="grey">KPL {subSequence}</Badge>}
          {decoded.layers.map((layer) => (
            <Badge key={layer} color={layer === 'JSON' ? 'green' : layer === 'gzip' ? 'blue' : 'grey'}>
              {layer}
            </Badge>
          ))}
        </SpaceBetween>
      ),
    },
    { id: 'size', header: 'Size', width: 90, cell: ({ bytes }) => bytesText(bytes) },
    {
      id: 'data',
      header: 'Data',
      minWidth: 240,
      cell: ({ decoded }) => <span className="mono one-line">{decoded.summary}</span>,
    },
  ]
}

function arrivedText({ arrivedAt }: ViewedRecord): string {
  return isoText(new Date(arrivedAt * 1000)).slice(5, 23)
}

function State({ viewer }: { readonly viewer: Viewer }) {
  switch (viewer.state) {
    case 'reading':
      return viewer.behindMs > 0 ? (
        <StatusIndicator type="in-progress">{countText(Math.round(viewer.behindMs / 1000))} s behind</StatusIndicator>
      ) : (
        <StatusIndicator type="success">Live</StatusIndicator>
      )
    case 'full':
      return <StatusIndicator type="stopped">Holding at {countText(RECORDS_MAX)}</StatusIndicator>
    case 'ended':
      return <StatusIndicator type="info">Read to the end of closed shards</StatusIndicator>
    case 'failed':
      return <StatusIndicator type="error">Stopped by an error</StatusIndicator>
    case 'idle':
      return null
  }
}

function Full({ viewer }: { readonly viewer: Viewer }) {
  if (viewer.state === 'failed') {
    const { header, text } = errorTexts(viewer.error)
    return (
      <Alert type="error" header={header}>
        <span className="notice-text">{text}</span>
      </Alert>
    )
  }
  if (viewer.state !== 'full') return null
  return (
    <Alert type="info" action={<Button onClick={viewer.readOn}>Read on</Button>}>
      More than {countText(RECORDS_MAX)} records are there. Reading on lets go of the oldest shown.
    </Alert>
  )
}

function Empty({
  viewer,
  choices,
  filtered,
}: {
  readonly viewer: Viewer
  readonly choices: ReadChoices | undefined
  readonly filtered: boolean
}) {
  if (choices === undefined) return <Box color="text-body-secondary">Choose where to begin, then read.</Box>
  if (filtered) return <Box>Nothing that was read has this in it.</Box>
  if (viewer.state === 'failed') return <Box>Nothing was read.</Box>
  if (choices.from === 'LATEST') {
    return (
      <SpaceBetween size="xs" alignItems="center">
        <Box variant="strong">Nothing has arrived since</Box>
        <Box color="text-body-secondary">
          LATEST begins after the newest record. What came before it is read from the oldest record on.
        </Box>
      </SpaceBetween>
    )
  }
  if (viewer.state === 'reading' && viewer.behindMs > 0) return <Box color="text-body-secondary">Reading …</Box>
  return (
    <Box color="text-body-secondary">
      There is no record from there on{choices.key === '' ? '' : ` under the key ${visible(choices.key)}`}.
    </Box>
  )
}
