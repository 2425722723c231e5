import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Cell, Columns, ColumnType } from './columns.ts'
import { openParquet, ParquetFileWriter } from './parquet-file.ts'

const values: Readonly<Record<ColumnType, fc.Arbitrary<Cell>>> = {
  string: fc.string({ unit: 'grapheme' }),
  json: fc.json(),
  bigint: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  double: fc.double({ noNaN: true }),
  boolean: fc.boolean(),
  timestamp: fc.date({ noInvalidDate: true, min: new Date('1970-01-01'), max: new Date('2199-12-31') }),
}

const column = fc.tuple(
  fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.constantFrom('a.b', 'a b', '"', '1', 'ä', 'constructor', 'list.element'),
    )
    .filter((name) => name !== '__proto__'),
  fc.constantFrom(...(Object.keys(values) as ColumnType[])),
)

describe('a Parquet file of the lake', () => {
  it('gives back what was written, whatever the columns are called, over several tables and with columns that some of them lack', async () => {
    const file = fc.uniqueArray(column, { minLength: 1, maxLength: 6, selector: ([name]) => name }).chain((columns) =>
      fc.record({
        columns: fc.constant(columns),
        tables: fc.array(
          fc
            .integer({ min: 0, max: 30 })
            .chain((rows) =>
              fc.tuple(
                fc.constant(rows),
                fc.tuple(
                  ...columns.map(([, type]) =>
                    fc.option(fc.array(fc.option(values[type]), { minLength: rows, maxLength: rows })),
                  ),
                ),
              ),
            ),
          { maxLength: 3 },
        ),
      }),
    )
    await fc.assert(
      fc.asyncProperty(file, async ({ columns, tables }) => {
        const described: Columns = Object.fromEntries(columns)
        const writer = new ParquetFileWriter(described)
        const expected = new Map<string, Cell[]>(columns.map(([name]) => [name, []]))
        for (const [rows, cells] of tables) {
          const table = new Map<string, readonly Cell[]>()
          for (const [index, [name]] of columns.entries()) {
            const own = cells[index]
            if (own) table.set(name, own)
            expected.get(name)?.push(...(own ?? new Array<Cell>(rows).fill(null)))
          }
          writer.add(table, rows)
        }
        const read = openParquet(writer.finish())
        assert.deepEqual(read.columns, described)
        assert.equal(read.rows, writer.rows)
        const table = await read.read(columns.map(([name]) => name))
        for (const [name, cells] of expected) assert.deepEqual(table.get(name), cells, name)
      }),
      { numRuns: 60 },
    )
  })

  it('holds more rows than a row group does', async () => {
    const rows = 250_001
    const writer = new ParquetFileWriter({ n: 'bigint', s: 'string' })
    const numbers = Array.from({ length: rows }, (_, number) => BigInt(number))
    writer.add(
      new Map<string, readonly Cell[]>([
        ['n', numbers],
        ['s', numbers.map((number) => (number % 3n === 0n ? null : `s${number}`))],
      ]),
      rows,
    )
    const table = await openParquet(writer.finish()).read(['n'])
    assert.deepEqual(table.get('n'), numbers)
    assert.equal(table.has('s'), false)
  })
})
