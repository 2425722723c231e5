import { describe } from 'node:test'
import { alone } from './cases/alone.ts'
import { amongOthers } from './cases/among-others.ts'
import { overTime } from './cases/over-time.ts'
import type { MakeEngine } from './place.ts'

/** What a catalog promises, whatever keeps its journal. Every engine has to carry it. */
export function catalogContract(name: string, makeEngine: MakeEngine): void {
  describe(`catalog on ${name}`, () => {
    describe('alone', () => alone(makeEngine))
    describe('over time', () => overTime(makeEngine))
    describe('among others', () => amongOthers(makeEngine))
  })
}
