import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { sourcesHash } from '../../console/sources.ts'

const folder = join(import.meta.dirname, '../../console')
const { sources, files } = JSON.parse(readFileSync(join(folder, 'dist/manifest.json'), 'utf8')) as {
  readonly sources: string
  readonly files: Readonly<Record<string, { readonly bytes: number }>>
}

test('the console that is served was built from the sources that are here', () => {
  assert.equal(sources, sourcesHash(folder), 'console/dist is stale: npm ci && npm run build in console/')
})

test('the built console names no machine and needs no other server', () => {
  for (const [name, { bytes }] of Object.entries(files)) {
    const content = gunzipSync(readFileSync(join(folder, 'dist', `${name}.gz`)))
    assert.equal(content.length, bytes, name)
    if (name.endsWith('.txt')) continue
    const text = content.toString('utf8')
    assert.doesNotMatch(text, /sourceMappingURL|\/tmp\/|\/home\/|\/root\/|node_modules/, name)
    assert.doesNotMatch(text, /(?:src|href|url\(|import\()\s*=?\s*["'(]*https?:/, name)
  }
})
