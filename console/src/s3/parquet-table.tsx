import Badge from '@cloudscape-design/components/badge'
import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { visible } from '../lib/decode.ts'
import type { ParquetPreview } from '../lib/parquet.ts'
import { countedText, countText } from '../lib/units.ts'

interface Row {
  readonly id: number
  readonly cells: readonly string[]
}

/** Columns with their types, and the first rows. */
export function ParquetTable({ parquet }: { readonly parquet: ParquetPreview }) {
  const { columns, rows, rowCount, rowGroups, codecs, createdBy } = parquet
  return (
    <SpaceBetween size="s">
      <SpaceBetween direction="horizontal" size="xs">
        <Badge>Parquet</Badge>
        {codecs.map((codec) => (
          <Badge key={codec}>{codec}</Badge>
        ))}
        <Box variant="span" color="text-body-secondary">
          {countedText(rowCount, 'row')} in {countedText(rowGroups, 'row group')}
          {createdBy === '' ? '' : `, written by ${visible(createdBy)}`}
        </Box>
      </SpaceBetween>
      <Table<Row>
        variant="embedded"
        contentDensity="compact"
        trackBy="id"
        items={rows.map((cells, id) => ({ id, cells }))}
        ariaLabels={{ tableLabel: 'Rows' }}
        columnDefinitions={columns.map(({ name, type, optional }, at) => ({
          id: `${at}`,
          header: (
            <span>
              {visible(name)}
              <br />
              <Box variant="small" color="text-body-secondary">
                {type}
                {optional ? '' : ', required'}
              </Box>
            </span>
          ),
          cell: ({ cells }: Row) => <span className="mono">{cells[at]}</span>,
        }))}
        empty={<Box color="text-body-secondary">No rows</Box>}
      />
      {rows.length < rowCount && (
        <Box color="text-body-secondary" fontSize="body-s">
          The first {countText(rows.length)} rows are shown.
        </Box>
      )}
    </SpaceBetween>
  )
}
