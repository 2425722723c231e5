import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type Leat, start } from '../../src/index.ts'
import { service as firehoseModel } from '../../src/services/firehose/model.gen.ts'
import { service as iamModel } from '../../src/services/iam/model.gen.ts'
import { service as lambdaModel } from '../../src/services/lambda/model.gen.ts'
import { service as s3Model } from '../../src/services/s3/model.gen.ts'
import { service as stsModel } from '../../src/services/sts/model.gen.ts'
import { type Client, type ClientName, openClients, type ServiceName } from '../clients/client.ts'
import { callNeighbour } from '../clients/neighbour.ts'
import { firehoseCases } from './firehose/cases.ts'
import { glueCases } from './glue/cases.ts'
import { iamCasesByFile } from './iam/cases.ts'
import { kinesisCases } from './kinesis/cases.ts'
import { kmsCases } from './kms/cases.ts'
import { lambdaCases } from './lambda/cases.ts'
import { logsCases } from './logs/cases.ts'
import { s3CasesByFile } from './s3/cases.ts'

import { sqsCases } from './sqs/cases.ts'
import { stsCases } from './sts/cases.ts'
import { type Caller, type Case, MovableClock, RefusedByClient, StillClock, World } from './world.ts'

/** So long a case on the strict server waits for whatever its forerunner used up. */
const REST_MS = 60_000

/** Drives one unmodified client through every case, against one server without interim statuses, one with, and one with strict limits. */
export function conformance(name: ClientName): void {
  drive(name, 'kinesis', kinesisCases)
}

/** The same for KMS. */
export function kmsConformance(name: ClientName): void {
  drive(name, 'kms', kmsCases)
}

/** The same for Firehose. */
export function firehoseConformance(name: ClientName): void {
  drive(name, 'firehose', firehoseCases)
}

interface S3Conformance {
  /** Only cases of these files. */
  readonly files?: readonly string[]
  /** Objects lie in a folder of their own, and not in memory. */
  readonly onDisk?: true
}

/** The same for S3. */
export function s3Conformance(name: ClientName, { files = Object.keys(s3CasesByFile), onDisk }: S3Conformance = {}): void {
  const cases = files.flatMap((file) => s3CasesByFile[file] ?? [])
  drive(name, 's3', cases, onDisk)
}

/** S3's errors have statuses of their own, and one of Firehose's. */
function statusOf(service: ServiceName, code: string): number {
  if (service === 's3') return s3Model.errors[code]?.httpStatus ?? 400
  if (service === 'iam') return iamModel.errors[code]?.httpStatus ?? 400
  if (service === 'sts') return stsModel.errors[code]?.httpStatus ?? 400
  if (service === 'lambda') return lambdaModel.errors[code]?.httpStatus ?? 400
  if (service === 'firehose') return firehoseModel.errors[code]?.httpStatus ?? 400
  return code === 'InternalFailure' ? 500 : 400
}

/** The same for Glue. */
export function glueConformance(name: ClientName): void {
  drive(name, 'glue', glueCases)
}

/** The same for SQS. */
export function sqsConformance(name: ClientName): void {
  drive(name, 'sqs', sqsCases)
}

/** The same for CloudWatch Logs. */
export function logsConformance(name: ClientName): void {
  drive(name, 'logs', logsCases)
}

/** The same for IAM; only cases of these files, if any are named. */
export function iamConformance(name: ClientName, files = Object.keys(iamCasesByFile)): void {
  drive(
    name,
    'iam',
    files.flatMap((file) => iamCasesByFile[file] ?? []),
  )
}

/** The same for STS. */
export function stsConformance(name: ClientName): void {
  drive(name, 'sts', stsCases)
}

/** Services of query have errors with a name in the model and another one on the wire: clients show either. */
function nameOf(service: ServiceName, code: string): string {
  const errors = service === 'iam' ? iamModel.errors : service === 'sts' ? stsModel.errors : {}
  return Object.entries(errors).find(([, error]) => error.code === code)?.[0] ?? code
}

/** One call as somebody else. */
async function callAs(endpoint: string, caller: Caller, service: ServiceName, operation: string, input: object) {
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = caller
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) }
  const opened = await openClients({ endpoint, service, credentials }, { which: ['js-h1'] })
  try {
    const [client] = opened.clients
    assert.ok(client !== undefined)
    return await client.call(operation, { ...input })
  } finally {
    await opened.close()
  }
}

/** The same for Lambda. */
export function lambdaConformance(name: ClientName): void {
  drive(name, 'lambda', lambdaCases)
}

function drive(name: ClientName, service: ServiceName, cases: readonly Case[], onDisk?: true): void {
  describe(`${service} as ${name} sees it`, () => {
    const clock = { instant: new MovableClock(), slow: new MovableClock(), strict: new StillClock() }
    const servers: Leat[] = []
    const clients = new Map<keyof typeof clock, Client>()
    const endpoints = new Map<keyof typeof clock, string>()
    let unavailable: string | undefined
    let scratch: string | undefined

    before(async () => {
      if (onDisk === true) scratch = await mkdtemp(join(tmpdir(), 'leat-conformance-'))
      for (const kind of ['instant', 'slow', 'strict'] as const) {
        const options = { instant: kind !== 'slow', limits: kind === 'strict' ? 'strict' : 'warn' } as const
        const data = scratch === undefined ? {} : { data: join(scratch, kind) }
        const leat = await start({ ...options, ...data }, { clock: clock[kind] })
        servers.push(leat)
        endpoints.set(kind, leat.endpoint)
        const opened = await openClients({ endpoint: leat.endpoint, service, clientValidation: false }, { which: [name] })
        unavailable = opened.unavailable[0]?.reason
        const [client] = opened.clients
        if (client !== undefined) clients.set(kind, client)
      }
    })
    after(async () => {
      await Promise.all([...clients.values()].map((client) => client.close()))
      await Promise.all(servers.map((leat) => leat.close()))
      if (scratch !== undefined) await rm(scratch, { recursive: true })
    })

    for (const [index, each] of cases.entries()) {
      it(`${each.proves[0]}: ${each.rule}`, async (t) => {
        const kind = each.server ?? 'instant'
        const client = clients.get(kind)
        if (client === undefined) return t.skip(unavailable)
        if (kind === 'strict') clock.strict.advance(REST_MS)
        const world = new World({
          client,
          clock: clock[kind],
          mayRefuse: each.clientsMayRefuse === true,
          prefix: `case-${index}`,
          neighbour: (neighbour, operation, input) => callNeighbour(endpoints.get(kind) ?? '', neighbour, operation, input),
          statusOf: (code) => statusOf(service, code),
          nameOf: (code) => nameOf(service, code),
          as: (...call) => callAs(endpoints.get(kind) ?? '', ...call),
        })
        try {
          await each.run(world)
        } catch (error) {
          if (!(error instanceof RefusedByClient)) throw error
          t.diagnostic(`refused by the client itself: ${error.message}`)
        }
      })
    }

    it('was given cases', () => assert.ok(cases.length > 10))
  })
}
