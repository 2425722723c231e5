import Box from '@cloudscape-design/components/box'
import Pagination from '@cloudscape-design/components/pagination'
import Table from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import { useState } from 'react'
import type { Policy } from '../lib/iam.ts'
import { countText } from '../lib/units.ts'
import { usePoll } from '../shell/hooks.ts'
import { PAGINATION_LABELS } from '../shell/list-page.tsx'
import { useServer } from '../shell/server.tsx'
import { listPolicies } from './state.ts'

interface Props {
  /** ARNs. */
  readonly chosen: readonly string[]
  /** ARNs that cannot be chosen, since they are there already. */
  readonly without?: readonly string[]
  readonly onChange: (arns: readonly string[]) => void
}

const POLL_MS = 10_000
const PAGE_ROWS = 8

/** The policies that AWS manages, and those of the account, found by a part of their name. */
export function PolicyPicker({ chosen, without = [], onChange }: Props) {
  const server = useServer()
  const [filter, setFilter] = useState('')
  const [page, setPage] = useState(1)
  const { value, error } = usePoll('policies', POLL_MS, (signal) => listPolicies(server, signal))
  const wanted = filter.trim().toLowerCase()
  const matching = (value ?? [])
    .filter(({ Arn, PolicyName }) => !without.includes(Arn) && PolicyName.toLowerCase().includes(wanted))
    .toSorted((a, b) => a.PolicyName.localeCompare(b.PolicyName, 'en'))
  const pages = Math.max(1, Math.ceil(matching.length / PAGE_ROWS))
  const current = Math.min(page, pages)
  const shown = matching.slice((current - 1) * PAGE_ROWS, current * PAGE_ROWS)
  return (
    <Table<Policy>
      variant="embedded"
      trackBy="Arn"
      selectionType="multi"
      loading={value === undefined && error === undefined}
      loadingText="Listing policies"
      items={shown}
      selectedItems={shown.filter(({ Arn }) => chosen.includes(Arn))}
      onSelectionChange={({ detail }) => {
        const here = shown.map(({ Arn }) => Arn)
        onChange([...chosen.filter((arn) => !here.includes(arn)), ...detail.selectedItems.map(({ Arn }) => Arn)])
      }}
      ariaLabels={{
        tableLabel: 'Policies',
        selectionGroupLabel: 'Policies',
        allItemsSelectionLabel: () => 'Select all policies of this page',
        itemSelectionLabel: (_, { PolicyName }) => `Select ${PolicyName}`,
      }}
      columnDefinitions={[
        { id: 'name', header: 'Policy', isRowHeader: true, cell: ({ PolicyName }) => PolicyName },
        { id: 'of', header: 'Kept by', cell: ({ Arn }) => (Arn.includes('::aws:policy/') ? 'AWS' : 'You') },
      ]}
      filter={
        <TextFilter
          filteringText={filter}
          filteringPlaceholder="Find policies by name, such as Kinesis"
          filteringAriaLabel="Find policies by name"
          countText={filter === '' ? '' : `${countText(matching.length)} found`}
          onChange={({ detail }) => {
            setFilter(detail.filteringText)
            setPage(1)
          }}
        />
      }
      pagination={
        pages > 1 && (
          <Pagination
            currentPageIndex={current}
            pagesCount={pages}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
            ariaLabels={PAGINATION_LABELS}
          />
        )
      }
      footer={<Box color="text-body-secondary">{chosenText(chosen)}</Box>}
      empty={
        <Box color="text-body-secondary">{error === undefined ? 'No policy is called so.' : 'Policies could not be listed.'}</Box>
      }
    />
  )
}

function chosenText(arns: readonly string[]): string {
  return arns.length === 0 ? 'None chosen.' : `Chosen: ${arns.map((arn) => arn.split('/').at(-1)).join(', ')}`
}
