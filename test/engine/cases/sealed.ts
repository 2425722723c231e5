import assert from 'node:assert/strict'
import type { AppendOutcome, Log, Page } from '../../../src/engine/log.ts'
import { encodeRun, type RunRecord } from '../../../src/engine/record-block.ts'
import { type KeyRing, RunKey } from '../../../src/engine/run-key.ts'
import { SystemRandom } from '../../../src/kernel/random.ts'
import { identityOf, makeRecord, makeRecords, NO_LIMITS, seenIn } from '../bench.ts'
import type { Cases } from './case.ts'

const random = new SystemRandom()
const LIMITS = { records: 3, bytes: 1_000_000_000 }

function freshKey(): RunKey {
  return RunKey.fresh(new Uint8Array(random.bytes(32)), random)
}

function ringOf(...keys: readonly RunKey[]): KeyRing {
  return new Map(keys.map((key) => [key.id, key]))
}

type Stored = Extract<AppendOutcome, { outcome: 'ok' }>

/** Appends until it is acknowledged, on an engine that may refuse. */
async function put(log: Log, records: readonly RunRecord[], key?: RunKey, lane = 0): Promise<Stored> {
  for (;;) {
    const [outcome] = await log.append([{ lane, run: encodeRun(records) }], key)
    if (outcome?.outcome === 'ok') return outcome
    assert.notEqual(outcome?.outcome, 'sealed')
  }
}

/** Reads on from page to page, up to the end or to where a key is missing. */
async function readOn(
  log: Log,
  keys: KeyRing,
  from = 0,
  limits = NO_LIMITS,
): Promise<{ readonly pages: readonly Page[]; readonly last: Page }> {
  const pages: Page[] = []
  for (let at = from; ; ) {
    const last = await log.read(0, at, limits, keys)
    pages.push(last)
    if (last.locked !== undefined || last.ended || (last.runs.length === 0 && last.next === at)) return { pages, last }
    at = last.next
  }
}

async function identities(log: Log, keys: KeyRing, limits = NO_LIMITS): Promise<readonly string[]> {
  const { pages, last } = await readOn(log, keys, 0, limits)
  assert.equal(last.locked, undefined, 'every key is there')
  return [...new Set(pages.flatMap(seenIn).map(({ identity }) => identity))]
}

export const SEALED_CASES: Cases = {
  'gives back what was sealed to who has the key, beside what was not': async ({ log }) => {
    const keys = [freshKey(), undefined, freshKey(), undefined] as const
    const written: string[] = []
    for (let i = 0; i < 24; i++) {
      const records = makeRecords(1 + (i % 5))
      await put(log, records, keys[i % keys.length])
      written.push(...records.map(identityOf))
    }
    const ring = ringOf(...keys.filter((key) => key !== undefined))
    assert.deepEqual(await identities(log, ring), written)
    assert.deepEqual(await identities(log, ring, LIMITS), written)
  },

  'says of every run under which key it was sealed': async ({ log }) => {
    const key = freshKey()
    const { firstPosition } = await put(log, makeRecords(2), key)
    const plain = await put(log, makeRecords(2))
    const { pages } = await readOn(log, ringOf(key))
    const runs = pages.flatMap((page) => page.runs)
    assert.equal(runs.find((run) => run.firstPosition === firstPosition)?.keyId, key.id)
    assert.equal(runs.find((run) => run.firstPosition === plain.firstPosition)?.keyId, undefined)
  },

  'ends a page where a key is missing, says which, and goes on from there with it': async ({ log }) => {
    const [key, other] = [freshKey(), freshKey()]
    const before = makeRecords(3)
    const hidden = makeRecords(4)
    const after = makeRecords(2)
    await put(log, before)
    const stored = await put(log, hidden, key)
    await put(log, after)
    const { pages, last } = await readOn(log, ringOf(other))
    assert.deepEqual([...new Set(pages.flatMap(seenIn).map((seen) => seen.identity))], before.map(identityOf))
    assert.equal(last.locked?.keyId, key.id)
    assert.ok((last.locked?.firstPosition ?? 0) <= stored.firstPosition && last.next <= stored.firstPosition)
    assert.equal(last.ended, false)
    const rest = (await readOn(log, ringOf(key, other), last.next)).pages.flatMap(seenIn).map((seen) => seen.identity)
    // What was of unknown fate may have come again since.
    const early = new Set(before.map(identityOf))
    assert.deepEqual(
      [...new Set(rest)].filter((each) => !early.has(each)),
      [...hidden, ...after].map(identityOf),
    )
  },

  'begins a locked run at the record that was asked for': async ({ log }) => {
    const key = freshKey()
    const { firstPosition, arrivedAtMs } = await put(log, makeRecords(5), key)
    const { runs, locked } = await log.read(0, firstPosition + 3, NO_LIMITS)
    assert.deepEqual(runs, [])
    assert.deepEqual(locked, { keyId: key.id, firstPosition: firstPosition + 3, arrivedAtMs })
    const page = await log.read(0, firstPosition + 3, NO_LIMITS, ringOf(key))
    assert.equal(page.runs[0]?.firstPosition, firstPosition + 3)
  },

  'tells of a locked run in `follow`, `find` and `tail` as of any other': async ({ log }) => {
    const { firstPosition, arrivedAtMs } = await put(log, makeRecords(1), freshKey())
    await log.follow(0, firstPosition, AbortSignal.timeout(10_000))
    assert.ok((await log.find(0, arrivedAtMs)) <= firstPosition)
    assert.ok((await log.tail(0)).position > firstPosition)
  },

  'keeps to the limits of a reader, sealed or not': async ({ log }) => {
    const key = freshKey()
    const sizes = [100, 100, 100]
    const { firstPosition } = await put(
      log,
      sizes.map((bytes) => makeRecord(bytes)),
      key,
    )
    const page = await log.read(0, firstPosition, { records: 10, bytes: 250 }, ringOf(key))
    assert.equal(seenIn(page).length, 2)
    const one = await log.read(0, firstPosition, { records: 10, bytes: 1 }, ringOf(key))
    assert.equal(seenIn(one).length, 1)
  },

  'keeps what was sealed over a new opening, for the key and for no other': async ({ under, log, skip }) => {
    if (under.reopen === undefined) return skip('the engine keeps nothing')
    const secret = new Uint8Array(random.bytes(32))
    const key = RunKey.fresh(secret, random)
    const records = makeRecords(7)
    await put(log, records, key)
    for (let i = 0; i < 3; i++) {
      const again = (await under.reopen()).open('suite')
      assert.deepEqual(await identities(again, ringOf(RunKey.kept(key.id, secret))), records.map(identityOf))
      assert.equal((await readOn(again, new Map())).last.locked?.keyId, key.id)
      const wrong = RunKey.kept(key.id, new Uint8Array(random.bytes(32)))
      await assert.rejects(again.read(0, 0, NO_LIMITS, ringOf(wrong)), { name: 'WrongRunKey', keyId: key.id })
    }
  },

  'seals with a fresh key only': async ({ log }) => {
    const kept = RunKey.kept('0'.repeat(32), new Uint8Array(32))
    await assert.rejects(async () => log.append([{ lane: 0, run: encodeRun(makeRecords(1)) }], kept), /seals/)
  },
}
