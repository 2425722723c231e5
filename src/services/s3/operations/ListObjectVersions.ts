import { isRejection } from '../../../kernel/outcome.ts'
import { cursorBehind, cursorText, listedObject, listPage, objectsOf } from '../listing.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { canonicalUserId } from '../owner.ts'
import { bucketResources } from '../queries.ts'
import { invalidArgument } from '../refusals.ts'

/** Each object has one version, whose id is `null`. */
export const ListObjectVersions = data(model.ListObjectVersions, {
  resources: bucketResources,

  async run(context, input) {
    const { KeyMarker: marker = '', VersionIdMarker: versionMarker = '' } = input
    const listed = await listPage(context, input, (where) => {
      if (versionMarker === '' || marker !== '') return cursorBehind(marker, where)
      return invalidArgument(messages.VERSION_WITHOUT_KEY, 'version-id-marker', versionMarker)
    })
    if (isRejection(listed)) return listed
    const { bucket, page, encode, members } = listed
    const version = { VersionId: 'null', IsLatest: true, Owner: { ID: canonicalUserId(bucket.accountId) } }
    return {
      ...members,
      KeyMarker: encode(marker),
      VersionIdMarker: versionMarker,
      ...(page.next !== undefined && {
        NextKeyMarker: encode(cursorText(page.next)),
        ...('key' in page.next && { NextVersionIdMarker: 'null' }),
      }),
      Versions: objectsOf(page.entries).map((facts) => ({ ...listedObject(facts, encode), ...version })),
    }
  },
})
