import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'

/**
 * Operations can only answer errors that their model declares: proven with the compiler, on small files of which some must not
 * compile. All are compiled in one run.
 */
const root = join(import.meta.dirname, '../..')

const HEAD = `
import { reject } from '${root}/src/kernel/outcome.ts'
import { operationsOver } from '${root}/src/services/define.ts'
import * as model from '${root}/src/services/kinesis/model.gen.ts'
interface Entities { 'toy.thing': { readonly name: string } }
const { control, query, data } = operationsOver<Entities>()
const resources = () => []
`
const stream = (value: string): string => `export const x = control(model.CreateStream, { resources, decide: () => (${value}) })`
const list = (value: string): string => `export const x = query(model.ListStreams, { resources, answer: () => (${value}) })`
const put = (value: string): string => `export const x = data(model.PutRecord, { resources, run: async () => (${value}) })`
const page = '{ StreamNames: [], HasMoreStreams: false }'
const receipt = "{ ShardId: 'shardId-000000000000', SequenceNumber: '0' }"

interface Case {
  readonly what: string
  readonly code: string
  /** Part of the compiler's complaint; absent: it must compile. */
  readonly complaint?: RegExp
}

const cases: readonly Case[] = [
  { what: 'control rejects with a declared code', code: stream("reject('ResourceInUseException', 'x')") },
  { what: 'control rejects with a common code', code: stream("reject('ValidationException', 'x')") },
  { what: 'control changes its own entities', code: stream("{ changes: [{ remove: 'toy.thing', id: 'x' }], reply: undefined }") },
  {
    what: 'control rejects with an undeclared code',
    code: stream("reject('ExpiredIteratorException', 'x')"),
    complaint: /"ExpiredIteratorException"/,
  },
  { what: 'control rejects with a mistyped code', code: stream("reject('ResourceInUse', 'x')"), complaint: /"ResourceInUse"/ },
  {
    what: "control changes another service's entities",
    code: stream("{ changes: [{ remove: 'other.thing', id: 'x' }], reply: undefined }"),
    complaint: /"other\.thing"/,
  },
  { what: 'query answers its output', code: list(page) },
  { what: 'query rejects with a declared code', code: list("reject('ExpiredNextTokenException', 'x')") },
  {
    what: 'query rejects with an undeclared code',
    code: list("reject('ResourceInUseException', 'x')"),
    complaint: /"ResourceInUseException"/,
  },
  { what: 'query answers without a required member', code: list('{ StreamNames: [] }'), complaint: /HasMoreStreams/ },
  { what: 'data answers its output', code: put(receipt) },
  { what: 'data rejects with a declared code', code: put("reject('ProvisionedThroughputExceededException', 'x')") },
  {
    what: 'data rejects with an undeclared code',
    code: put("reject('LimitExceededException', 'x')"),
    complaint: /"LimitExceededException"/,
  },
  {
    what: 'data rejects with an undeclared code in one of two cases',
    code: put(`Math.random() > 0.5 ? ${receipt} : reject('ResourceInUseException', 'x')`),
    complaint: /"ResourceInUseException"/,
  },
]

describe('the compiler', () => {
  let complaints: ReadonlyMap<number, string> = new Map()

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'leat-types-'))
    after(() => rm(folder, { recursive: true }))
    await Promise.all(cases.map(({ code }, i) => writeFile(join(folder, `case-${i}.mts`), HEAD + code)))
    const compilerOptions = { typeRoots: [join(root, 'node_modules/@types')], noUnusedLocals: false }
    const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include: [join(folder, '*.mts')] }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
    complaints = await compile(folder)
  })

  for (const [i, { what, complaint }] of cases.entries()) {
    it(`${complaint === undefined ? 'takes' : 'refuses'}: ${what}`, () => {
      if (complaint === undefined) assert.equal(complaints.get(i), undefined)
      else assert.match(complaints.get(i) ?? '', complaint)
    })
  }
})

/** What the compiler says, by number of the case. */
function compile(folder: string): Promise<ReadonlyMap<number, string>> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { cwd: folder }, (_, stdout) => {
      const complaints = new Map<number, string>()
      for (const [, number, text] of stdout.matchAll(/^case-(\d+)\.mts\(\d+,\d+\): (.*(?:\n {2}.*)*)/gm)) {
        complaints.set(Number(number), (complaints.get(Number(number)) ?? '') + text)
      }
      resolve(complaints)
    })
  })
}
