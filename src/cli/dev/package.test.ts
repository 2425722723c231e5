import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { unzipSync } from 'fflate'
import { UserError } from '../io.ts'
import { functionNameOf, packFunction } from './package.ts'
import { javascriptOf } from './typescript.ts'

function folderOf(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'leat-dev-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

function contentOf(zip: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, Buffer.from(bytes).toString()]))
}

describe('the package of a function', () => {
  it('is its folder, with TypeScript as JavaScript, without what tools leave', (t) => {
    const folder = folderOf(t, {
      'handler.ts':
        "import { plus } from './lib/plus.ts'\nexport const handler = async (event: { a: number }) => plus(event.a)\n",
      'lib/plus.ts': 'export function plus(a: number): number {\n  return a + 1\n}\n',
      'data.json': '{}',
      'types.d.ts': 'export type A = 1',
      'node_modules/x/index.ts': 'left as it is',
      '.git/HEAD': 'no',
      '__pycache__/x.pyc': 'no',
    })
    const packed = packFunction(join(folder, 'handler.ts'))
    assert.deepEqual([packed.runtime, packed.handler, packed.files], ['nodejs24.x', 'handler.handler', 5])
    assert.deepEqual(packed.folders.map((each) => each.slice(folder.length)).sort(), ['', '/lib'])
    const content = contentOf(packed.zip)
    assert.deepEqual(Object.keys(content).sort(), [
      'data.json',
      'handler.mjs',
      'lib/plus.mjs',
      'node_modules/x/index.ts',
      'types.d.ts',
    ])
    assert.match(
      content['handler.mjs'] ?? '',
      /from '\.\/lib\/plus\.mjs'\nexport const handler = async \(event\s+\) => plus\(event\.a\)\n$/,
    )
  })

  it('is the same for the same code', (t) => {
    const folder = folderOf(t, { 'a.mjs': 'export const handler = 1', 'b/c.mjs': '' })
    const pack = () => Buffer.from(packFunction(join(folder, 'a.mjs')).zip)
    assert.deepEqual(pack(), pack())
  })

  it('finds the handler of Python by either of its usual names', (t) => {
    const folder = folderOf(t, {
      'a.py': 'def lambda_handler(event, context):\n  pass\n',
      'b.py': 'async def handler (e, c): pass',
    })
    assert.equal(packFunction(join(folder, 'a.py')).handler, 'a.lambda_handler')
    assert.equal(packFunction(join(folder, 'b.py')).handler, 'b.handler')
    assert.equal(packFunction(join(folder, 'b.py'), 'other').handler, 'b.other')
    assert.equal(packFunction(join(folder, 'b.py')).runtime, 'python3.13')
  })

  it('goes into no circle of links', (t) => {
    const folder = folderOf(t, { 'a.mjs': '' })
    symlinkSync(folder, join(folder, 'again'))
    symlinkSync(join(folder, 'a.mjs'), join(folder, 'b.mjs'))
    assert.equal(packFunction(join(folder, 'a.mjs')).files, 2)
  })

  it('is refused in a sentence', (t) => {
    const folder = folderOf(t, { 'a.go': '', 'b.ts': 'const = 1' })
    const refused = (file: string, text: RegExp): void =>
      assert.throws(
        () => packFunction(join(folder, file)),
        (error) => error instanceof UserError && text.test(error.message),
      )
    refused('a.go', /a function is a file of Node or Python/)
    refused('none.ts', /There is no file .*none\.ts/)
    refused('b.ts', /^b\.ts: /)
  })
})

describe('TypeScript', () => {
  const files = new Set(['./x.ts', './y.mts', './z.js'])
  const of = (code: string): string => javascriptOf(code, 'a.ts', (path) => files.has(path))

  const imports: readonly (readonly [string, string])[] = [
    ["import { a } from './x.ts'", "import { a } from './x.mjs'"],
    ['export * from "./x.ts"', 'export * from "./x.mjs"'],
    ["import './x'", "import './x.mjs'"],
    ["import { a } from './x.js'", "import { a } from './x.mjs'"],
    ["const a = await import('./y.mjs')", "const a = await import('./y.mjs')"],
    ["import { z } from './z.js'", "import { z } from './z.js'"],
    ["import { S3 } from '@aws-sdk/client-s3'", "import { S3 } from '@aws-sdk/client-s3'"],
  ]
  for (const [code, expected] of imports) it(`${code} names what will be there`, () => assert.equal(of(code), expected))

  it('keeps its lines, and does without types that become code', () => {
    assert.equal(of('interface A {\n  b: 1\n}\nconst a: A = x\n').split('\n')[3]?.replace(/ +/g, ' '), 'const a = x')
    assert.match(of('enum E { A = 1 }\nexport const e = E.A'), /E\[/)
  })
})

it('functions are called after their file, or its folder', () => {
  assert.equal(functionNameOf('/x/enrich/handler.ts'), 'enrich')
  assert.equal(functionNameOf('/x/src/enrich.py'), 'enrich')
  assert.equal(functionNameOf('/x/my functions!/index.mjs'), 'my-functions')
})
