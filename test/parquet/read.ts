import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../support/install.ts'

export interface Seen {
  readonly types: readonly (readonly [name: string, type: string])[]
  /** A value for each column. */
  readonly rows: readonly (readonly unknown[])[]
}

/** What Arrow and DuckDB see in each file. Bytes are base64; large integers, fractions, dates and times are text. */
export async function readBack(python: string, files: readonly Uint8Array[]): Promise<Record<'arrow' | 'duckdb', Seen>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'leat-parquet-'))
  try {
    const paths = files.map((bytes, at) => {
      const path = join(folder, `${at}.parquet`)
      writeFileSync(path, bytes)
      return path
    })
    const { output, exitCode } = await run(python, [fileURLToPath(new URL('read.py', import.meta.url)), ...paths])
    assert.equal(exitCode, 0, output)
    return output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line, exact))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function exact(_key: string, value: unknown, { source = '' }: { source?: string } = {}): unknown {
  return typeof value === 'number' && !Number.isSafeInteger(value) ? source : value
}
