import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { type FuzzedServer, type FuzzPlot, fuzzFrontDoor, startFuzzedServer } from './front-door.ts'
import type { Holdings } from './front-door-child.ts'

const long = process.env['LEAT_LONG'] === '1'
/** 2,000 in the short suite, 100,000 with LEAT_LONG=1. */
export const REQUESTS = long ? 100_000 : 2_000
/** Only the long run says anything about memory: the short one ends before the server is warm. */
const KEPT_BYTES_MAX = 20 * 1_048_576

export interface BreakIn extends FuzzPlot {
  readonly requests?: number
  /** Takes away what clients made before memory is looked at, where that is rightly kept. */
  readonly isReset?: boolean
}

/** `LEAT_FUZZ_SEED` repeats a run. */
export function fuzzSeed(t: TestContext): number {
  const seed = Number(process.env['LEAT_FUZZ_SEED'] ?? Math.floor(Math.random() * 1_000_000))
  t.diagnostic(`seed ${seed}`)
  return seed
}

/** No crash, no server error, every answer one that AWS would give, no memory kept and no handle left open. */
export async function breakIn(t: TestContext, { requests = REQUESTS, isReset = false, ...plot }: BreakIn): Promise<void> {
  const step = requests / 10
  const server = await startFuzzedServer('fuzz-a:2,fuzz-b:1')
  try {
    const { host, port } = server
    const atRest = await server.measure()
    const counts = new Map<string, number>()
    const complaints: string[] = []
    const steps: Holdings[] = []
    for (let from = 0; from < requests; from += step) {
      const report = await fuzzFrontDoor({ ...plot, host, port, from, to: from + step })
      for (const [what, count] of report.counts) counts.set(what, (counts.get(what) ?? 0) + count)
      complaints.push(...report.complaints)
      if (isReset) await server.reset()
      steps.push(await settled(server, atRest))
    }
    const [warm = atRest, after = atRest] = [steps[0], steps.at(-1)]
    // A thread takes its memory when chance first asks for something that is done in it: by then it has.
    const halfway = steps[steps.length / 2 - 1] ?? atRest
    t.diagnostic(
      [...counts]
        .toSorted()
        .map(([what, count]) => `${what}: ${count}`)
        .join(', '),
    )
    t.diagnostic(
      `heap and buffers, resident (MiB): ${steps.map((each) => `${mib(each.heapBytes)}, ${mib(each.rssBytes)}`).join(' → ')}`,
    )

    assert.deepEqual(complaints, [])
    assert.deepEqual(after.errors, [])
    assert.deepEqual(after.resources, atRest.resources)
    if (long) {
      assert.ok(after.heapBytes <= warm.heapBytes + KEPT_BYTES_MAX, 'the heap grew')
      assert.ok(after.rssBytes <= halfway.rssBytes + KEPT_BYTES_MAX, 'the process grew')
    }
  } finally {
    await server.stop()
  }
}

/** Waits until the server has noticed that its clients are gone; gives up after a while, and the comparison will tell. */
async function settled(server: FuzzedServer, atRest: Holdings): Promise<Holdings> {
  let holdings = await server.measure()
  for (let look = 0; look < 300 && holdings.resources.join() !== atRest.resources.join(); look++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    holdings = await server.measure()
  }
  return holdings
}

function mib(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1)
}
