import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type ApiModel, type Overrides, stripped, writtenModel } from './models/writer.ts'

/**
 * Writes `src/services/<service>/model.gen.ts` for every `scripts/models/<service>.api.json`, a copy of AWS's API model without its
 * documentation, and `<service>.overrides.json`, which says where the service differs from it. Needs no network.
 *
 *     node scripts/generate-models.ts                    write
 *     node scripts/generate-models.ts --check            fail if a checked-in model differs from what would be written
 *     node scripts/generate-models.ts --service kinesis --from service-2.json --source "botocore 1.43.107"
 *                                                        refresh the copy first
 */
const root = resolve(import.meta.dirname, '..')

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

function pathsOf(service: string): { readonly api: string; readonly overrides: string; readonly generated: string } {
  return {
    api: resolve(root, 'scripts/models', `${service}.api.json`),
    overrides: resolve(root, 'scripts/models', `${service}.overrides.json`),
    generated: resolve(root, 'src/services', service, 'model.gen.ts'),
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

function main(): number {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      from: { type: 'string' },
      service: { type: 'string', default: 'kinesis' },
      source: { type: 'string' },
    },
  })
  if (values.from !== undefined) {
    const { api, overrides } = pathsOf(values.service)
    const copy = stripped(readJson<ApiModel>(values.from), values.source ?? 'unknown', readJson<Overrides>(overrides))
    writeFileSync(api, `${JSON.stringify(copy, undefined, 1)}\n`)
  }
  const services = readdirSync(resolve(root, 'scripts/models')).flatMap((file) => /^(.+)\.api\.json$/.exec(file)?.[1] ?? [])
  let stale = 0
  for (const service of services) {
    const { api, overrides, generated } = pathsOf(service)
    const text = writtenModel(readJson<ApiModel>(api), readJson<Overrides>(overrides))
    if (readIfThere(generated) === text) continue
    if (values.check) {
      process.stderr.write(`${generated} is not what its API model gives. Run: node scripts/generate-models.ts\n`)
      stale += 1
    } else {
      writeFileSync(generated, text)
      process.stdout.write(`${generated}: ${text.length} characters\n`)
    }
  }
  return stale === 0 ? 0 : 1
}

process.exitCode = main()
