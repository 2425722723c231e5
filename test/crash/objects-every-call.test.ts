/** As `every-call.test.ts`, of objects: of their files, and of the database that says what they are. `LEAT_LONG`: every call. */
import { testEveryCall } from './every-call-runner.ts'
import { surviveObjects } from './objects-every-call.ts'

testEveryCall({
  what: 'every object that was acknowledged',
  child: 'objects-every-call-child.ts',
  testFile: 'objects-every-call.test.ts',
  survive: surviveObjects,
})
