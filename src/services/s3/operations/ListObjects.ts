import { isRejection } from '../../../kernel/outcome.ts'
import { cursorBehind, cursorText, listedObject, listPage, objectsOf } from '../listing.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { canonicalUserId } from '../owner.ts'
import { bucketResources } from '../queries.ts'

export const ListObjects = data(model.ListObjects, {
  resources: bucketResources,

  async run(context, input) {
    const { Marker: marker = '' } = input
    const listed = await listPage(context, input, (where) => cursorBehind(marker, where))
    if (isRejection(listed)) return listed
    const { bucket, page, encode, members } = listed
    const Owner = { ID: canonicalUserId(bucket.accountId) }
    // Without a delimiter the last key says where the next page begins.
    const next = members.Delimiter === undefined ? undefined : page.next
    return {
      ...members,
      Marker: encode(marker),
      ...(next !== undefined && { NextMarker: encode(cursorText(next)) }),
      Contents: objectsOf(page.entries).map((facts) => ({ ...listedObject(facts, encode), Owner })),
    }
  },
})
