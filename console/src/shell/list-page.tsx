import Box from '@cloudscape-design/components/box'
import Button, { type ButtonProps } from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Pagination, { type PaginationProps } from '@cloudscape-design/components/pagination'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import { useEffect, useState } from 'react'
import { countText } from '../lib/units.ts'
import type { Polled } from './hooks.ts'
import { useServer } from './server.tsx'

const PAGE_ROWS = 20

export const PAGINATION_LABELS: PaginationProps.Labels = {
  nextPageLabel: 'Next page',
  previousPageLabel: 'Previous page',
  pageLabel: (page) => `Page ${page}`,
}

/** All that there is of one kind, narrowed down by name, a page at a time. */
export interface Listed<Item> extends Polled<readonly Item[]> {
  readonly filter: string
  /** What the filter leaves. */
  readonly matching: readonly Item[]
  /** What is on the screen of it. */
  readonly shown: readonly Item[]
  /** Counted from 1. */
  readonly page: number
  readonly pages: number
  /** The names that are selected and not filtered out. */
  readonly chosen: readonly string[]
  setFilter(filter: string): void
  setPage(page: number): void
  choose(names: readonly string[]): void
}

/** Why nothing can be listed becomes a notice. */
export function useListed<Item>(polled: Polled<readonly Item[]>, nameOf: (item: Item) => string): Listed<Item> {
  const { report } = useServer()
  const [filter, setFilter] = useState('')
  const [page, setPage] = useState(1)
  const [selected, choose] = useState<readonly string[]>([])
  const { value = [], error } = polled
  useEffect(() => {
    if (error !== undefined) report(error)
  }, [error, report])
  const matching = value.filter((item) => nameOf(item).includes(filter.trim()))
  const pages = Math.max(1, Math.ceil(matching.length / PAGE_ROWS))
  const current = Math.min(page, pages)
  return {
    ...polled,
    filter,
    matching,
    shown: matching.slice((current - 1) * PAGE_ROWS, current * PAGE_ROWS),
    page: current,
    pages,
    chosen: selected.filter((name) => matching.some((item) => nameOf(item) === name)),
    setFilter,
    setPage,
    choose,
  }
}

interface Props<Item, Row> {
  readonly list: Listed<Item>
  /** What one of them is called, in small letters, e.g. `delivery stream`. */
  readonly noun: string
  /** Of what is shown. */
  readonly rows: readonly Row[]
  readonly nameOf: (row: Row) => string
  readonly columns: readonly TableProps.ColumnDefinition<Row>[]
  readonly selectionType: 'single' | 'multi'
  readonly description?: string
  /** Said where there is none at all. */
  readonly none: { readonly header: string; readonly text: string }
  readonly create: Pick<ButtonProps, 'href' | 'onClick'>
  readonly onDelete: (names: readonly string[]) => void
}

/** Everything of one kind: found by name, made, deleted. */
export function ListPage<Item, Row>(props: Props<Item, Row>) {
  const { list, noun, rows, nameOf, columns, selectionType, description, create, onDelete } = props
  const { value, error, filter, matching, page, pages, chosen } = list
  const nouns = `${noun}s`
  const title = nouns.charAt(0).toUpperCase() + nouns.slice(1)
  return (
    <Table<Row>
      variant="full-page"
      stickyHeader
      trackBy={nameOf}
      loading={value === undefined && error === undefined}
      loadingText={`Listing ${nouns}`}
      items={rows}
      columnDefinitions={columns}
      selectionType={selectionType}
      selectedItems={rows.filter((row) => chosen.includes(nameOf(row)))}
      onSelectionChange={({ detail }) => list.choose(detail.selectedItems.map(nameOf))}
      ariaLabels={{
        selectionGroupLabel: title,
        allItemsSelectionLabel: () => `Select all ${nouns} of this page`,
        itemSelectionLabel: (_, row) => `Select ${nameOf(row)}`,
        tableLabel: title,
      }}
      header={
        <Header
          variant="awsui-h1-sticky"
          counter={value === undefined ? '' : `(${countText(value.length)})`}
          description={description}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button disabled={chosen.length === 0} onClick={() => onDelete(chosen)}>
                Delete
              </Button>
              <Button variant="primary" {...create}>
                Create {noun}
              </Button>
            </SpaceBetween>
          }
        >
          {title}
        </Header>
      }
      filter={
        <TextFilter
          filteringText={filter}
          filteringPlaceholder={`Find ${nouns} by name`}
          filteringAriaLabel={`Find ${nouns} by name`}
          countText={filter === '' ? '' : `${matching.length} found`}
          onChange={({ detail }) => list.setFilter(detail.filteringText)}
        />
      }
      pagination={
        pages > 1 && (
          <Pagination
            currentPageIndex={page}
            pagesCount={pages}
            onChange={({ detail }) => list.setPage(detail.currentPageIndex)}
            ariaLabels={PAGINATION_LABELS}
          />
        )
      }
      empty={<Empty {...props} />}
    />
  )
}

function Empty<Item, Row>({ list, noun, none, create }: Props<Item, Row>) {
  if (list.filter !== '') {
    return (
      <SpaceBetween size="s" alignItems="center">
        <Box>
          No {noun} has “{list.filter}” in its name.
        </Box>
        <Button onClick={() => list.setFilter('')}>Clear</Button>
      </SpaceBetween>
    )
  }
  return (
    <SpaceBetween size="s" alignItems="center">
      <Box variant="strong">{none.header}</Box>
      <Box color="text-body-secondary">{none.text}</Box>
      <Button {...create}>Create {noun}</Button>
    </SpaceBetween>
  )
}
