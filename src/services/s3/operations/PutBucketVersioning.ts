import { malformedXml } from '../../../aws/s3.ts'
import { reject } from '../../../kernel/outcome.ts'
import { changeBucket } from '../bucket-change.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { bucketResources } from '../queries.ts'

export const PutBucketVersioning = control(model.PutBucketVersioning, {
  resources: bucketResources,

  decide: (context, input) =>
    changeBucket(context, input, (bucket) => {
      const { Status, MFADelete } = input.VersioningConfiguration ?? {}
      if (Status === undefined) return reject('IllegalVersioningConfigurationException', messages.NO_VERSIONING_STATUS)
      if (Status !== 'Enabled' && Status !== 'Suspended') return malformedXml()
      if (Status === 'Enabled' || MFADelete === 'Enabled') return reject('NotImplemented', messages.NO_VERSIONS)
      return { ...bucket, isVersioningSuspended: true }
    }),
})
