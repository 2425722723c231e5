import { childMain } from './every-call-child-main.ts'
import { playObjects, surviveObjects } from './objects-every-call.ts'

await childMain({
  play: playObjects,
  survive: surviveObjects,
  // Node says ENOENT when mkdir fails with anything.
  expected: /IndexFull|IndexFailure|EIO|ENOSPC|ENOENT: no such file or directory, mkdir/,
})
