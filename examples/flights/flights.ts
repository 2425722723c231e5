import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** One flight as it goes into the stream. */
export interface Flight {
  /** The aircraft: what has to stay in order. */
  readonly key: string
  readonly data: Uint8Array
}

const cached = fileURLToPath(new URL('../../.cache/examples/flights.csv', import.meta.url))

/** Columns that are numbers; the others are text. */
const numeric = new Set(
  'year,month,day,dep_time,sched_dep_time,dep_delay,arr_time,sched_arr_time,arr_delay,flight,air_time,distance,hour,minute'.split(
    ',',
  ),
)

/**
 * All flights that left New York's three airports in 2013, in the order of the file (by day and departure).
 *
 * @throws when the data is not here yet and cannot be fetched.
 */
export async function loadFlights(limit: number): Promise<Flight[]> {
  if (!existsSync(cached)) {
    process.stderr.write('Fetching the flights (9 MB, once)\n')
    await fetchTo(cached)
  }
  const [header = '', ...lines] = (await readFile(cached, 'utf8')).trimEnd().split('\n')
  const columns = header.trim().split(',')
  return lines.slice(0, limit).map((line) => flightOf(columns, line.trim().split(',')))
}

/**
 * The key is the aircraft's tail number. A flight that was cancelled early never got an aircraft (2,512 rows say NA): it goes under its
 * flight number, for one shared key for all of them would be a hot one and would say nothing.
 */
function flightOf(columns: readonly string[], cells: readonly string[]): Flight {
  const event = Object.fromEntries(columns.map((column, at) => [column, parsed(column, cells[at] ?? 'NA')]))
  const key = event['tailnum'] === null ? `${event['carrier']}${event['flight']}` : String(event['tailnum'])
  return { key, data: new TextEncoder().encode(JSON.stringify(event)) }
}

function parsed(column: string, cell: string): string | number | null {
  if (cell === 'NA') {
    return null
  }
  return numeric.has(column) ? Number(cell) : cell
}

function fetchTo(file: string): Promise<void> {
  const script = fileURLToPath(new URL('fetch.py', import.meta.url))
  return new Promise((resolve, reject) => {
    const child = spawn('python3', ['-B', script, file], { stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', () => reject(new Error('The flights are fetched with pip: python3 has to be on the path.')))
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The flights could not be fetched (exit code ${code}); the reason is above.`)),
    )
  })
}
