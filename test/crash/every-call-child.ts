import { playScript, survive } from './every-call.ts'
import { childMain } from './every-call-child-main.ts'

await childMain({
  play: playScript,
  survive,
  // Node says ENOENT when mkdir fails with anything.
  expected: /DiskFailure|DiskFull|CommitFailed|CatalogDamaged|EIO|ENOSPC|ENOENT: no such file or directory, mkdir/,
})
