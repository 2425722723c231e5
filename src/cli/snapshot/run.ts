/** What `leat snapshot` does. */
import { dirname } from 'node:path'
import type { ShownSnapshot } from '../../index.ts'
import { type TargetOptions, targetOf } from '../endpoint.ts'
import { type Io, note, print } from '../io.ts'
import { manage } from '../manage.ts'
import { bytesText, counted } from '../text.ts'

export interface Options extends TargetOptions {
  readonly json?: true
}

export interface ForkOptions extends Options {
  readonly to: string
  readonly data?: string
}

function ask(io: Io, options: Options, what: string, input: object): Promise<Readonly<Record<string, unknown>>> {
  return manage(io, targetOf(options, io.env), `snapshot-${what}`, input)
}

async function answer(io: Io, value: object, sentence: string, { json }: Options): Promise<void> {
  await print(io, `${json === true ? JSON.stringify(value) : sentence}\n`)
}

export async function save(io: Io, name: string, options: Options): Promise<void> {
  const value = await ask(io, options, 'save', { name })
  const { streams, bytes, savedAt } = value as unknown as ShownSnapshot
  await answer(io, value, `Saved as ${name}: ${counted(streams, 'stream')}, ${bytesText(bytes)}, as of ${savedAt}.`, options)
}

export async function load(io: Io, name: string, options: Options): Promise<void> {
  const value = await ask(io, options, 'load', { name })
  const before = String(value['before'])
  await answer(
    io,
    value,
    `Everything is as it was in ${name}. To return: ${targetOf(options, io.env).self} snapshot load ${before}`,
    options,
  )
}

export async function remove(io: Io, name: string, options: Options): Promise<void> {
  await answer(io, await ask(io, options, 'remove', { name }), `${name} is removed.`, options)
}

async function shown(io: Io, options: Options): Promise<readonly ShownSnapshot[]> {
  const { snapshots } = (await ask(io, options, 'list', {})) as unknown as { readonly snapshots: readonly ShownSnapshot[] }
  return snapshots
}

export async function list(io: Io, options: Options): Promise<void> {
  const found = await shown(io, options)
  if (found.length === 0 && options.json === undefined)
    note(io, `There are no snapshots yet: ${targetOf(options, io.env).self} snapshot save NAME`)
  const width = Math.max(0, ...found.map(({ name }) => name.length))
  const lines = found.map((each) => {
    const { name, savedAt, bytes, streams } = each
    return options.json === true
      ? JSON.stringify(each)
      : `${name.padEnd(width)}  ${savedAt}  ${counted(streams, 'stream')}, ${bytesText(bytes)}`
  })
  await print(io, lines.map((line) => `${line}\n`).join(''))
}

export async function fork(io: Io, name: string, options: ForkOptions): Promise<void> {
  const { forkSnapshot, ConfigError } = await import('../../index.ts')
  const folder = options.data ?? (await folderOf(io, name, options))
  if (folder === undefined) throw new ConfigError(`There is no snapshot ${name}: see leat snapshot list.`)
  const { to } = options
  const made = await forkSnapshot(folder, name, to)
  const copied = made.copied === 0 ? 'as hard links' : `${counted(made.copied, 'file')} of ${made.files} copied`
  await answer(
    io,
    made,
    `${to} is a data directory of its own, ${copied}: ${targetOf(options, io.env).self} start --data ${to} --port 0`,
    options,
  )
}

/** The server's data directory, which must be on this machine. */
async function folderOf(io: Io, name: string, options: Options): Promise<string | undefined> {
  const found = (await shown(io, options)).find((each) => each.name === name)
  return found === undefined ? undefined : dirname(dirname(found.folder))
}
