/** S3 without a front door: a real catalog and a real store in memory, time that stands still until it is told to move. */
import assert from 'node:assert/strict'
import { openCatalog } from '../../src/catalog/catalog.ts'
import { sealerOf } from '../../src/catalog/token-keys.ts'
import { MemoryBlobs } from '../../src/engine/memory/memory-blobs.ts'
import { MemoryEngine } from '../../src/engine/memory/memory-engine.ts'
import { MemoryFiles } from '../../src/engine/memory/memory-files.ts'
import { MemoryIndex } from '../../src/engine/memory/memory-index.ts'
import { isRejection, type Rejection } from '../../src/kernel/outcome.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import type { OperationModel } from '../../src/model/api.ts'
import type { Scope } from '../../src/model/caller.ts'
import { Door } from '../../src/model/door.ts'
import { bodyOf, type StreamedOutput, type StreamingBody } from '../../src/model/streaming.ts'
import { bindService, type ServiceRuntime } from '../../src/services/define.ts'
import type { S3Entities } from '../../src/services/s3/entities.ts'
import { s3 } from '../../src/services/s3/index.ts'
import * as model from '../../src/services/s3/model.gen.ts'
import { IndexedObjects } from '../../src/services/s3/store/indexed-objects.ts'

export const ACCOUNT = '000000000000'
export const scope: Scope = { accountId: ACCOUNT, region: 'us-east-1' }
export const START_MS = Date.UTC(2026, 0, 15, 12, 0, 0, 250)

export class S3 {
  readonly clock: VirtualClock
  readonly runtime: ServiceRuntime<S3Entities>
  readonly #endpoint: ReturnType<typeof bindService>
  readonly #close: () => Promise<void>

  constructor(clock: VirtualClock, runtime: ServiceRuntime<S3Entities>, close: () => Promise<void>) {
    this.clock = clock
    this.runtime = runtime
    this.#endpoint = bindService(s3, runtime)
    this.#close = close
  }

  /** The outcome of an operation, good or bad. */
  async outcome<Input, Output>(
    { name }: OperationModel<Input, Output, string>,
    input: Input,
    where: Scope = scope,
  ): Promise<Output | Rejection<string>> {
    const operation = this.#endpoint.operations.get(name)
    assert.ok(operation, `${name} is served`)
    const principal = { arn: `arn:aws:iam::${where.accountId}:root`, accountId: where.accountId, accessKeyId: 'test' }
    const reply = await operation.invoke({ principal, scope: where, requestId: 'request' }, input)
    return isRejection(reply) ? reply : 'output' in reply ? (reply.output as Output) : assert.fail('no events here')
  }

  /** The output of an operation that succeeds. */
  async call<Input, Output>(operation: OperationModel<Input, Output, string>, input: Input, where?: Scope): Promise<Output> {
    const outcome = await this.outcome(operation, input, where)
    if (isRejection(outcome)) assert.fail(`${operation.name} was rejected: ${JSON.stringify(outcome)}`)
    return outcome
  }

  /** The rejection of an operation that fails. */
  async refusal<Input, Output>(
    operation: OperationModel<Input, Output, string>,
    input: Input,
    where?: Scope,
  ): Promise<Rejection<string>> {
    const outcome = await this.outcome(operation, input, where)
    return isRejection(outcome) ? outcome : assert.fail(`${operation.name} succeeded: ${JSON.stringify(outcome)}`)
  }

  async put(
    Bucket: string,
    Key: string,
    text: string,
    more: Partial<model.PutObjectRequest> = {},
  ): Promise<model.PutObjectOutput> {
    return this.call(model.PutObject, { Bucket, Key, Body: textBody(text), ...more })
  }

  async text(Bucket: string, Key: string, more: Partial<model.GetObjectRequest> = {}): Promise<string> {
    return textOf((await this.call(model.GetObject, { Bucket, Key, ...more })).Body)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close()
  }
}

export function textBody(text: string): StreamingBody {
  return bodyOf(Buffer.from(text))
}

export async function textOf(body: StreamedOutput | undefined): Promise<string> {
  const chunks: Uint8Array[] = []
  if (body instanceof Uint8Array) chunks.push(body)
  else if (body !== undefined) for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

export async function openS3(): Promise<S3> {
  const clock = new VirtualClock(START_MS)
  const random = new SeededRandom(1)
  const quiet = (): void => undefined
  const logger = { info: quiet, warn: quiet, error: quiet }
  const engine = new MemoryEngine({ clock })
  const catalog = await openCatalog<S3Entities>({ engine, blobs: new MemoryBlobs(), clock, random, logger })
  const onFatal = (error: unknown): never => assert.fail(String(error))
  const objects = await IndexedObjects.open({
    clock,
    random,
    onFatal,
    index: new MemoryIndex(),
    files: new MemoryFiles({ clock }),
  })
  const tokens = sealerOf(random.bytes(32), random)
  const door = new Door([], { authoriser: { authorise: () => undefined }, logger })
  const settings = { statusDelayMs: 0 }
  const runtime = { catalog, engine, clock, random, tokens, secrets: tokens, door, objects, logger, settings }
  return new S3(clock, runtime, async () => {
    await objects.close()
    await catalog.close()
    await engine.close()
  })
}
