import { type Command, Option } from 'commander'
import type { InspectedRow } from '../../index.ts'
import { type Io, note, print } from '../io.ts'
import { examples, integerArgument } from '../options.ts'
import { plainJson, visible } from '../text.ts'

interface InspectOptions {
  readonly json?: true
  readonly catalog?: true
  readonly from: number
  readonly max: number
}

/** What a person can look through; programs say what they want. */
const ROWS_DEFAULT = 1_000
const OFFSET_DIGITS = 10

export function addInspectCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('inspect')
    .summary('print any file of a data directory in plain text')
    .description(
      'Prints what is in a data directory, or in one of its files: MANIFEST, a segment (.log), an index (.idx), a blob. Changes nothing, ' +
        'and goes on behind damage. docs/storage-format.md tells what the words mean.',
    )
    .argument('<path>', 'a data directory, or a file in one')
    .option('--catalog', "of a directory: the catalog's journal, commit by commit, with every entity as it was written")
    .addOption(
      new Option('--from <offset>', 'of a file: leave out what ends at or before this byte')
        .argParser(integerArgument('--from', 0, Number.MAX_SAFE_INTEGER))
        .default(0),
    )
    .addOption(
      new Option('--max <rows>', 'print so many rows; 0 for all')
        .argParser(integerArgument('--max', 0, 999_999_999_999))
        .default(ROWS_DEFAULT),
    )
    .option('--json', 'one JSON object per line: kind, offset, end, damaged, text, and facts by kind')
    .action(async (path: string, options: InspectOptions) => done(await inspect(io, path, options)))
  examples(command, [
    ['leat inspect ./leat-data', 'which segments, indexes, blobs and streams there are'],
    ['leat inspect ./leat-data --catalog', 'who changed which stream when'],
    ['leat inspect ./leat-data/segments/000000000001-*.log', 'its frames and entries'],
    ["leat inspect FILE --json --max 0 | jq 'select(.damaged)'", 'only what is damaged'],
  ])
}

async function inspect(io: Io, path: string, { json, catalog, from, max }: InspectOptions): Promise<number> {
  const { inspectData } = await import('../../index.ts')
  const { title, rows } = await inspectData(path, { catalog: catalog === true })
  if (json === undefined) note(io, visible(title))
  let printed = 0
  let batch: string[] = []
  const flush = async (): Promise<boolean> => {
    const text = batch.join('')
    batch = []
    return text === '' || print(io, text)
  }
  for await (const row of rows) {
    if (io.signal.aborted) break
    if ((row.end ?? Number.POSITIVE_INFINITY) <= from && from > 0) continue
    if (max > 0 && printed === max) {
      const rest = row.offset === undefined ? '' : ` Go on with --from ${row.offset}.`
      note(io, `There is more: --max ${max} rows are printed.${rest}`)
      break
    }
    batch.push(`${json === undefined ? lineOf(row) : jsonOf(row)}\n`)
    printed++
    if (batch.length >= 500 && !(await flush())) return 0
  }
  await flush()
  return 0
}

function lineOf({ offset, depth, kind, damaged, text }: InspectedRow): string {
  const place = offset === undefined ? '' : `${String(offset).padStart(OFFSET_DIGITS)}  `
  return visible(`${damaged ? '!' : ' '}${place}${'  '.repeat(depth)}${kind.padEnd(8)}  ${text}`)
}

function jsonOf({ kind, offset, end, damaged, text, facts }: InspectedRow): string {
  return plainJson(JSON.stringify({ kind, offset, end, damaged, text, ...facts }))
}
