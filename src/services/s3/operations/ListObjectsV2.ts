import { isRejection } from '../../../kernel/outcome.ts'
import { cursorBehind, listedObject, listPage, objectsOf, openCursor, sealCursor } from '../listing.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { canonicalUserId } from '../owner.ts'
import { bucketResources } from '../queries.ts'
import { badToken } from '../refusals.ts'

export const ListObjectsV2 = data(model.ListObjectsV2, {
  resources: bucketResources,

  async run(context, input) {
    const { tokens } = context
    const { ContinuationToken: token, StartAfter: startAfter, FetchOwner } = input
    const listed = await listPage(context, input, (where, { name }) => {
      if (token === undefined) return cursorBehind(startAfter ?? '', where)
      return openCursor(tokens, name, token) ?? badToken()
    })
    if (isRejection(listed)) return listed
    const { bucket, page, encode, members } = listed
    const owner = FetchOwner === true ? { Owner: { ID: canonicalUserId(bucket.accountId) } } : {}
    return {
      ...members,
      ...(startAfter !== undefined && token === undefined && { StartAfter: encode(startAfter) }),
      ...(token !== undefined && { ContinuationToken: token }),
      ...(page.next !== undefined && { NextContinuationToken: sealCursor(tokens, bucket.name, page.next) }),
      KeyCount: page.entries.length,
      Contents: objectsOf(page.entries).map((facts) => ({ ...listedObject(facts, encode), ...owner })),
    }
  },
})
