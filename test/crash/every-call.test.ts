/**
 * A process that is killed before each of the calls by which it changes files, one after the other; and a disk on which each of them, and each
 * read, fails once, with EIO or for want of room. `LEAT_LONG`: every call, not every 24th.
 */
import { survive } from './every-call.ts'
import { testEveryCall } from './every-call-runner.ts'

testEveryCall({ what: 'what was acknowledged', child: 'every-call-child.ts', testFile: 'every-call.test.ts', survive })
