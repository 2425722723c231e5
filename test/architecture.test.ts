import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { type SourceTree, violationsIn } from './architecture/inspect.ts'

const root = join(import.meta.dirname, '..')

function realTree(): SourceTree {
  const files = globSync('src/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'))
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
}

/** The real tree with one file changed or added, imported by an entry point so that it is not merely dead. */
function planted(file: string, text: string): SourceTree {
  const tree = new Map(realTree())
  tree.set(file, text)
  return tree
}

describe('architecture', () => {
  it('holds in the whole tree', () => {
    const found = violationsIn(realTree())
    assert.deepEqual(
      found.map(({ file, rule, detail }) => `${file}: ${rule}: ${detail}`),
      [],
    )
  })

  it('looks at every file of the product', () => {
    assert.ok(realTree().size > 40, 'a tree of a handful of files means that the glob is broken')
  })
})

describe('architecture notices', () => {
  const cases: readonly { readonly what: string; readonly file: string; readonly text: string; readonly rule: string }[] = [
    {
      what: 'a service that imports the gateway',
      file: 'src/services/kinesis/planted.ts',
      text: "import { x } from '../../gateway/http.ts'\nexport const y = x\n",
      rule: 'import',
    },
    {
      what: 'a gateway that imports a service, spread over lines',
      file: 'src/gateway/planted.ts',
      text: "import {\n  x,\n} from '../services/define.ts'\nexport const y = x\n",
      rule: 'import',
    },
    {
      what: 'a service that sees an engine, not the contract',
      file: 'src/services/kinesis/planted.ts',
      text: "export type { MemoryEngine } from '../../engine/memory/memory-engine.ts'\n",
      rule: 'import',
    },
    {
      what: 'a lazy import across layers',
      file: 'src/kernel/planted.ts',
      text: "export const x = () => import('../app.ts')\n",
      rule: 'import',
    },
    { what: 'a file in no layer', file: 'src/elsewhere/planted.ts', text: "import '../app.ts'\n", rule: 'import' },
    {
      what: 'a package outside its place',
      file: 'src/services/kinesis/planted.ts',
      text: "import { Command } from 'commander'\n",
      rule: 'package',
    },
    { what: 'an unknown package', file: 'src/kernel/planted.ts', text: "import _ from 'lodash'\n", rule: 'package' },
    { what: 'the wall clock', file: 'src/services/kinesis/planted.ts', text: 'export const t = Date.now()\n', rule: 'ban' },
    { what: 'a timer', file: 'src/gateway/planted.ts', text: 'setTimeout(() => 1, 5)\n', rule: 'ban' },
    { what: 'unseeded randomness', file: 'src/catalog/planted.ts', text: 'export const r = Math.random()\n', rule: 'ban' },
    { what: 'the file system', file: 'src/catalog/planted.ts', text: "import { readFileSync } from 'node:fs'\n", rule: 'ban' },
    { what: 'an error swallowed', file: 'src/catalog/planted.ts', text: 'try {\n  f()\n} catch {}\n', rule: 'ban' },
    { what: 'an open end', file: 'src/catalog/planted.ts', text: `// ${'TO'}${'DO'} later\n`, rule: 'ban' },
    { what: 'a file that grew', file: 'src/catalog/planted.ts', text: 'export {}\n'.repeat(301), rule: 'file size' },
    {
      what: 'a function that grew',
      file: 'src/catalog/planted.ts',
      text: `export function long(): void {\n${'  f()\n'.repeat(70)}}\n`,
      rule: 'function size',
    },
    {
      what: 'a method that grew',
      file: 'src/catalog/planted.ts',
      text: `class A {\n  async method(): Promise<void> {\n${'    f()\n'.repeat(70)}  }\n}\n`,
      rule: 'function size',
    },
    { what: 'a dead file', file: 'src/kernel/planted.ts', text: 'export const x = 1\n', rule: 'dead file' },
  ]
  for (const { what, file, text, rule } of cases) {
    it(what, () => {
      const found = violationsIn(planted(file, text)).filter((each) => each.file === file)
      assert.ok(
        found.some((each) => each.rule === rule),
        `expected a violation of "${rule}", found ${JSON.stringify(found)}`,
      )
    })
  }

  it('nothing wrong with a good file', () => {
    const tree = new Map(realTree())
    tree.set('src/kernel/planted.ts', "import { assert } from './assert.ts'\nexport const x = assert\n")
    tree.set('src/index.ts', `${tree.get('src/index.ts')}export { x } from './kernel/planted.ts'\n`)
    assert.deepEqual(
      violationsIn(tree).filter((each) => each.file === 'src/kernel/planted.ts'),
      [],
    )
  })
})

describe('repository', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)

  it('records no download addresses in lock files', () => {
    for (const file of tracked.filter((each) => each.endsWith('package-lock.json'))) {
      assert.doesNotMatch(readFileSync(join(root, file), 'utf8'), /"resolved": "http/, file)
    }
  })

  it('says its version once', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }
    assert.match(readFileSync(join(root, 'src/app.ts'), 'utf8'), new RegExp(`VERSION = '${version}'`))
  })

  it('names an operation file exactly as AWS names the operation', () => {
    for (const file of tracked.filter((each) => /^src\/services\/\w+\/operations\//.test(each) && !each.endsWith('.test.ts'))) {
      const name = file.split('/').at(-1)?.replace('.ts', '') ?? ''
      assert.match(readFileSync(join(root, file), 'utf8'), new RegExp(`export const ${name} = `), file)
    }
  })
})
