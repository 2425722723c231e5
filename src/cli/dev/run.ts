import { type TargetOptions, targetOf } from '../endpoint.ts'
import { explained } from '../failure.ts'
import { EXIT_USAGE, type Io, note, painter, pause, UserError } from '../io.ts'
import { counted } from '../text.ts'
import { createFunction, createTrigger, type Made, removeMade, updateCode } from './deploy.ts'
import { followInvocations } from './invocations.ts'
import { functionNameOf, type Packed, packFunction } from './package.ts'
import { DEV_ROLE, type DevSession, openSession, serverIfNone } from './session.ts'
import { type DevStream, openStream } from './streams.ts'
import { type FolderWatch, watchFolders } from './watch.ts'

export interface DevOptions extends TargetOptions {
  readonly function: string
  readonly stream?: string
  readonly name?: string
  readonly handler?: string
  readonly batch: number
  readonly from: 'latest' | 'oldest'
  readonly timeout: number
  readonly memory: number
  readonly role?: string
  readonly env: readonly string[]
}

/** Editors write a file in several steps. */
const SETTLE_MS = 60

export async function develop(io: Io, options: DevOptions): Promise<number> {
  const target = targetOf(options, io.env)
  if (target.isAws)
    throw new UserError('leat dev deploys to a Leat, not to AWS: leave --endpoint out, or name a Leat.', EXIT_USAGE)
  const packed = packFunction(options.function, options.handler)
  const server = await serverIfNone(io, target)
  const session = await openSession(io, target)
  const made: Made[] = []
  const watch = watchFolders()
  let stream: DevStream | undefined
  try {
    const name = options.name ?? functionNameOf(options.function)
    watch.follow(packed.folders)
    const arn = await deployed(session, options, name, packed, made)
    if (options.stream !== undefined) {
      stream = await openStream(io, target, options.stream)
      if (stream.made !== undefined) made.push(stream.made)
      await triggered(session, options, name, stream, made)
    }
    sayHow(io, options, name, target.self)
    await Promise.all([
      followInvocations(io, target, arn, stream, sourceIn(packed), io.signal),
      redeploy(session, options, { name, packed }, watch),
    ])
    return 0
  } catch (error) {
    if (!io.signal.aborted) throw explained(error, target)
    return 0
  } finally {
    watch.close()
    await removeMade(io, made)
    stream?.close()
    session.client.destroy()
    await server?.close()
  }
}

/** `lib/x.mjs:8:22` → `lib/x.ts:8:22` */
function sourceIn({ sources }: Packed): (frame: string) => string {
  return (frame) => frame.replace(/[\w./@-]+\.[mc]js(?=:\d)/, (name) => sources.get(name) ?? name)
}

async function deployed(session: DevSession, options: DevOptions, name: string, packed: Packed, made: Made[]): Promise<string> {
  const { io, sdk, client } = session
  const plan = {
    name,
    role: options.role ?? DEV_ROLE,
    timeoutSeconds: options.timeout,
    memoryMiB: options.memory,
    environment: Object.fromEntries(options.env.map(variableOf)),
  }
  const startedMs = io.clock.monotonicMs()
  const arn = await createFunction(session, plan, packed)
  made.push({ what: `the function "${name}"`, remove: () => client.send(new sdk.DeleteFunctionCommand({ FunctionName: name })) })
  const took = Math.round(io.clock.monotonicMs() - startedMs)
  note(
    io,
    `Deployed ${counted(packed.files, 'file')} as the function "${name}" (${packed.handler}, ${packed.runtime}) in ${took} ms.`,
  )
  return arn
}

async function triggered(session: DevSession, options: DevOptions, name: string, stream: DevStream, made: Made[]): Promise<void> {
  const { sdk, client } = session
  const from = options.from === 'latest' ? 'LATEST' : 'TRIM_HORIZON'
  const UUID = await createTrigger(session, name, { streamArn: stream.arn, batchSize: options.batch, from })
  made.push({
    what: `its trigger by "${options.stream}"`,
    remove: () => client.send(new sdk.DeleteEventSourceMappingCommand({ UUID })),
  })
}

function variableOf(text: string): readonly [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new UserError(`--env: "${text}" is no variable. Write it like TABLE=orders.`, EXIT_USAGE)
  return [text.slice(0, at), text.slice(at + 1)]
}

function sayHow(io: Io, { stream }: DevOptions, name: string, self: string): void {
  const paint = painter(io, 'stderr')
  const how =
    stream === undefined
      ? `aws lambda invoke --function-name ${name} --payload '{}' --cli-binary-format raw-in-base64-out out.json`
      : `echo '{"hello":"world"}' | ${self} put ${stream}`
  note(
    io,
    `Watching its folder: save a file, and it is deployed again. Ctrl-C removes all of it. To try it, in another terminal:\n  ${paint('cyan', how)}`,
  )
}

/** Deploys again whenever what would be deployed has changed, until the command is ended. */
async function redeploy(
  session: DevSession,
  options: DevOptions,
  { name, packed: first }: { readonly name: string; readonly packed: Packed },
  watch: FolderWatch,
): Promise<void> {
  const { io } = session
  const paint = painter(io, 'stderr')
  let present = first
  for (;;) {
    await watch.changed(io.signal)
    if (!(await pause(io.clock, SETTLE_MS, io.signal))) return
    try {
      const next = packFunction(options.function, options.handler)
      watch.follow(next.folders)
      if (Buffer.compare(next.zip, present.zip) === 0) continue
      const startedMs = io.clock.monotonicMs()
      await updateCode(session, name, next)
      present = next
      note(io, paint('green', `Deployed again in ${Math.round(io.clock.monotonicMs() - startedMs)} ms.`))
    } catch (error) {
      if (io.signal.aborted) return
      // Mistakes are what this command is for: what was deployed before runs on until the next save.
      note(io, paint('red', `Not deployed: ${error instanceof Error ? error.message : String(error)}`))
    }
  }
}
